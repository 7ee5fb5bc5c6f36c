import type { KeptRecord } from '../../shared/transfer.ts';
import { fromRow, RECORD_COLUMNS, type RecordColumn, toRow } from './recordColumns.ts';
import type { ReadRecords } from './separated.ts';

/**
 * Favorites as a Markdown table (GitHub's dialect) with our columns. Signs that Markdown or HTML
 * would take for more than text are written as character references, line breaks as `<br>`, so that
 * a reader sees the texts as they are and {@link readMarkdownRecords} gives them back.
 */
export function writeMarkdownRecords(records: readonly KeptRecord[]): string {
  const lines = records.map((record) => {
    const row = toRow(record);
    return RECORD_COLUMNS.map((column) => encode(row[column]));
  });
  const table = [RECORD_COLUMNS, RECORD_COLUMNS.map(() => '---'), ...lines];
  return `${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Reads the table that {@link writeMarkdownRecords} writes; null when there is none. */
export function readMarkdownRecords(text: string): ReadRecords | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => cellsOf(line)?.includes('headword') === true);
  if (start < 0) return null;
  const columns = cellsOf(lines[start] ?? '') ?? [];
  const records: KeptRecord[] = [];
  const skipped: number[] = [];
  for (let index = start + 2; index < lines.length; index += 1) {
    const cells = cellsOf(lines[index] ?? '');
    if (cells === null) break;
    const row = Object.fromEntries(
      columns.map((column, i) => [column as RecordColumn, decode(cells[i] ?? '')]),
    );
    const record = fromRow(row);
    if (record === null) skipped.push(index + 1);
    else records.push(record);
  }
  return { records, skipped };
}

function cellsOf(line: string): readonly string[] | null {
  if (!line.startsWith('|') || !line.endsWith('|')) return null;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** Everything that is more than text in a cell, and all white space but the plain space. */
const SPECIAL = /[&<>|\\*_`[\]~#:$]|[^\S ]|\p{Cc}|^ +| +$/gu;

const encode = (text: string): string =>
  text.replace(SPECIAL, (signs) =>
    signs === '\n'
      ? '<br>'
      : Array.from(signs, (sign) => `&#${sign.codePointAt(0) ?? 0};`).join(''),
  );

const decode = (cell: string): string =>
  cell.replace(/<br>|&#(\d{1,7});/g, (whole, code: string | undefined) =>
    code === undefined ? '\n' : fromCode(Number(code), whole),
  );

const fromCode = (code: number, whole: string): string =>
  code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
