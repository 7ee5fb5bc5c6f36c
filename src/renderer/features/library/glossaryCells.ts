import type { GlossaryRow, NewGlossaryRow } from '../../../shared/library.ts';

/** The columns of a glossary's table, in the order in which rows are pasted. */
export const GLOSSARY_FIELDS = [
  'headword',
  'translation',
  'reading',
  'examples',
  'tags',
  'note',
  'avoid',
] as const;

/** See {@link GLOSSARY_FIELDS}. */
export type GlossaryField = (typeof GLOSSARY_FIELDS)[number];

const EMPTY: NewGlossaryRow = {
  headword: '',
  translation: '',
  reading: '',
  examples: [],
  tags: [],
  note: '',
};

/** What a cell shows and is edited as: an example a line, tags parted by commas, what is to be avoided by semicolons. */
export function cellText(row: NewGlossaryRow, field: GlossaryField): string {
  if (field === 'examples') return row.examples.join('\n');
  if (field === 'tags') return row.tags.join(', ');
  if (field === 'avoid') return (row.avoid ?? []).join('; ');
  return row[field];
}

/** The row with one of its cells as it was typed. */
export function withCell<R extends NewGlossaryRow | GlossaryRow>(
  row: R,
  field: GlossaryField,
  text: string,
): R {
  if (field === 'examples') return { ...row, examples: parts(text, /\n/) };
  if (field === 'tags') return { ...row, tags: parts(text, /[,，、;；\n]/) };
  if (field === 'avoid') {
    const avoid = parts(text, /[;；\n]/);
    const { avoid: _, ...others } = row;
    return (avoid.length === 0 ? others : { ...others, avoid }) as R;
  }
  return { ...row, [field]: text.replace(/\s+/g, ' ').trim() };
}

/** A row that is new, of the texts of its first cells. */
export const rowOfCells = (cells: readonly string[]): NewGlossaryRow =>
  GLOSSARY_FIELDS.reduce<NewGlossaryRow>(
    (row, field, index) => withCell(row, field, cells[index] ?? ''),
    EMPTY,
  );

const parts = (text: string, between: RegExp): readonly string[] => [
  ...new Set(
    text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** A cell of a glossary's table, both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const PAGE = 10;
const LAST_COLUMN = GLOSSARY_FIELDS.length - 1;

/** Where a key leads within a table of this many rows; null when the key leads nowhere. */
export function stepCell(
  { row, column }: CellPlace,
  pressed: Key,
  rowCount: number,
): CellPlace | null {
  const toEnd = pressed.ctrlKey || pressed.metaKey;
  const to = placeAfter(pressed.key, row, column, toEnd ? rowCount - 1 : null);
  if (to === null) return null;
  return {
    row: Math.min(Math.max(to.row, 0), rowCount - 1),
    column: Math.min(Math.max(to.column, 0), LAST_COLUMN),
  };
}

function placeAfter(
  key: string,
  row: number,
  column: number,
  lastRow: number | null,
): CellPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'Home':
      return { row: lastRow === null ? row : 0, column: 0 };
    case 'End':
      return { row: lastRow ?? row, column: LAST_COLUMN };
    default:
      return null;
  }
}

/**
 * The cells of rows that were copied from a spreadsheet: parted by tabs, a line each. A cell with a
 * tab, a line break or a quote in it comes in quotes, its own quotes doubled. Empty lines are left
 * out. Linear in the length of the text.
 */
export function parsePastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') at += 1;
    else {
      endRow();
      if (text[at] === '\r') at += 1;
      if (text[at] === '\n') at += 1;
    }
  }
  endRow();
  return rows;
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

const CELL_END = /[\t\r\n]/g;

function readPlain(text: string, start: number): Cell {
  CELL_END.lastIndex = start;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** A quote that is not closed, or is followed by more, is a character like any other. */
function readQuoted(text: string, start: number): Cell {
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (found === null) return readPlain(text, start);
  return { text: (found[1] ?? '').replaceAll('""', '"'), end: pattern.lastIndex };
}
