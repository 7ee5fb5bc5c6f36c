import type { BodyNode } from '../../../shared/body.ts';
import type { Article } from '../articleItem.ts';
import { treeText } from '../../../markup/treeText.ts';
import { listOf, textOf, wordsOf } from './jsonValue.ts';

/**
 * Reads a row of a kanji bank; null when it is none.
 *
 *     version 1     [character, on, kun, tags, ...meanings]
 *     from 3 on     [character, on, kun, tags, meanings, statistics]
 */
export function readKanji(row: unknown, version: 1 | 2 | 3): Omit<Article, 'line'> | null {
  const cells = listOf(row);
  const [character, on, kun, tags, fourth, statistics] = cells;
  if (typeof character !== 'string' || cells.length < 4) return null;
  const meanings = (version === 1 ? cells.slice(4) : listOf(fourth)).map(textOf);
  const reading = [...wordsOf(on), ...wordsOf(kun)].join('、');
  const senses: readonly BodyNode[] = meanings
    .filter((meaning) => meaning !== '')
    .map((meaning) => ({ kind: 'sense', children: [meaning] }));
  const nodes: readonly BodyNode[] = [
    // A part of characters may have a name and no meaning.
    ...(senses.length > 0 || reading === '' ? senses : [readingNode(reading)]),
    ...(version === 1 ? [] : statisticNodes(statistics)),
  ];
  return {
    headwords: [character],
    reading,
    tags: wordsOf(tags),
    body: { kind: 'tree', nodes },
    text: treeText(nodes),
  };
}

const readingNode = (reading: string): BodyNode => ({
  kind: 'paragraph',
  children: [{ kind: 'reading', children: [reading] }],
});

const MOST_STATISTICS = 50;

/** What is counted of a character, by name: `strokes`, `grade`. */
function statisticNodes(statistics: unknown): readonly BodyNode[] {
  if (typeof statistics !== 'object' || statistics === null) return [];
  return Object.entries(statistics)
    .slice(0, MOST_STATISTICS)
    .flatMap(([name, value]: readonly [string, unknown]): readonly BodyNode[] => {
      const text = typeof value === 'number' ? `${value}` : textOf(value);
      if (text === '') return [];
      return [
        {
          kind: 'note',
          children: [
            { kind: 'label', children: [name] },
            ' ',
            text,
            { kind: 'break', children: [] },
          ],
        },
      ];
    });
}
