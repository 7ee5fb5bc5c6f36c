import type { ColumnRole, ImportChoices } from '../../../shared/import.ts';
import { BadFile, type OpenedSource, type ReadItem } from '../formatReader.ts';
import { guessLanguage } from '../languageGuess.ts';
import { formsOfCells } from './cellForms.ts';
import { type PlacedRow, rowToItem } from './tableRecords.ts';
import { findTableShape } from './tableRoles.ts';

/** A piece of a table: some rows, and lines that gave none. */
export interface RowBlock {
  readonly rows: readonly PlacedRow[];
  readonly skipped: readonly Extract<ReadItem, { kind: 'skipped' }>[];
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

/** A file that is one table. */
export interface TableSource {
  /** Reads the table from its start; can be called again. */
  blocks(): Iterable<RowBlock>;
  /** The first row holds headers whatever it says. */
  readonly isHeaderSure: boolean;
  readonly encoding: OpenedSource['encoding'];
  readonly delimiter: string | null;
  /** Columns of which the file itself says what they are. */
  readonly reserved?: ReadonlyMap<number, ColumnRole | null>;
  readonly name?: string;
  /** Tags of every entry. */
  readonly tags?: readonly string[];
  /** Makes text of a cell in another notation. */
  readonly readCell?: (cell: string) => string;
  /** Several tags in a cell are parted by spaces. */
  readonly isTagsBySpace?: boolean;
}

/** A column that the file itself says holds further headwords. */
const ALTERNATES = { separator: ',', hasBreaks: false } as const;

/** Rows that are looked at to find out what the columns hold. */
const SAMPLE_ROWS = 50;

/**
 * Opens a file that is one table: finds out its columns and languages by its first rows and gives a
 * record for each row. Throws `BadFile` `no-entries` for a table without a row, and as
 * `findTableShape` does.
 */
export function openTable(
  table: TableSource,
  chosen: Pick<ImportChoices, 'columns' | 'hasHeader'>,
): OpenedSource {
  const { readCell = (cell: string) => cell, reserved } = table;
  const sample = firstRows(table).map(({ cells }) => cells.map(readCell));
  if (sample.length === 0) throw new BadFile('no-entries');
  const { columns, headerAt, languages } = findTableShape(
    sample,
    { ...chosen, reserved },
    table.isHeaderSure,
  );
  const data = headerAt === null ? sample : sample.slice(headerAt + 1);
  const cellsOf = (column: number): readonly string[] => data.map((cells) => cells[column] ?? '');
  const languageOf = (role: 'headword' | 'translation') => {
    const column = columns.findIndex((candidate) => candidate.role === role);
    const guessed = guessLanguage(cellsOf(column));
    const named = languages[column] ?? null;
    if (named === null) return guessed;
    // A header says "Chinese" for either script.
    const isSame = guessed?.split('-')[0] === named.split('-')[0];
    return named === 'zh' ? (isSame ? guessed : 'zh-Hans') : named;
  };
  const forms = columns.map(({ role }, i) =>
    reserved?.get(i) === 'headword' ? ALTERNATES : formsOfCells(role, cellsOf(i)),
  );
  const reading = { columns, forms, tags: table.tags ?? [], isTagsBySpace: table.isTagsBySpace };
  return {
    name: table.name ?? '',
    source: '',
    licence: '',
    headwordLanguage: languageOf('headword'),
    translationLanguage: languageOf('translation'),
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns,
    ...(table.isHeaderSure ? {} : { hasHeader: headerAt !== null }),
    claimedCount: null,
    *records(onProgress) {
      let place = 0;
      for (const { rows, skipped, share } of table.blocks()) {
        yield* skipped;
        for (const { line, cells } of rows) {
          const isEmpty = cells.every((cell) => cell === '');
          if (!isEmpty) place += 1;
          if (isEmpty || place - 1 === headerAt) continue;
          const row = table.readCell === undefined ? cells : cells.map(readCell);
          const item = rowToItem({ line, cells: row }, reading);
          if (item !== null) yield item;
        }
        onProgress?.(share);
      }
    },
    media: () => [],
  };
}

/** The first rows that are not empty. */
function firstRows(table: TableSource): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (const block of table.blocks()) {
    for (const row of block.rows) {
      if (row.cells.some((cell) => cell !== '')) rows.push(row);
      if (rows.length === SAMPLE_ROWS) return rows;
    }
  }
  return rows;
}
