import Papa from 'papaparse';
import type { MissedWord } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { isoTime, RECORD_COLUMNS, toRow } from './recordColumns.ts';

/** Marks UTF-8 for spreadsheets that would guess otherwise. */
const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Favorites as a table of separated values (RFC 4180) with our columns.
 *
 * A text that a spreadsheet would take for a formula, or that looks as if this had been done to it,
 * gets an apostrophe before it, which {@link unescapeFormula} takes off again.
 */
export function writeSeparated(records: readonly KeptRecord[], delimiter: ',' | '\t'): string {
  const rows = records.map((record) => {
    const row = toRow(record);
    return RECORD_COLUMNS.map((column) => escapeFormula(row[column]));
  });
  const table = Papa.unparse([[...RECORD_COLUMNS], ...rows], {
    delimiter,
    newline: '\r\n',
    quotes: true,
  });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a cell as it was before {@link writeSeparated}. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/**
 * Writes words that were not found as comma-separated values (RFC 4180) in UTF-8 with the mark that
 * tells spreadsheets so: the word, how often it was looked up, and when last (ISO 8601, in UTC). The
 * first column is one that an import takes for headwords.
 */
export function missedCsv(words: readonly MissedWord[]): string {
  const cells = words.map(({ word, count, lastAt }) => [word, String(count), isoTime(lastAt)]);
  const rows = [['Headword', 'Lookups', 'Last'], ...cells];
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
