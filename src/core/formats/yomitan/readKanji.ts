import type { BodyNode } from '../../../shared/body.ts';
import type { Article } from '../markup/articleItem.ts';
import { treeText } from '../../text/treeText.ts';
import { listOf, textOf, wordsOf } from './jsonValue.ts';

/**
 * Reads a row of a kanji bank; null when it is none.
 *
 *     version 1     [character, on, kun, tags, ...meanings]
 *     from 3 on     [character, on, kun, tags, meanings, statistics]
 */
export function readKanji(row: unknown, version: 1 | 2 | 3): Omit<Article, 'line'> | null {
  const cells = listOf(row);
  const [character, on, kun, tags, fourth] = cells;
  if (typeof character !== 'string' || cells.length < 4) return null;
  const meanings = (version === 1 ? cells.slice(4) : listOf(fourth)).map(textOf);
  const nodes: readonly BodyNode[] = meanings
    .filter((meaning) => meaning !== '')
    .map((meaning) => ({ kind: 'sense', children: [meaning] }));
  return {
    headwords: [character],
    reading: [...wordsOf(on), ...wordsOf(kun)].join('、'),
    tags: wordsOf(tags),
    body: { kind: 'tree', nodes },
    text: treeText(nodes),
  };
}
