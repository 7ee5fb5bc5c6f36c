import type { ColumnRole } from '../../../shared/import.ts';
import { detectEncoding, type TextEncoding } from '../text/detectEncoding.ts';
import {
  BadFile,
  type ByteSource,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
} from '../formatReader.ts';
import { readFrontMatter } from './frontMatter.ts';
import { guessLanguage } from '../languageGuess.ts';
import { cutMarkdown, isTableRule } from './markdownSegments.ts';
import { type MarkdownTable, readMarkdownTables } from './markdownTable.ts';
import { plainReading, rowToItem } from '../table/tableRecords.ts';
import { findTableShape, type TableShape } from '../table/tableRoles.ts';
import { headLines, isNamed } from '../text/textHead.ts';
import { type LineFault, readFirstLines, readLineBlocks } from '../text/textLines.ts';

/**
 * Reads the tables of a Markdown text; what stands between them is passed over. Front matter gives
 * name, languages, source and licence. Chosen columns hold for every table of the file; the columns
 * that are shown are those of the first table.
 */
export const markdownReader: FormatReader = {
  format: 'markdown',
  recognise(head, { main }) {
    const lines = headLines(head);
    if (lines === null) return 0;
    const hasTable = lines.some(
      (line, i) => isTableRule(line) && (lines[i - 1] ?? '').includes('|'),
    );
    if (hasTable) return 0.85;
    return isNamed(main.name, 'md', 'markdown') ? 0.1 : 0;
  },
  open,
};

interface Part {
  readonly faults: readonly LineFault[];
  readonly tables: readonly MarkdownTable[];
  readonly share: number;
}

function open({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const front = readFrontMatter(readFirstLines(main, encoding, 200).join('\n'));
  const parts = () => readParts(main, encoding);
  const first = firstTable(parts(), choices.columns);
  const said = (key: string) => front?.fields.get(key) ?? '';
  const languageOf = (role: ColumnRole) => {
    const column = first.shape.columns.findIndex((candidate) => candidate.role === role);
    return guessLanguage(first.table.rows.slice(0, 50).map(({ cells }) => cells[column] ?? ''));
  };
  return {
    name: said('name') || said('title'),
    source: said('source'),
    licence: said('licence') || said('license'),
    headwordLanguage: said('headword-language') || languageOf('headword'),
    translationLanguage: said('translation-language') || languageOf('translation'),
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter: null,
    columns: first.shape.columns,
    claimedCount: null,
    *records(onProgress) {
      for (const { faults, tables, share } of parts()) {
        for (const { line, reason } of faults) yield { kind: 'skipped', line, reason };
        for (const table of tables) {
          const shape = shapeOf(table, choices.columns);
          for (const row of shape === null ? [] : table.rows) {
            const item = rowToItem(
              { line: row.line, cells: row.cells.map(restoreSpaces) },
              plainReading(shape?.columns ?? []),
            );
            if (item !== null) yield item;
          }
        }
        onProgress?.(share);
      }
    },
    media: () => [],
  };
}

function* readParts(main: ByteSource, encoding: TextEncoding): Generator<Part> {
  for (const { text, firstLine, faults, share } of cutMarkdown(readLineBlocks(main, encoding))) {
    const tables = readMarkdownTables(protectSpaces(text)).map(({ header, line, rows }) => ({
      header: header.map(restoreSpaces),
      line: line + firstLine - 1,
      rows: rows.map((row) => ({ ...row, line: row.line + firstLine - 1 })),
    }));
    yield { faults, tables, share };
  }
}

/** The first table that has a headword; a file without one is refused for its first table. */
function firstTable(
  parts: Iterable<Part>,
  chosen: readonly (ColumnRole | null)[] | undefined,
): { readonly table: MarkdownTable; readonly shape: TableShape } {
  let isThere = false;
  for (const { tables } of parts) {
    for (const table of tables) {
      const shape = shapeOf(table, chosen);
      if (shape !== null) return { table, shape };
      isThere = true;
    }
  }
  throw new BadFile(isThere ? 'no-headword-column' : 'no-entries');
}

function shapeOf(
  { header, rows }: MarkdownTable,
  chosen: readonly (ColumnRole | null)[] | undefined,
): TableShape | null {
  try {
    const sample = rows.slice(0, 50).map(({ cells }) => cells);
    return findTableShape([header, ...sample], { columns: chosen }, true);
  } catch (error) {
    if (error instanceof BadFile) return null;
    throw error;
  }
}

/**
 * Markdown takes no-break spaces off the ends of cells, where they may be the second half of a letter
 * that was read in a wrong encoding. A code point that is no character stands for them meanwhile.
 */
function protectSpaces(text: string): string {
  return text.replaceAll('\u00a0', '\ufdd0');
}

function restoreSpaces(text: string): string {
  return text.replaceAll('\ufdd0', '\u00a0');
}
