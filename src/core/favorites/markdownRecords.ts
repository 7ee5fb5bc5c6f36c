import type { KeptRecord } from '../../shared/transfer.ts';
import { readLineBlocks } from '../formats/text/textLines.ts';
import { fromRow, RECORD_COLUMNS, type RecordColumn, toRow } from './recordColumns.ts';
import { RecordsGathering, type RecordsPart, type RecordsSource } from './recordsPart.ts';

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

/** Whether one of the first lines is the header of such a table. */
export const isMarkdownRecords = (lines: readonly string[]): boolean => lines.some(isHeader);

/** Reads the table that {@link writeMarkdownRecords} writes; it ends with the first other line. */
export function* readMarkdownRecords({ source, encoding }: RecordsSource): Generator<RecordsPart> {
  const gathering = new RecordsGathering();
  let columns: readonly string[] | null = null;
  let header = 0;
  for (const { firstLine, lines, faults } of readLineBlocks(source, encoding)) {
    const unread = new Set(faults.map(({ line }) => line));
    for (const [index, line] of lines.entries()) {
      const number = firstLine + index;
      if (columns === null) {
        if (!isHeader(line)) continue;
        columns = cellsOf(line) ?? [];
        header = number;
        continue;
      }
      // Under the header is the rule of the table.
      if (number < header + 2) continue;
      if (unread.has(number)) {
        gathering.add(number, null);
        continue;
      }
      const cells = cellsOf(line);
      if (cells === null) {
        yield gathering.take();
        return;
      }
      const row = Object.fromEntries(
        columns.map((column, i) => [column as RecordColumn, decode(cells[i] ?? '')]),
      );
      gathering.add(number, fromRow(row));
    }
    yield gathering.take();
  }
}

/** More columns than any table of favorites has. */
const MOST_COLUMNS = 200;

function isHeader(line: string): boolean {
  const cells = line.startsWith('|') || line.startsWith('\ufeff|') ? cellsOf(line) : null;
  return cells !== null && cells.length <= MOST_COLUMNS && cells.includes('headword');
}

function cellsOf(whole: string): readonly string[] | null {
  const line = whole.replace(/^\ufeff/, '');
  if (!line.startsWith('|') || !line.endsWith('|')) return null;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** Everything that is more than text in a cell, and all white space but the plain space. */
const SPECIAL = /[&<>|\\*_`[\]~#:$]|[^\S ]|\p{Cc}/gu;

/** Spaces at the ends too, which Markdown would drop. */
function encode(text: string): string {
  const start = text.length - text.replace(/^ +/, '').length;
  let end = text.length;
  while (end > start && text[end - 1] === ' ') end -= 1;
  const inside = text
    .slice(start, end)
    .replace(SPECIAL, (sign) => (sign === '\n' ? '<br>' : `&#${sign.codePointAt(0) ?? 0};`));
  return SPACE.repeat(start) + inside + SPACE.repeat(text.length - end);
}

const SPACE = '&#32;';

const decode = (cell: string): string =>
  cell.replace(/<br>|&#(\d{1,7});/g, (whole, code: string | undefined) =>
    code === undefined ? '\n' : fromCode(Number(code), whole),
  );

const fromCode = (code: number, whole: string): string =>
  code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
