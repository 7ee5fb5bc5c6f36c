import type { ImportChoices } from '../../shared/import.ts';
import { BadFile, type OpenedSource, type ReadItem } from './formatReader.ts';
import { guessLanguage } from './languageGuess.ts';
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
}

/** Rows that are looked at to find out what the columns hold. */
const SAMPLE_ROWS = 50;

/**
 * Opens a file that is one table: finds out its columns and languages by its first rows and gives a
 * record for each row. Throws `BadFile` `no-entries` for a table without a row, and as
 * `findTableShape` does.
 */
export function openTable(table: TableSource, chosen: ImportChoices['columns']): OpenedSource {
  const sample = firstRows(table);
  if (sample.length === 0) throw new BadFile('no-entries');
  const { columns, hasHeader } = findTableShape(
    sample.map(({ cells }) => cells),
    chosen,
    table.isHeaderSure,
  );
  const data = hasHeader ? sample.slice(1) : sample;
  const languageOf = (role: 'headword' | 'translation') => {
    const column = columns.findIndex((candidate) => candidate.role === role);
    return guessLanguage(data.map(({ cells }) => cells[column] ?? ''));
  };
  return {
    name: '',
    source: '',
    licence: '',
    headwordLanguage: languageOf('headword'),
    translationLanguage: languageOf('translation'),
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns,
    claimedCount: null,
    *records(onProgress) {
      let isHeader = hasHeader;
      for (const { rows, skipped, share } of table.blocks()) {
        yield* skipped;
        for (const row of rows) {
          if (isHeader && row.cells.some((cell) => cell !== '')) {
            isHeader = false;
            continue;
          }
          const item = rowToItem(row, columns);
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
