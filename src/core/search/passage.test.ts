import { describe, expect, it } from 'vitest';
import type { Entry, EntryId } from '../../shared/entry.ts';
import type { Found } from './found.ts';
import { chooseTerms, type TermInPassage } from './passage.ts';

function term(id: string, start: number, end: number, distance = 0): TermInPassage {
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

describe('chooseTerms', () => {
  it.each([
    ['nothing', [], []],
    ['the longest of overlapping terms', [term('a', 0, 12), term('b', 5, 28)], ['b']],
    ['the earlier of equally long ones', [term('b', 5, 15), term('a', 0, 10)], ['a']],
    ['terms side by side, in their order', [term('b', 10, 20), term('a', 0, 10)], ['a', 'b']],
    ['all terms of one place', [term('a', 0, 5), term('b', 0, 5)], ['a', 'b']],
    ['the least inflected of one place', [term('a', 0, 5, 2), term('b', 0, 5)], ['b']],
    ['a term that stands twice once', [term('a', 0, 5), term('a', 9, 14)], ['a']],
    [
      'what a longer one leaves free',
      [term('a', 0, 5), term('b', 3, 20), term('c', 21, 25)],
      ['b', 'c'],
    ],
  ])('chooses %s', (_, terms, expected) => {
    expect(chooseTerms(terms).map(({ found }) => found.entry.headword)).toEqual(expected);
  });
});
