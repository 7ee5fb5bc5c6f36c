import type { BodyNode } from '../../../shared/body.ts';
import type { Article } from '../articleItem.ts';
import { tidyLines } from '../../../text/invisible.ts';
import { treeText } from '../../../markup/treeText.ts';
import type { DictdConvention } from './describeDictd.ts';
import { readFreedict } from './freedictTree.ts';
import { isSameWord } from './sameWord.ts';
import { wordNetTree } from './wordNetTree.ts';

/**
 * Reads an article of dictd. A first line that repeats the headword gives the headword its spelling
 * (`Halevy` for the index's `halevy`) and is taken off.
 */
export function readDictdArticle(
  headword: string,
  text: string,
  convention: DictdConvention,
): Omit<Article, 'line'> {
  const end = text.indexOf('\n');
  const first = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end + 1);
  if (convention === 'freedict') {
    const { spelling, reading, nodes } = readFreedict(headword, first, rest);
    return { headwords: [spelling], reading, ...tree(nodes) };
  }
  const isRepeated = isSameWord(first, headword) && rest.trim() !== '';
  const spelling = isRepeated ? first.trim() : headword;
  const content = isRepeated ? rest : text;
  if (convention === 'wordnet')
    return { headwords: [spelling], ...tree(wordNetTree(content, spelling)) };
  const body = { kind: 'text', text: content.trimEnd() } as const;
  return { headwords: [spelling], body, text: tidyLines(content) };
}

function tree(nodes: readonly BodyNode[]): Pick<Article, 'body' | 'text'> {
  return { body: { kind: 'tree', nodes }, text: treeText(nodes) };
}
