import { findDelimiter, readDelimitedRows } from './delimitedRows.ts';
import { detectEncoding } from '../text/detectEncoding.ts';
import {
  BadFile,
  type FormatReader,
  type OpenedSource,
  type ReadContext,
  type SourceFiles,
} from '../formatReader.ts';
import { cellText } from '../table/cellText.ts';
import { openTable, type RowBlock, type TableSource } from '../table/openTable.ts';
import { headLines, isNamed } from '../text/textHead.ts';
import { readFirstLines } from '../text/textLines.ts';

/** Reads text tables with commas, semicolons or bars (CSV, RFC 4180 and what is made of it). */
export const csvReader: FormatReader = {
  format: 'csv',
  recognise: (head, files) =>
    recogniseDelimited(head, files, (delimiter) => delimiter !== '\t', 'csv'),
  open: openDelimited,
};

/** Reads text tables with tabs (TSV). */
export const tsvReader: FormatReader = {
  format: 'tsv',
  recognise: (head, files) =>
    recogniseDelimited(head, files, (delimiter) => delimiter === '\t', 'tsv', 'tab'),
  open: openDelimited,
};

/** Lines that are looked at to find the delimiter. */
const SAMPLE_LINES = 200;

/** Tables are told from prose by their evenness alone, and never surely; a name may help out. */
function recogniseDelimited(
  head: Uint8Array,
  { main }: SourceFiles,
  isOurs: (delimiter: string) => boolean,
  ...endings: readonly string[]
): number {
  const all = headLines(head)?.slice(0, SAMPLE_LINES);
  if (all === undefined) return 0;
  const said = readSeparatorLine(all);
  if (said !== null) return isOurs(said) ? 0.9 : 0;
  const lines = withoutTitles(all.slice(countComments(all)));
  const found = findDelimiter(lines);
  if (found === null || !isOurs(found.delimiter)) return 0;
  const named = isNamed(main.name, ...endings) || isNamed(main.name, 'csv', 'tsv', 'tab');
  if (named) return 0.5;
  const isEven = found.evenness >= (found.delimiter === '\t' ? 0.6 : 0.8);
  const filled = lines.filter((line) => line.trim() !== '').length;
  return isEven && (filled > 1 || found.delimiter === '\t') ? 0.4 : 0;
}

function openDelimited({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const lines = readFirstLines(main, encoding, SAMPLE_LINES);
  const said = readSeparatorLine(lines);
  const passedOver = said === null ? countComments(lines) : 1;
  const rows = withoutTitles(lines.slice(passedOver));
  const { delimiter = said ?? findDelimiter(rows)?.delimiter ?? ',' } = choices;
  if (delimiter.length !== 1 || '"\r\n\ufeff'.includes(delimiter)) {
    throw new BadFile('unsupported', delimiter);
  }
  const about = readInfoRows(readDelimitedRows(main, encoding, delimiter, passedOver), passedOver);
  return openTable(
    {
      blocks: () => readDelimitedRows(main, encoding, delimiter, about.end),
      isHeaderSure: false,
      ...about.table,
      encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
      delimiter,
    },
    choices,
  );
}

interface InfoRows {
  /** Lines at the head that are no entries. */
  readonly end: number;
  readonly table: Partial<TableSource>;
}

/**
 * Rows at the head that PyGlossary writes (`#name,My words`, `##name<tab>My words`). After them come
 * headword, article and further headwords, parted by commas; articles may be HTML.
 */
function readInfoRows(blocks: Iterable<RowBlock>, passedOver: number): InfoRows {
  const info = new Map<string, string>();
  const [first] = blocks;
  let end = passedOver;
  for (const { line, cells } of first?.rows ?? []) {
    // A row may take several lines.
    if (info.size > 0) end = line - 1;
    const name = /^#{1,2}([A-Za-z]\w{0,40})$/.exec(cells[0] ?? '')?.[1];
    if (name === undefined || cells.length > 3) break;
    info.set(name.toLowerCase(), cells[1] ?? '');
    end = line;
  }
  if (info.size === 0) return { end: passedOver, table: {} };
  const name = info.get('name') ?? info.get('bookname') ?? '';
  return { end, table: { name, readCell: cellText, reserved: new Map([[2, 'headword']]) } };
}

/** The delimiter that Excel's line `sep=;` names; null when the first line is none. */
function readSeparatorLine([first = '']: readonly string[]): string | null {
  return /^\ufeff?"?sep=([^"\w\s]|\t)"?[,;\t]*$/i.exec(first)?.[1] ?? null;
}

/** Comments above a table, and empty lines among them: `# EN-DE vocabulary`. A sign alone is a name. */
function countComments(lines: readonly string[]): number {
  if (!COMMENT.test(lines[0] ?? '')) return 0;
  const first = lines.findIndex((line) => !COMMENT.test(line) && line.trim() !== '');
  return first < 0 ? 0 : first;
}

const COMMENT = /^\ufeff?#(?: |#? ?$)/;

/** Lines above a table may be titles; they say nothing about how its rows are parted. */
function withoutTitles(lines: readonly string[]): readonly string[] {
  const start = lines.slice(0, MOST_TITLES).findIndex((line) => /[\t;|,]/.test(line));
  return start < 1 ? lines : lines.slice(start);
}

const MOST_TITLES = 10;
