import type { Question } from '../../../core/search/question.ts';
import type { Row } from '../../../core/search/row.ts';
import type { NearEntry } from '../../../core/search/source.ts';
import { findSpellings } from '../../../core/search/spellings.ts';
import { STOP_WORDS } from '../../../core/search/stopWords.ts';
import { fold } from '../../../text/fold.ts';
import { tokenize } from '../../../text/tokenize.ts';
import type { DictionaryInfo, Entry, EntryId } from '../../../shared/entry.ts';
import { NAME_KIND } from '../schema.ts';
import type { WordStore } from './wordStore.ts';

/** Edits forgiven to a word that nothing was found for, and letters that may be others. */
const NEAREST_EDITS = 3;
const NEAREST_LETTERS = 2;
const MAX_NEAREST_LENGTH = 24;
const MAX_NEAREST = 5;

/**
 * The entries whose headwords are spelled most like the query.
 *
 * @param named Gives the rows that may have a folded headword.
 */
export function findNearest(
  { folded }: Question,
  words: WordStore,
  named: (folded: string) => readonly Row[],
): readonly NearEntry[] {
  if (folded.length < 2 || folded.length > MAX_NEAREST_LENGTH) return [];
  const edits = Math.min(NEAREST_EDITS, Math.floor(folded.length / 2));
  return findSpellings(folded, edits, NEAREST_LETTERS, (length) => words.bucket(length))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 2 * MAX_NEAREST)
    .flatMap(({ word, distance }) =>
      named(word)
        .filter(({ headword }) => headword.folded === word)
        .map(({ entry }) => ({ entry, distance: distance / Math.max(folded.length, word.length) })),
    )
    .slice(0, MAX_NEAREST);
}

/** Entries of one folded headword among which an id is looked for. */
const SAME_ID = 20_000;

/** Where entries are looked up by their folded headword, in either layout. */
interface HeadwordTables<R> {
  readonly names: {
    find(kind: typeof NAME_KIND.headword, key: string, limit: number): readonly number[];
  };
  readonly entries: { get(number: number): R | null };
}

/** The row of an entry; null when it is not in this dictionary. */
export function findById<R extends Pick<Row, 'entry'>>(
  id: EntryId,
  { names, entries }: HeadwordTables<R>,
  info: DictionaryInfo,
): R | null {
  const start = `${info.id}:`;
  if (!id.startsWith(start)) return null;
  const rest = id.slice(start.length);
  // `C#2` is the second entry of `C`, or the first of a headword that is written so.
  for (const headword of new Set([rest, rest.replace(/#\d+$/, '')])) {
    for (const number of names.find(NAME_KIND.headword, fold(headword), SAME_ID)) {
      const row = entries.get(number);
      if (row?.entry.id === id) return row;
    }
  }
  return null;
}

const MAX_RELATED_WORDS = 12;

/** What finds rows by any of some words. */
interface SomeFinder {
  findSome(words: readonly string[], limit: number): readonly Pick<Row, 'entry'>[];
}

/** Further entries of one headword that a page shows. */
const MAX_HOMOGRAPHS = 20;

/**
 * What stands near an entry in its dictionary: all further entries of the same headword, for one word
 * is one page, and then those that share a word with it.
 *
 * @param limit At most this many of the second kind.
 */
export function findRelated(
  entry: Entry,
  limit: number,
  finder: SomeFinder,
  { names, entries }: HeadwordTables<Pick<Row, 'entry'>>,
): readonly Entry[] {
  const { id, headword } = entry;
  const homographs = names
    .find(NAME_KIND.headword, fold(headword), SAME_ID)
    .flatMap((number) => entries.get(number)?.entry ?? [])
    .filter((each) => each.headword === headword && each.id !== id)
    .slice(0, MAX_HOMOGRAPHS);
  const shown = new Set([id, ...homographs.map((each) => each.id)]);
  const words = tokenize(fold(headword)).flatMap(({ text }) =>
    STOP_WORDS.has(text) ? [] : [text],
  );
  const near = finder
    .findSome(words.slice(0, MAX_RELATED_WORDS), limit + shown.size)
    .filter((row) => !shown.has(row.entry.id))
    .slice(0, limit)
    .map((row) => row.entry);
  return [...homographs, ...near];
}
