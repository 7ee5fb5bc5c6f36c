import { detectEncoding } from '../text/detectEncoding.ts';
import { BadFile, type FormatReader } from '../formatReader.ts';
import { parseJson } from '../json/jsonRows.ts';
import { openTable, type RowBlock } from '../table/openTable.ts';
import { readLineBlocks } from '../text/textLines.ts';

/**
 * First line of the rows that were taken out of an Excel file. After it comes a line for each row of the
 * sheet, empty ones too: its cells as a list of strings, in JSON, in UTF-8.
 *
 *     glossa-sheet 1
 *     ["Term","Meaning"]
 *     []
 *     ["model","模型"]
 */
export const SHEET_MARK = 'glossa-sheet 1';

/** The first line of the rows of an OpenDocument sheet; what follows is the same. */
export const ODS_MARK = 'glossa-ods 1';

/**
 * Reads the rows of an Excel sheet. Excel files are zip archives of XML, which only the library can
 * unpack: it hands the rows on in the form that {@link SHEET_MARK} describes. The line of a record is the
 * number of its row in the sheet, from 1.
 */
export const xlsxReader = sheetReader('xlsx', SHEET_MARK);

/** The same for a sheet of an OpenDocument file. */
export const odsReader = sheetReader('ods', ODS_MARK);

function sheetReader(format: 'xlsx' | 'ods', mark: string): FormatReader {
  return {
    format,
    recognise: (head) => (startsWith(head, mark) ? 1 : 0),
    open({ files: { main }, choices }) {
      if (!startsWith(main.read(0, mark.length), mark)) throw new BadFile('damaged');
      const encoding = detectEncoding(main, 'utf-8');
      const blocks = function* (): Generator<RowBlock> {
        for (const { firstLine, lines, faults, share } of readLineBlocks(main, encoding)) {
          const rows: RowBlock['rows'][number][] = [];
          const skipped: RowBlock['skipped'][number][] = faults.map(({ line, reason }) => ({
            kind: 'skipped',
            line: Math.max(1, line - 1),
            reason,
          }));
          for (const [i, text] of lines.entries()) {
            const line = firstLine + i - 1;
            if (line === 0 || text === '') continue;
            const cells = toCells(text);
            if (cells === null) skipped.push({ kind: 'skipped', line, reason: 'not-understood' });
            else rows.push({ line, cells });
          }
          yield { rows, skipped, share };
        }
      };
      return openTable({ blocks, isHeaderSure: false, encoding: null, delimiter: null }, choices);
    },
  };
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Array.from(mark, (character) => character.charCodeAt(0)).every(
    (code, i) => bytes[i] === code,
  );
}

function toCells(text: string): readonly string[] | null {
  const value = parseJson(text);
  if (!Array.isArray(value)) return null;
  return (value as readonly unknown[]).map((cell) => (typeof cell === 'string' ? cell : ''));
}
