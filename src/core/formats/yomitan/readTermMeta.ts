import { treeText } from '../../../markup/treeText.ts';
import type { BodyNode } from '../../../shared/body.ts';
import type { Article } from '../articleItem.ts';
import { listOf, propertyOf, textOf, wordsOf } from './jsonElements.ts';

/**
 * Reads a row of a bank about words (`term_meta_bank`) or characters (`kanji_meta_bank`): how
 * frequent it is, its pitch accent, its IPA; null when it is none.
 *
 *     [term, "freq", 123]   [term, "freq", {"reading": "よみ", "frequency": {"value": 5}}]
 *     [term, "pitch", {"reading": "よみ", "pitches": [{"position": 0}]}]
 *     [term, "ipa", {"reading": "よみ", "transcriptions": [{"ipa": "joꜜmi"}]}]
 */
export function readTermMeta(row: unknown): Omit<Article, 'line'> | null {
  const [term, mode, data] = listOf(row);
  if (typeof term !== 'string') return null;
  const reading = textOf(propertyOf(data, 'reading'));
  const said = valuesOf(textOf(mode), data);
  if (said === null) return null;
  const [name, values] = said;
  const nodes: readonly BodyNode[] = [
    {
      kind: 'paragraph',
      children: [{ kind: 'label', children: [name] }, ' ', values.join(', ')],
    },
  ];
  return {
    headwords: [term],
    reading: reading === term ? '' : reading,
    tags: values.map((value) => `${name} ${value}`),
    body: { kind: 'tree', nodes },
    text: treeText(nodes),
  };
}

function valuesOf(mode: string, data: unknown): readonly [string, readonly string[]] | null {
  if (mode === 'freq') {
    const value = frequencyOf(propertyOf(data, 'frequency') ?? data);
    return value === '' ? null : ['frequency', [value]];
  }
  if (mode === 'pitch') {
    const pitches = listOf(propertyOf(data, 'pitches'));
    const values = pitches.map((pitch) => numberOrText(propertyOf(pitch, 'position')));
    return filled('pitch', values);
  }
  if (mode !== 'ipa') return null;
  const transcriptions = listOf(propertyOf(data, 'transcriptions'));
  return filled(
    'IPA',
    transcriptions.map((each) => textOf(propertyOf(each, 'ipa'))),
  );
}

function filled(
  name: string,
  values: readonly string[],
): readonly [string, readonly string[]] | null {
  const said = values.filter((value) => value !== '');
  return said.length === 0 ? null : [name, said];
}

/** The number of a row about how frequent a word is; null when there is none. */
export function frequencyNumber(row: unknown): number | null {
  const [, mode, data] = listOf(row);
  if (mode !== 'freq') return null;
  const frequency = propertyOf(data, 'frequency') ?? data;
  const value = propertyOf(frequency, 'value') ?? frequency;
  return typeof value === 'number' && value > 0 ? value : null;
}

/** A number, a text, or both: what is shown comes before what is counted. */
function frequencyOf(value: unknown): string {
  const shown = textOf(propertyOf(value, 'displayValue'));
  if (shown !== '') return shown;
  return numberOrText(propertyOf(value, 'value') ?? value);
}

const numberOrText = (value: unknown): string =>
  typeof value === 'number' ? `${value}` : textOf(value);

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
