import Papa from 'papaparse';
import type { KeptRecord } from '../../shared/transfer.ts';
import { RECORD_COLUMNS, toRow } from './recordColumns.ts';

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
