import type { Found } from '../../../core/search/found.ts';
import { prefixCost } from '../../../core/search/rank.ts';
import type { Question } from '../../../core/search/question.ts';
import type { DictionaryRow, EntryStore } from './entryStore.ts';
import type { NameStore } from './nameStore.ts';
import { NAME_KIND } from '../schema.ts';
import { MANY_NAMES } from '../build/writeBeginnings.ts';

/**
 * Finds entries by the beginning of their headword: shorter ones first, then in the order of the
 * alphabet. The entries are read one by one, as they are asked for.
 */
export function* findPrefixed(
  { folded }: Question,
  names: NameStore,
  entries: EntryStore,
): Generator<Found> {
  if (folded === '') return;
  for (const number of shortest(names, folded)) {
    const row = entries.get(number);
    if (row?.headword.folded.startsWith(folded) === true) yield toFound(row, folded.length);
  }
}

/** Numbers of the entries with the shortest headwords that begin so, in order. */
function shortest(names: NameStore, letters: string): Iterable<number> {
  return (
    names.findShortestOfMany(letters) ?? names.findShortest(NAME_KIND.headword, letters, MANY_NAMES)
  );
}

function toFound(row: DictionaryRow, typed: number): Found {
  const key = row.headword.folded;
  return {
    entry: row.entry,
    key,
    tier: 'prefix',
    reason: { kind: 'prefix', field: 'headword' },
    rank: [0, prefixCost(row.entry.rank), key.length, alphabetical(key, typed)],
    position: row.position,
  };
}

/** A number that orders names of the same length and beginning as the alphabet does. */
function alphabetical(key: string, from: number): number {
  let order = 0;
  for (let i = from; i < from + PACKED_LETTERS; i += 1) {
    const code = i < key.length ? key.charCodeAt(i) : 0;
    order = order * 256 + Math.min(code, 255);
  }
  return order;
}

/** This many bytes fit into a whole number. */
const PACKED_LETTERS = 6;
