import Papa from 'papaparse';
import type { TextEncoding } from '../text/detectEncoding.ts';
import type { ByteSource } from '../formatReader.ts';
import type { RowBlock } from '../table/openTable.ts';
import type { PlacedRow } from '../table/tableRecords.ts';
import { readLineBlocks } from '../text/textLines.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

/**
 * Reads the rows of a text table of any size, some hundred KiB at a time. Cells in double quotes may
 * hold delimiters, doubled quotes and line breaks.
 *
 * A line whose quotes are not closed, or are closed in the middle of a cell, is read as it stands,
 * the quotes being a part of the text; after {@link MOST_STRAYS} of them so is all the rest. Where
 * quotes are not closed for more than 1 MB the line is skipped as `too-long`, and reading goes on
 * with the next one.
 *
 * @param passedOver Lines at the head of the file that are no rows.
 */
export function* readDelimitedRows(
  source: ByteSource,
  encoding: TextEncoding,
  delimiter: string,
  passedOver = 0,
): Generator<RowBlock> {
  const parser = newRowParser(delimiter);
  let kept: readonly string[] = [];
  for (const { firstLine, lines, faults, share } of readLineBlocks(source, encoding)) {
    const head = Math.min(Math.max(0, passedOver + 1 - firstLine), lines.length);
    const pending = kept.concat(head === 0 ? lines : lines.slice(head));
    const start = firstLine + head - kept.length;
    const { rows, skipped, rest } = takeRows(pending, start, parser, share === 1);
    kept = rest;
    const unread = faults.map(({ line, reason }) => ({ kind: 'skipped', line, reason }) as const);
    yield { rows, skipped: unread.concat(skipped), share };
  }
}

/** Lines with stray quotes for which the next lines are looked through. */
const MOST_STRAYS = 100;

interface RowParser {
  readonly delimiter: string;
  /** Stray quotes so far. */
  strays: number;
  /** Reads one row with quotes; null when it is not one whole, well-formed row. */
  readonly parseQuoted: (text: string) => readonly string[] | null;
}

function newRowParser(delimiter: string): RowParser {
  const papa = new Papa.Parser({ delimiter, newline: '\n', fastMode: false });
  return {
    delimiter,
    strays: 0,
    parseQuoted: (text) => {
      const { data, errors } = papa.parse(`${text}\n`, 0, true) as Papa.ParseResult<string[]>;
      return data.length === 1 && errors.length === 0 ? (data[0] ?? null) : null;
    },
  };
}

interface TakenRows {
  readonly rows: readonly PlacedRow[];
  readonly skipped: RowBlock['skipped'];
  /** Lines of a row that is not whole yet. */
  readonly rest: readonly string[];
}

function takeRows(
  lines: readonly string[],
  firstLine: number,
  parser: RowParser,
  isLast: boolean,
): TakenRows {
  const rows: PlacedRow[] = [];
  const skipped: RowBlock['skipped'][number][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    const line = firstLine + at;
    const hasQuotes = text.includes('"') && parser.strays < MOST_STRAYS;
    let cells = hasQuotes ? parser.parseQuoted(text) : text.split(parser.delimiter);
    if (cells === null) {
      const { whole, count, isLong } = gatherRow(lines, at);
      if (whole === null && !isLong && !isLast) return { rows, skipped, rest: lines.slice(at) };
      cells = whole === null ? null : parser.parseQuoted(whole);
      if (cells !== null) at += count - 1;
      else parser.strays += 1;
      if (whole === null && isLong) {
        skipped.push({ kind: 'skipped', line, reason: 'too-long' });
        continue;
      }
    }
    rows.push({ line, cells: cells ?? text.split(parser.delimiter) });
  }
  return { rows, skipped, rest: [] };
}

/** Lines until as many quotes are closed as are opened; null when that does not come in 1 MB. */
function gatherRow(
  lines: readonly string[],
  start: number,
): { readonly whole: string | null; readonly count: number; readonly isLong: boolean } {
  let quotes = 0;
  let size = 0;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1))
      quotes += 1;
    size += text.length + 1;
    const count = at - start + 1;
    if (size > MAX_ENTRY) return { whole: null, count, isLong: true };
    if (quotes % 2 === 0)
      return { whole: lines.slice(start, at + 1).join('\n'), count, isLong: false };
  }
  return { whole: null, count: lines.length - start, isLong: false };
}

/** The characters that part the cells of text tables. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** How the lines of a text are parted into cells. */
interface Delimiting {
  readonly delimiter: string;
  /** Share of the rows that have as many cells as most have; with tabs, of those that have several. */
  readonly evenness: number;
  /** The lines as rows. */
  readonly rows: readonly PlacedRow[];
}

/**
 * Finds the character that parts the lines of a text most evenly into two cells or more; null when
 * none does for at least half of them.
 *
 * @param lines The first lines, all of them whole.
 */
export function findDelimiter(lines: readonly string[]): Delimiting | null {
  let best: (Delimiting & { score: number }) | null = null;
  for (const delimiter of DELIMITERS) {
    const { rows } = takeRows(lines, 1, newRowParser(delimiter), true);
    const filled = rows
      .map(({ cells }) => cells)
      .filter((cells) => cells.length > 1 || cells[0] !== '');
    if (filled.length === 0) continue;
    const [width, count] = mostFrequent(filled.map(({ length }) => length));
    // Nobody writes a tab in each line of a text; that a last column is left out is usual.
    const parted = delimiter === '\t' ? filled.filter(({ length }) => length > 1).length : 0;
    const evenness = Math.max(count, parted) / filled.length;
    if (width < 2 || evenness < 0.5) continue;
    const score = Math.round(evenness * 10) + (delimiter === '\t' ? 0.5 : 0);
    if (best === null || score > best.score) best = { delimiter, evenness, rows, score };
  }
  return best;
}

function mostFrequent(widths: readonly number[]): readonly [width: number, count: number] {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
}
