import type { ByteSource } from '../../../core/formats/formatReader.ts';

/** The rows of one sheet of a workbook, and which sheets there are. */
export interface Sheet {
  readonly main: ByteSource;
  readonly names: readonly string[];
  /** Place of this one among them. */
  readonly chosen: number;
}

/** Whether some row has two cells with text; a sheet without is a title page or empty. */
export function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.filter((cell) => cell !== '').length > 1);
}

/** Writes rows in the form that the readers of sheets take. */
export function sheetSource(
  name: string,
  mark: string,
  rows: readonly (readonly string[])[],
): ByteSource {
  const blocks = [Buffer.from(`${mark}\n`)];
  for (let start = 0; start < rows.length; start += 1_000) {
    const lines = rows.slice(start, start + 1_000).map((row) => JSON.stringify(row));
    blocks.push(Buffer.from(`${lines.join('\n')}\n`));
  }
  const bytes = Buffer.concat(blocks);
  return {
    name,
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}
