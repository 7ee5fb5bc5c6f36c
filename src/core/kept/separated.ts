import Papa from 'papaparse';
import type { KeptRecord } from '../../shared/transfer.ts';
import { fromRow, RECORD_COLUMNS, type RecordColumn, toRow } from './recordColumns.ts';

/** Favorites read from a file, and the 1-based numbers of the rows that were not understood. */
export interface ReadRecords {
  readonly records: readonly KeptRecord[];
  readonly skipped: readonly number[];
}

/** Marks UTF-8 for spreadsheets that would guess otherwise. */
const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Favorites as a table of separated values (RFC 4180) with our columns.
 *
 * A text that a spreadsheet would take for a formula, or that looks as if this had been done to it,
 * gets an apostrophe before it, which {@link readSeparated} takes off again.
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

/**
 * Reads a table of separated values whose first row names the columns, ours in any order or what
 * other programs call them; columns that are not known are passed over. Null when there is none for
 * the headword.
 */
export function readSeparated(
  text: string,
  delimiter: ',' | '\t',
  names: ReadonlyMap<string, RecordColumn> = OWN_NAMES,
): ReadRecords | null {
  const [header, ...rows] = parseRows(text, delimiter);
  const columns = (header ?? []).map((name) => names.get(name.trim().toLowerCase()));
  if (!columns.includes('headword')) return null;
  const records: KeptRecord[] = [];
  const skipped: number[] = [];
  rows.forEach((cells, index) => {
    const row = Object.fromEntries(
      columns.flatMap((column, i) =>
        column === undefined ? [] : [[column, unescapeFormula(cells[i] ?? '')]],
      ),
    );
    const record = fromRow(row);
    if (record === null) skipped.push(index + 2);
    else records.push(record);
  });
  return { records, skipped };
}

/** All rows with their cells, without empty ones. Lines may end in any way. */
export function parseRows(text: string, delimiter: ',' | '\t'): readonly (readonly string[])[] {
  const clean = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const newline = /\r\n/.test(clean) ? '\r\n' : '\n';
  const { data } = Papa.parse<string[]>(clean, { delimiter, newline, skipEmptyLines: true });
  return data;
}

const OWN_NAMES: ReadonlyMap<string, RecordColumn> = new Map(
  RECORD_COLUMNS.map((name) => [name, name]),
);

const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unescapeFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
