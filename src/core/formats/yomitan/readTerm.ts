import type { BodyNode } from '../../../shared/body.ts';
import type { Article } from '../articleItem.ts';
import { treeText } from '../../../markup/treeText.ts';
import { listOf, textOf, wordsOf } from './jsonValue.ts';
import { readDefinition } from './structuredContent.ts';

/**
 * Reads a row of a term bank; null when it is none.
 *
 *     version 1     [term, reading, tags, rules, score, ...definitions]
 *     from 3 on     [term, reading, tags, rules, score, definitions, number, tags of the term]
 *
 * Version 2 is as 3. Each definition becomes a sense when there are several.
 */
export function readTerm(row: unknown, version: 1 | 2 | 3): Omit<Article, 'line'> | null {
  const cells = listOf(row);
  const [term, reading, tags, , , fifth, , termTags] = cells;
  if (typeof term !== 'string' || cells.length < 6) return null;
  const definitions = (version === 1 ? cells.slice(5) : listOf(fifth)).map(readDefinition);
  const said = definitions.filter((nodes) => nodes.length > 0);
  const nodes: readonly BodyNode[] =
    said.length === 1
      ? (said[0] ?? [])
      : said.map((children) => ({ kind: 'sense', children }) as const);
  const allTags = version === 1 ? wordsOf(tags) : [...wordsOf(tags), ...wordsOf(termTags)];
  return {
    headwords: [term],
    // A word in kana alone is its own reading.
    reading: textOf(reading) === term ? '' : textOf(reading),
    tags: [...new Set(allTags)],
    body: { kind: 'tree', nodes },
    text: treeText(nodes),
  };
}
