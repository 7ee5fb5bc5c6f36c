import type { Entry } from './entry.ts';

/** How good a match is, best first. The order of hits is by tier before all else. */
export const TIERS = [
  'exact',
  'inflected',
  'acronym',
  'prefix',
  'words',
  'pinyin',
  'typo',
  'passage',
  'text',
  'pattern',
  'meaning',
] as const;

/** See {@link TIERS}. */
export type Tier = (typeof TIERS)[number];

/** Why an entry was found: the tier with what the screen needs to say it in words. */
export type Reason =
  | { readonly kind: 'exact'; readonly field: 'headword' | 'translation' }
  /** `from` is the word as typed. */
  | { readonly kind: 'inflected'; readonly from: string }
  /** `acronym` as the headword has it, for example `RAG`. */
  | { readonly kind: 'acronym'; readonly acronym: string }
  | { readonly kind: 'prefix'; readonly field: 'headword' | 'translation' }
  | { readonly kind: 'words'; readonly field: 'headword' | 'translation' | 'both' }
  | { readonly kind: 'pinyin'; readonly typed: string }
  /** `typed` is the word that was taken for a misspelling. */
  | { readonly kind: 'typo'; readonly typed: string }
  | { readonly kind: 'text'; readonly field: 'example' | 'definition' | 'note' }
  /** `surface` is the run of the query that names the entry. */
  | { readonly kind: 'passage'; readonly surface: string }
  /** `pattern` as it was typed. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Its definition fits a description. */
  | { readonly kind: 'meaning' };

/** A part of one field of an entry that matched: UTF-16 offsets, `end` exclusive. */
export interface MatchRange {
  readonly field: 'headword' | 'translation' | 'reading' | 'example' | 'note';
  /** Which of the field's texts: the example's index, 0 for the other fields. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** An entry found, how good the match is and why it was found. */
export interface Hit {
  /** The first entry of this headword in the user's order of dictionaries. */
  readonly entry: Entry;
  /** Entries of the same folded headword in other dictionaries; each is one more badge. */
  readonly others: readonly Entry[];
  readonly tier: Tier;
  readonly reason: Reason;
  /**
   * The script in which the Chinese was typed, where it is not the one of the entry and the hit was
   * found all the same; null when the script made no difference.
   */
  readonly script: 'traditional' | 'simplified' | null;
  readonly matches: readonly MatchRange[];
  /** The definition that a hit of the text tier was found in, where `entry` does not hold it. */
  readonly excerpt?: string;
}

/** The answer to one search. */
export interface SearchAnswer {
  /** As it was asked. */
  readonly query: string;
  /** As it was searched, after text repair; equal to `query` when nothing was changed. */
  readonly searchedAs: string;
  /** Milliseconds from taking up the question to the answer. */
  readonly tookMs: number;
  readonly hits: readonly Hit[];
  /** Only after a search without hits: the headwords nearest in spelling, at most 5. */
  readonly nearest: readonly Entry[];
  /** Where the query was taken for a pattern with wildcards: how many headwords match it. */
  readonly pattern?: {
    readonly count: number;
    /** False where there may be more than were counted. */
    readonly isAll: boolean;
  };
  /** A newer search came before this one was done; `hits` are empty and mean nothing. */
  readonly isCancelled: boolean;
}

/** How a search is to be done. */
export interface SearchOptions {
  /** Leave out all tiers but exact. */
  readonly exactOnly?: boolean;
  /** Search the text as it stands, without repair. */
  readonly literal?: boolean;
  /** At most this many hits, 1 to 500; default 50. */
  readonly limit?: number;
}
