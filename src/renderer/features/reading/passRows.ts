import type { EntryId } from '../../../shared/entry.ts';
import type { NewGlossaryRow } from '../../../shared/library.ts';
import {
  builtTranslation,
  isKnownAt,
  type PaperPass,
  type TermPart,
} from '../../../shared/reading.ts';

/** The parts of a pass, one shown at a time. */
export const PASS_PARTS = ['words', 'terms', 'unlisted', 'acronyms'] as const;

export type PassPart = (typeof PASS_PARTS)[number];

/** What is said of one word or term of a paper, whatever part of the pass it is in. */
export interface PassRow {
  readonly key: string;
  readonly headword: string;
  readonly translation: string;
  /** The translation is put together of the words, by nobody who knows the term. */
  readonly isBuilt: boolean;
  /** The words that it is put together of, with their renderings; empty for all others. */
  readonly parts: readonly TermPart[];
  readonly entryId: EntryId | null;
  /** Null where it is not counted. */
  readonly count: number | null;
  readonly rank: number | null;
  readonly sentence: string;
}

/** The rows of each part; of the words those above the level, the commonest first. */
export function passRows(
  pass: PaperPass,
  level: number,
): Readonly<Record<PassPart, readonly PassRow[]>> {
  return {
    words: pass.words
      .filter((word) => !isKnownAt(word, level))
      .map(({ word, ...rest }) => ({
        ...rest,
        key: word,
        headword: word,
        isBuilt: false,
        parts: [],
      })),
    terms: pass.terms.map((term) => ({
      ...term,
      key: term.entryId,
      isBuilt: false,
      parts: [],
      rank: null,
    })),
    unlisted: pass.unlisted.map(({ text, parts, count, sentence }) => ({
      key: text,
      headword: text,
      translation: builtTranslation(parts),
      isBuilt: parts.length > 0,
      parts,
      entryId: null,
      count,
      rank: null,
      sentence,
    })),
    acronyms: pass.acronyms.map(({ acronym, meaning, sentence }) => ({
      key: acronym,
      headword: acronym,
      translation: meaning,
      isBuilt: false,
      parts: [],
      entryId: null,
      count: null,
      rank: null,
      sentence,
    })),
  };
}

/** The row with other renderings of its words: one for each of its parts. */
export const withChoices = (row: PassRow, chosen: readonly string[]): PassRow => ({
  ...row,
  translation: chosen.join(' + '),
});

/** The likeliest rendering of each part; a word that no dictionary has stands for itself. */
export const firstChoices = (parts: readonly TermPart[]): readonly string[] =>
  parts.map(({ word, choices }) => choices[0] ?? word);

/** Rows as a glossary holds them; what is put together is left to be checked. */
export const toGlossaryRows = (
  rows: readonly PassRow[],
  title: string,
): readonly NewGlossaryRow[] =>
  rows.map(({ headword, translation, isBuilt, sentence }) => ({
    headword,
    translation: isBuilt ? translation.replaceAll(' + ', '') : translation,
    reading: '',
    examples: [sentence],
    tags: [],
    note: title,
  }));
