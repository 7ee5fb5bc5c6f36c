/** What a draft is checked for; each can be muted. */
export const DRAFT_RULES = ['avoided', 'inconsistent', 'first-mention'] as const;

/**
 * See {@link DRAFT_RULES}. `avoided`: a rendering stands there that the glossary says to avoid.
 * `inconsistent`: one term is rendered in two ways. `first-mention`: a Chinese draft uses a term
 * without giving its English where it comes first.
 */
export type DraftRule = (typeof DRAFT_RULES)[number];

/** A place of a draft that goes against a glossary. */
export interface DraftFinding {
  readonly rule: DraftRule;
  /** UTF-16 offsets into the draft, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Both from 1; a column is a UTF-16 unit. */
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly found: string;
  /** What should stand there. */
  readonly proposal: string;
  /** Headword of the entry that says so. */
  readonly headword: string;
  /** The words around the place on its line, `found` among them. */
  readonly excerpt: string;
  /** Where `found` begins in the excerpt. */
  readonly excerptStart: number;
}

/** What a check of a draft gave. */
export interface DraftReport {
  /** In the order of the draft. */
  readonly findings: readonly DraftFinding[];
  /** Terms of the glossary that the draft uses, whether rightly or not. */
  readonly termCount: number;
}

/** The longest draft that the app checks at once, in UTF-16 units: a book of 300 pages. */
export const LONGEST_DRAFT = 500_000;
