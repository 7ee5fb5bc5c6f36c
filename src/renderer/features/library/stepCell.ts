import { GLOSSARY_FIELDS } from './glossaryCells.ts';

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

/** Where a key leads within a table of so many rows; null when the key leads nowhere. */
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
