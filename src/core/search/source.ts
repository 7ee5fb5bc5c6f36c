import type { EntryBody } from '../../shared/body.ts';
import type { DictionaryInfo, Entry, EntryId } from '../../shared/entry.ts';
import type { WordDetails } from '../../shared/word.ts';
import type { Found } from './found.ts';
import type { TermInPassage } from './passage.ts';
import type { Pattern, PatternAnswer } from './pattern.ts';
import type { Question } from './question.ts';
import type { Guesses, TypoVocabulary } from './typoGuesses.ts';

/**
 * What can be searched: a glossary in memory today, a dictionary on disk just as well.
 *
 * A source finds and ranks; it neither cuts nor merges nor decides which tiers are wanted, since
 * that depends on what the other sources found. None of its methods throws for any question.
 */
export interface SearchSource {
  readonly info: DictionaryInfo;
  /** Tier `exact`. At least the `limit` best where there are this many; more may be left out. */
  findExact(question: Question, limit: number): readonly Found[];
  /** Tier `prefix`, best first; read from the source only as far as it is asked for. */
  findPrefixed(question: Question): Iterable<Found>;
  /**
   * Tiers `inflected`, `acronym`, `words` and `pinyin`. At least the `limit` best; more may be left
   * out.
   *
   * @param isFull There are as many hits of tier `prefix` as are wanted: what could only come after
   *   them may be left out too; pinyin typed in full does not (see `Question.isFullPinyin`), nor do
   *   initials of common words.
   */
  findNear(question: Question, limit: number, isFull: boolean): readonly Found[];
  /** The words of its headwords, and what else is known of them. */
  readonly vocabulary: TypoVocabulary;
  /**
   * Tier `typo`.
   *
   * @param guesses See `guessWords`.
   */
  findTypos(question: Question, guesses: readonly Guesses[]): readonly Found[];
  /** Tier `passage`: all terms that stand in the query, overlapping ones too. */
  findInPassage(question: Question): readonly TermInPassage[];
  /**
   * The same for the many passages of one text: what was read for one is remembered for the next, as
   * long as the function is kept. Left out where it would be no faster.
   */
  openPassages?(): (question: Question) => readonly TermInPassage[];
  /** Tier `text`: the `limit` best. */
  findTexts(question: Question, limit: number): readonly Found[];
  /** Tier `meaning`: the `limit` best for a description of several words; none for other queries. */
  findMeanings(question: Question, limit: number): readonly Found[];
  /** Tier `pattern`: the `limit` best; a dictionary looks at this many names only. */
  findPattern(pattern: Pattern, limit: number): PatternAnswer;
  /** Entries whose headword or translation is nearest in spelling, with their distance. */
  findNearest(question: Question): readonly NearEntry[];
  getEntry(id: EntryId): Entry | null;
  /** The whole article; null where the entry holds all there is. */
  getBody(id: EntryId): EntryBody | null;
  /** What a dictionary of words says as data; null where there is an article or nothing more. */
  getDetails(id: EntryId): WordDetails | null;
  /** Entry `index modulo entryCount`; null when there are none. */
  getEntryAt(index: number): Entry | null;
  /**
   * All entries in the order of their folded headwords, which one reads as in a printed book: how
   * many there are, and `count` of them from place `from` on. One whose headword is written in two
   * scripts may come at both places.
   */
  listHeadwords(from: number, count: number): HeadwordPage;
  /** Place in that order of the first headword that begins so or comes after it. */
  placeOfHeadword(letters: string): number;
  /** Entries that share a word with the headword of this one, nearest first. */
  findRelated(entry: Entry, limit: number): readonly Entry[];
}

/** A part of the list of headwords. */
export interface HeadwordPage {
  /** Entries of the whole list. */
  readonly total: number;
  readonly entries: readonly Entry[];
}

/** An entry that was not found but is spelled like what was looked for. */
export interface NearEntry {
  readonly entry: Entry;
  /** Share of the letters that differ, 0 to 1. */
  readonly distance: number;
}
