import { cleanText } from '../../text/invisible.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Found } from './found.ts';
import { isAcronym } from './mergeFound.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';
import { joinWords, MIN_JOINED_LETTERS } from './wordJoins.ts';

/** Finds the entries that are named by exactly what was typed. */
export interface ExactIndex {
  /** Entries whose folded headword or translation, or a form of it, is the folded query. */
  readonly find: (question: Question) => readonly Found[];
}

/** An entry by a name that it has. */
export interface ExactRow {
  readonly row: Pick<Row, 'entry' | 'headword' | 'position'>;
  readonly field: 'headword' | 'translation';
  /** The name is the whole text of the field, no part of it. */
  readonly isWhole: boolean;
  /** Its words are parted otherwise than in the query: `trade off`, `tradeoff`. */
  readonly isParted?: boolean;
}

/** Builds the index; forms are kept in a Map, so that `__proto__` is a headword like any other. */
export function createExactIndex(rows: readonly Row[]): ExactIndex {
  const byForm = new Map<string, ExactRow[]>();
  const byLetters = new Map<string, ExactRow[]>();
  for (const row of rows) {
    for (const field of ['headword', 'translation'] as const) {
      row[field].forms.forEach((form, i) => {
        if (form === '') return;
        const known = byForm.get(form);
        // Each gloss of a translation is a whole one.
        const exact: ExactRow = { row, field, isWhole: i === 0 || field === 'translation' };
        if (known) known.push(exact);
        else byForm.set(form, [exact]);
        const letters = lettersOf(form);
        if (letters === '') return;
        const alike = byLetters.get(letters);
        if (alike) alike.push(exact);
        else byLetters.set(letters, [exact]);
      });
    }
  }
  return {
    find: (question) => {
      const exact = byForm.get(question.folded) ?? [];
      const parted = (byLetters.get(lettersOf(question.folded)) ?? [])
        .filter((one) => !exact.includes(one))
        .map((one) => ({ ...one, isParted: true }));
      return [...exact, ...parted].map((one) => toExactFound(one, question));
    },
  };
}

/**
 * What two ways to write a name have in common: the letters of its words, whatever stands between or
 * around them. '' where they are too few to tell.
 */
export function lettersOf(form: string): string {
  if (/^[a-z]+$/.test(form)) return form;
  const words = tokenize(form);
  const letters = words.map(({ text }) => joinWords(text)).join('');
  const least = words.length > 1 ? MIN_JOINED_LETTERS : MIN_WORD_LETTERS;
  return letters.length < least ? '' : letters;
}

/** Of one word in punctuation: `.NET`, `-gate`. */
const MIN_WORD_LETTERS = 2;

/** Ranks an entry that has the query as one of its names: the spelling as typed comes first. */
export function toExactFound(
  { row, field, isWhole, isParted = false }: ExactRow,
  question: Question,
): Found {
  const { variant = '', headword } = row.entry;
  const isSpelledSo =
    cleanText(row.entry[field]) === question.text ||
    (field === 'headword' && variant !== '' && cleanText(variant) === question.text);
  const isOther = !isWhole || isParted || (field === 'headword' && isAcronym(headword));
  const closeness = isSpelledSo ? 0 : isOther ? 2 : 1;
  return {
    entry: row.entry,
    key: row.headword.folded,
    tier: 'exact',
    reason: { kind: 'exact', field },
    rank: [field === 'headword' ? closeness : 3 + closeness],
    ...(isParted && { isParted }),
    position: row.position,
  };
}
