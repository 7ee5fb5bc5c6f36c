import type { Brand } from './entry.ts';
import type { Favorite, ListId } from './favorite.ts';

/** Names one card: one question about one favorite. */
export type CardId = Brand<string, 'CardId'>;

/**
 * What a card asks. `forward`: headword to translation; `backward`: translation to headword;
 * `cloze`: the headword, left out of a sentence that uses it.
 */
export const CARD_KINDS = ['forward', 'backward', 'cloze'] as const;

/** See {@link CARD_KINDS}. */
export type CardKind = (typeof CARD_KINDS)[number];

/** How well a card was known, worst first: 1 again, 2 hard, 3 good, 4 easy. */
export const GRADES = [1, 2, 3, 4] as const;

/** See {@link GRADES}. */
export type Grade = (typeof GRADES)[number];

/** How reviews are scheduled; part of the settings. */
export interface ReviewSettings {
  /** Share of the cards that are to be remembered when they are due, 0.7 to 0.97. */
  readonly retention: number;
  /** At most this many cards are seen for the first time on one day. */
  readonly newPerDay: number;
  /** At most this many cards that are known are asked again on one day. */
  readonly reviewsPerDay: number;
  /** The questions that are asked; at least one. */
  readonly kinds: readonly CardKind[];
}

export const DEFAULT_REVIEW: ReviewSettings = {
  retention: 0.9,
  newPerDay: 20,
  reviewsPerDay: 200,
  kinds: ['forward', 'backward', 'cloze'],
};

/** A card that is asked now. */
export interface ReviewCard {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly favorite: Favorite;
  /** Only of a `cloze`: the sentence, and where in it the headword stands. */
  readonly cloze: Cloze | null;
  readonly isNew: boolean;
  /** Milliseconds until it is asked again, by grade: the first for 1, the last for 4. */
  readonly intervals: readonly [number, number, number, number];
}

/** A sentence with a part to be guessed: UTF-16 offsets, `end` exclusive. */
export interface Cloze {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** The deck of one list, or of all. */
export interface DeckCount {
  readonly list: ListId | null;
  /**
   * What is left of today within the daily limits: cards never seen, one a favorite, and cards that
   * are due.
   */
  readonly fresh: number;
  readonly due: number;
}

/** Where the review of a deck stands. */
export interface ReviewState {
  /** Null when nothing is due. */
  readonly card: ReviewCard | null;
  readonly deck: DeckCount;
  /** Grades given today, in all decks. */
  readonly doneToday: number;
  /** When the next card of this deck is due; null when it has none that will be. */
  readonly nextDueAt: number | null;
  /** When no card is due: one being learned that soon will be, and may be asked already. */
  readonly ahead: CardId | null;
  /** Whether there is a grade of today to be taken back. */
  readonly canUndo: boolean;
  /** Cards of all decks that are suspended or buried. */
  readonly resting: number;
}

/** A number for a calendar day such as `2026-11-22`. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** What was reviewed and what will be. */
export interface ReviewStats {
  /** Days with reviews of the last year, oldest first. */
  readonly reviews: readonly DayCount[];
  /** The next 30 days from today on, each of them; what is overdue counts for today. */
  readonly forecast: readonly DayCount[];
  /** By month (`2026-11`), oldest first: of the cards that were known before, how many still were. */
  readonly retention: readonly {
    readonly month: string;
    readonly asked: number;
    readonly known: number;
  }[];
  readonly cards: { readonly fresh: number; readonly learning: number; readonly known: number };
}
