import { describe, expect, it } from 'vitest';
import type { Entry, EntryId } from '../../shared/entry.ts';
import type { Found } from './found.ts';
import { chooseTerms, type TermInPassage } from './passage.ts';

function term(
  id: string,
  start: number,
  end: number,
  distance = 0,
  change: Partial<Entry> = {},
): TermInPassage {
  const entry: Entry = {
    id: id as EntryId,
    dictionaryId: 'test' as Entry['dictionaryId'],
    dictionaryName: '',
    headword: id,
    headwordLanguage: 'en',
    translation: '',
    translationLanguage: 'en',
    reading: '',
    examples: [],
    tags: [],
    note: '',
    ...change,
  };
  const found: Found = {
    entry,
    key: id,
    tier: 'passage',
    reason: { kind: 'passage', surface: id },
    rank: [start, distance],
    position: 0,
  };
  return { start, end, found };
}

const DICTIONARIES = {
  placeOf: () => 0,
  isListed: ({ entry }: Found) => entry.dictionaryId === 'terms',
};
const IN_TERMS = { dictionaryId: 'terms' as Entry['dictionaryId'] };

describe('chooseTerms', () => {
  const TEXT = 'a text of some words in the usual order';

  it.each([
    ['nothing', [], []],
    ['the longest of overlapping terms', [term('a', 0, 12), term('b', 7, 28)], ['b']],
    ['the earlier of equally long ones', [term('b', 5, 15), term('a', 0, 10)], ['a']],
    [
      'a listed term before one that overlaps',
      [term('text of', 2, 9), term('of some', 7, 14, 0, IN_TERMS), term('text', 2, 6)],
      ['text', 'of some'],
    ],
    ['terms side by side, in their order', [term('b', 10, 20), term('a', 0, 10)], ['a', 'b']],
    ['one word of one place', [term('a', 0, 5), term('b', 0, 5)], ['a']],
    ['the commonest of one place', [term('a', 0, 5), term('b', 0, 5, 0, { rank: 9 })], ['b']],
    ['the least inflected of one place', [term('a', 0, 5, 2), term('b', 0, 5)], ['b']],
    ['a term that stands twice once', [term('a', 0, 5), term('a', 9, 14)], ['a']],
    [
      'one entry a dictionary of a word',
      [
        term('a', 0, 5),
        term('a', 0, 5),
        term('a', 0, 5, 0, { dictionaryId: 'x' as Entry['dictionaryId'] }),
      ],
      ['a', 'a'],
    ],
    [
      'what a longer one leaves free',
      [term('a', 0, 5), term('b', 3, 20), term('c', 21, 25)],
      ['b', 'c'],
    ],
    [
      'a verb and the object in it',
      [{ ...term('look up', 0, 16), gap: { start: 5, end: 13 } }, term('word', 9, 13)],
      ['look up', 'word'],
    ],
  ])('chooses %s', (_, terms, expected) => {
    const chosen = chooseTerms(terms, TEXT, DICTIONARIES);
    expect(chosen.map(({ found }) => found.entry.headword)).toEqual(expected);
  });

  it('parts Chinese in the most probable way, not into the longest words', () => {
    const text = '合成数据与';
    const word = (headword: string, rank?: number): TermInPassage => {
      const start = text.indexOf(headword);
      const ranked = rank === undefined ? {} : { rank };
      return term(headword, start, start + headword.length, 0, ranked);
    };
    const known = [word('合成', 5_000), word('合成数'), word('数据', 1_000), word('据', 2_000)];
    const chosen = (terms: readonly TermInPassage[]): string[] =>
      chooseTerms(terms, text, DICTIONARIES).map(({ found }) => found.entry.headword);
    expect(chosen(known)).toEqual(['合成', '数据']);
    // A term of a glossary has no rank, but is one all the same.
    expect(chosen([...known, word('合成数据')])).toEqual(['合成数据']);
    // A character that serves many words is none here.
    expect(chosen([word('合成', 5_000), word('数', 400)])).toEqual(['合成']);
  });
});
