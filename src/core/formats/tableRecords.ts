import type { ColumnRole } from '../../shared/import.ts';
import { cleanText } from '../text/invisible.ts';
import type { ReadItem, RecordContent, TableColumn } from './formatReader.ts';
import { LONGEST_LINE } from './textLines.ts';

/** A headword over this many UTF-16 units is skipped. */
export const LONGEST_HEADWORD = 1_000;

/** A row of a table where it stands in the file. */
export interface PlacedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Makes of the rows of a table what the columns say; a row of nothing but empty cells is passed over. */
export function rowToItem(row: PlacedRow, columns: readonly TableColumn[]): ReadItem | null {
  const fields: Record<ColumnRole, string[]> = {
    headword: [],
    translation: [],
    reading: [],
    example: [],
    tags: [],
    note: [],
  };
  let isEmpty = true;
  for (const [i, { role }] of columns.entries()) {
    const cell = trimPlain(row.cells[i] ?? '');
    if (cell === '') continue;
    isEmpty = false;
    if (cell.length > LONGEST_LINE) return { kind: 'skipped', line: row.line, reason: 'too-long' };
    if (role !== null) fields[role].push(cell);
  }
  if (isEmpty) return null;
  return fieldsToItem(
    [fields.headword[0] ?? ''],
    {
      kind: 'fields',
      translation: fields.translation.join('\n'),
      reading: fields.reading.join(' '),
      examples: fields.example
        .flatMap((cell) => cell.split('\n'))
        .map(trimPlain)
        .filter(isSomething),
      tags: fields.tags
        .flatMap((cell) => cell.split(/[,;，；、\n]/))
        .map(trimPlain)
        .filter(isSomething),
      note: fields.note.join('\n'),
    },
    row.line,
  );
}

/**
 * Makes a record, or says why there is none: no headword, one that is too long, nothing said about it.
 *
 * Texts stay as the file has them but for plain spaces and line breaks around them: what is invisible
 * in a text may be what a damaged character is restored from.
 */
export function fieldsToItem(
  headwords: readonly string[],
  content: Extract<RecordContent, { kind: 'fields' }>,
  line: number,
): ReadItem {
  const own = headwords.map(trimPlain).filter((headword) => !isBlank(headword));
  if (own.length === 0) return { kind: 'skipped', line, reason: 'no-headword' };
  if (own.some(({ length }) => length > LONGEST_HEADWORD)) {
    return { kind: 'skipped', line, reason: 'headword-too-long' };
  }
  const { translation, examples, note } = content;
  const size = [translation, note, content.reading, ...examples].reduce(
    (sum, part) => sum + part.length,
    0,
  );
  if (size > LONGEST_LINE) return { kind: 'skipped', line, reason: 'too-long' };
  const isSaid = [translation, note, ...examples].some((text) => !isBlank(text));
  if (!isSaid) return { kind: 'skipped', line, reason: 'no-content' };
  return { kind: 'record', record: { headwords: own, content, line } };
}

/**
 * Takes plain spaces, tabs and line breaks off both ends. Not the no-break space: it is the second
 * half of `à` in a text that was read in a wrong encoding.
 */
function trimPlain(text: string): string {
  return PADDED.test(text) ? text.replace(/^[ \t\r\n]+/, '').replace(TRAILING, '') : text;
}

const PADDED = /^[ \t\r\n]|[ \t\r\n]$/;
const TRAILING = /(?<![ \t\r\n])[ \t\r\n]+$/;

function isSomething(text: string): boolean {
  return text !== '';
}

/** Whether there is nothing to see in a text. */
function isBlank(text: string): boolean {
  return !/[!-~]/.test(text) && cleanText(text) === '';
}
