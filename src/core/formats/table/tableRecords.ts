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
  const { columns, forms, isTagsBySpace } = reading;
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
  for (const [i, { role }] of columns.entries()) {
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
  const tagsBy = isTagsBySpace === true ? /[\s,;，；]+/ : /[,;，；、\n]/;
  return fieldsToItem(
    fields.headword.length === 0 ? [''] : [...new Set(fields.headword)],
    {
      kind: 'fields',
      translation: fields.translation.join('\n'),
      reading: fields.reading.join(' '),
      examples: fields.example
        .flatMap((cell) => cell.split('\n'))
        .map(trimPlain)
        .filter(isSomething),
      tags: [
        ...new Set([
          ...reading.tags,
          ...fields.tags.flatMap((cell) => cell.split(tagsBy)).map(trimPlain),
        ]),
      ].filter(isSomething),
      note: [...fields.definition, ...fields.note].join('\n'),
      ...withAvoid(fields.avoid.flatMap(partsOfAvoid).map(trimPlain)),
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
  if (own.some(({ length }) => length > MAX_HEADWORD)) {
    return { kind: 'skipped', line, reason: 'headword-too-long' };
  }
  const { translation, examples, note, avoid = [] } = content;
  const size = [translation, note, content.reading, ...examples, ...avoid].reduce(
    (sum, part) => sum + part.length,
    0,
  );
  if (size > MAX_ENTRY) return { kind: 'skipped', line, reason: 'too-long' };
  const isSaid = [translation, note, ...examples, ...avoid].some((text) => !isBlank(text));
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
