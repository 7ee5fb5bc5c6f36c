import type { ColumnRole } from '../../../shared/import.ts';
import { cleanText } from '../../../text/invisible.ts';
import { type CellForms, PLAIN_CELLS, readBreaks, termsOf } from './cellForms.ts';
import type { ReadItem, RecordContent, TableColumn } from '../formatReader.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';
import { partsOfAvoid, withAvoid } from '../glossaryRow.ts';

/** A row of a table where it stands in the file. */
export interface PlacedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How the rows of a table become records. */
export interface RowReading {
  readonly columns: readonly TableColumn[];
  /** By column. */
  readonly forms: readonly CellForms[];
  /** Of every entry. */
  readonly tags: readonly string[];
  readonly isTagsBySpace?: boolean | undefined;
}

/** Cells are taken as they stand. */
export const plainReading = (columns: readonly TableColumn[]): RowReading => ({
  columns,
  forms: columns.map(() => PLAIN_CELLS),
  tags: [],
});

/**
 * Makes of a row what its columns say; a row of nothing but empty cells is passed over. Definitions
 * come before the other notes.
 */
export function rowToItem(row: PlacedRow, reading: RowReading): ReadItem | null {
  const { columns, forms } = reading;
  const fields: Record<ColumnRole, string[]> = {
    headword: [],
    translation: [],
    definition: [],
    reading: [],
    example: [],
    tags: [],
    note: [],
    avoid: [],
  };
  let isEmpty = true;
  for (let i = 0; i < columns.length; i += 1) {
    const role = columns[i]?.role ?? null;
    const written = trimPlain(row.cells[i] ?? '');
    if (written === '') continue;
    isEmpty = false;
    if (written.length > MAX_ENTRY) {
      return { kind: 'skipped', line: row.line, reason: 'too-long' };
    }
    if (role === null) continue;
    const { separator, hasBreaks } = forms[i] ?? PLAIN_CELLS;
    const cell = hasBreaks ? readBreaks(written) : written;
    if (separator === null) fields[role].push(cell);
    else fields[role].push(...termsOf(cell, separator));
  }
  if (isEmpty) return null;
  const content: FieldsContent = {
    kind: 'fields',
    translation: joined(fields.translation, '\n'),
    reading: joined(fields.reading, ' '),
    examples: fields.example.length === 0 ? [] : examplesOf(fields.example),
    tags: fields.tags.length === 0 ? reading.tags : tagsOf(fields.tags, reading),
    note: joined(fields.definition.concat(fields.note), '\n'),
  };
  const avoid = fields.avoid.flatMap(partsOfAvoid).map(trimPlain);
  return fieldsToItem(
    fields.headword.length === 0 ? [''] : [...new Set(fields.headword)],
    avoid.length === 0 ? content : { ...content, ...withAvoid(avoid) },
    row.line,
  );
}

type FieldsContent = Extract<RecordContent, { kind: 'fields' }>;

function joined(texts: readonly string[], border: string): string {
  return texts.length === 1 ? (texts[0] ?? '') : texts.join(border);
}

function examplesOf(cells: readonly string[]): readonly string[] {
  return cells
    .flatMap((cell) => cell.split('\n'))
    .map(trimPlain)
    .filter(isSomething);
}

function tagsOf(cells: readonly string[], { tags, isTagsBySpace }: RowReading): readonly string[] {
  const border = isTagsBySpace === true ? /[\s,;，；]+/ : /[,;，；、\n]/;
  const own = cells.flatMap((cell) => cell.split(border)).map(trimPlain);
  return [...new Set([...tags, ...own])].filter(isSomething);
}

/**
 * Makes a record, or says why there is none: no headword, one that is too long, nothing said about it.
 *
 * Texts stay as the file has them but for plain spaces and line breaks around them: what is invisible
 * in a text may be what a damaged character is restored from.
 */
export function fieldsToItem(
  headwords: readonly string[],
  content: FieldsContent,
  line: number,
): ReadItem {
  const own = headwords.map(trimPlain).filter((headword) => !isBlank(headword));
  if (own.length === 0) return { kind: 'skipped', line, reason: 'no-headword' };
  if (own.some(({ length }) => length > MAX_HEADWORD)) {
    return { kind: 'skipped', line, reason: 'headword-too-long' };
  }
  const { translation, examples, note, avoid = [] } = content;
  let size = translation.length + note.length + content.reading.length;
  for (const text of examples) size += text.length;
  for (const text of avoid) size += text.length;
  if (size > MAX_ENTRY) return { kind: 'skipped', line, reason: 'too-long' };
  const isSaid =
    !isBlank(translation) || !isBlank(note) || !(examples.every(isBlank) && avoid.every(isBlank));
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
