import { KEPT_LIMITS } from '../../../shared/favorite.ts';
import { PAPER_LIMITS } from '../../../shared/reading.ts';
import { CARD_KINDS, GRADES } from '../../../shared/review.ts';

/** What a column may hold: a condition of SQL, and how long its text may be. */
export interface ColumnRange {
  /** True, or null, for what may be; `x` stands for the column. */
  readonly isGood: string;
  /** The most UTF-16 units of its text; null for what is no text. */
  readonly length: number | null;
}

const text = (length: number, isGood = 'TRUE'): ColumnRange => ({ isGood, length });
const named = (length: number): ColumnRange => text(length, "x <> ''");
const number = (least: number, most: number): ColumnRange => ({
  isGood: `x BETWEEN ${least} AND ${most}`,
  length: null,
});
const oneOf = (values: readonly string[]): ColumnRange =>
  text(100, `x IN (${values.map((value) => `'${value}'`).join(', ')})`);

const id = named(64);
const entryId = named(KEPT_LIMITS.entryId);
const headword = named(KEPT_LIMITS.headword);
const content = text(KEPT_LIMITS.text);
const language = text(KEPT_LIMITS.language);
const time = number(KEPT_LIMITS.earliest, KEPT_LIMITS.latest);
const count = number(0, 1_000_000_000);
const flag = number(0, 1);
const place = number(-1_000_000_000, 1_000_000_000);
const day = text(10, "x GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'");
const memory = number(0, 10_000_000);
const texts = text(
  KEPT_LIMITS.text,
  `CASE WHEN json_valid(x) THEN json_type(x) = 'array'
    AND NOT EXISTS (SELECT 1 FROM json_each(x) WHERE type <> 'text') ELSE FALSE END`,
);

const blocks = text(
  PAPER_LIMITS.blocks,
  `CASE WHEN json_valid(x) THEN json_type(x) = 'array' AND NOT EXISTS (
    SELECT 1 FROM json_each(x) WHERE type <> 'object'
      OR value ->> 'kind' NOT IN ('heading', 'text') OR json_type(value, '$.text') IS NOT 'text'
  ) ELSE FALSE END`,
);

const words = {
  entry_id: entryId,
  headword,
  headword_language: language,
  translation: content,
  translation_language: language,
};

/** The numbers of a card as they were before a grade, and their ranges. */
const CARD_NUMBERS: Readonly<Record<string, ColumnRange>> = {
  due: time,
  stability: memory,
  difficulty: memory,
  scheduledDays: memory,
  learningSteps: memory,
  reps: memory,
  lapses: memory,
  state: number(0, 3),
  lastReview: time,
};
const cardNumbers = Object.entries(CARD_NUMBERS)
  .map(([key, { isGood }]) => {
    const value = `(x ->> '$.${key}')`;
    const isNumber = `json_type(x, '$.${key}') IN ('integer', 'real')`;
    const good = `(${isNumber} AND ${isGood.replaceAll('x ', `${value} `)})`;
    return key === 'lastReview' ? `(json_type(x, '$.${key}') = 'null' OR ${good})` : good;
  })
  .join(' AND ');
const before = text(
  10_000,
  `CASE WHEN json_valid(x) THEN coalesce(${cardNumbers}, FALSE) ELSE FALSE END`,
);

/**
 * What each table of `user.db` may hold, column by column, whatever wrote it. Types, and what may be
 * null, are held by the schema itself.
 */
export const COLUMN_RANGES: Readonly<Record<string, Readonly<Record<string, ColumnRange>>>> = {
  favorites: {
    id,
    ...words,
    reading: content,
    example: content,
    dictionary_name: text(KEPT_LIMITS.dictionaryName),
    added_at: time,
    removed_at: time,
    note: text(KEPT_LIMITS.note),
    met_in: text(KEPT_LIMITS.metIn),
  },
  lists: { id, name: named(KEPT_LIMITS.listName), position: place },
  favorite_lists: { favorite_id: id, list_id: id },
  favorite_tags: { favorite_id: id, tag: named(KEPT_LIMITS.tag) },
  cards: {
    id,
    favorite_id: id,
    kind: oneOf(CARD_KINDS),
    due: time,
    stability: memory,
    difficulty: memory,
    scheduled_days: memory,
    learning_steps: memory,
    reps: memory,
    lapses: memory,
    state: number(0, 3),
    last_review: time,
    is_suspended: flag,
    buried_until: time,
  },
  reviews: {
    id: number(1, Number.MAX_SAFE_INTEGER),
    card_id: id,
    at: time,
    day,
    grade: number(GRADES[0], GRADES[3]),
    state_before: number(0, 3),
    before,
  },
  history: { ...words, query: text(KEPT_LIMITS.query), last_at: time, count },
  history_days: { entry_id: entryId, day, query: text(KEPT_LIMITS.query), last_at: time, count },
  missed_words: { word: named(KEPT_LIMITS.query), last_at: time, count },
  papers: {
    id,
    title: text(PAPER_LIMITS.title),
    pages: number(1, 1_000_000),
    added_at: time,
    opened_at: time,
    place: number(0, 1),
    blocks,
  },
  known_words: { word: named(KEPT_LIMITS.headword), added_at: time },
  catalogue: {
    id: named(200),
    position: place,
    is_on: flag,
    name: text(1_000),
    headword_language: language,
    translation_language: language,
    source: content,
    licence: content,
    format: text(100),
    file_name: text(32_767),
    file_hash: text(200),
    added_at: time,
    removed_at: time,
    replaced_id: text(200),
    arriving_pid: number(0, 2 ** 32),
  },
  glossary_rows: {
    id: entryId,
    glossary_id: named(200),
    position: place,
    headword,
    translation: content,
    reading: content,
    examples: texts,
    tags: texts,
    note: content,
    removed_at: time,
    avoid: texts,
  },
};
