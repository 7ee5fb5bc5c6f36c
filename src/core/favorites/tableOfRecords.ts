import Papa from 'papaparse';
import { BadFile } from '../formats/formatReader.ts';
import { readTextChunks } from '../formats/text/openLines.ts';
import type { KeptRecord, KeptSource } from '../../shared/transfer.ts';
import { fromRow, RECORD_COLUMNS, type RecordColumn } from './recordColumns.ts';
import { RecordsGathering, type RecordsPart, type RecordsSource } from './recordsPart.ts';
import { unescapeFormula } from './separated.ts';

/** How a table of separated values is to be read. */
export interface Table {
  readonly format: KeptSource;
  readonly delimiter: ',' | '\t';
  /** What each column holds; null for one that is passed over. */
  readonly columns: readonly (RecordColumn | null)[];
  readonly hasHeader: boolean;
}

type Names = ReadonlyMap<string, RecordColumn>;

const OWN: Names = new Map(RECORD_COLUMNS.map((name) => [name, name]));
/**
 * The notebook of Saladict as it exports it by its default template: comma-separated with a header of
 * its fields (`text`, `context`, `trans`, `note`, `date`, ...).
 */
const SALADICT: Names = new Map([
  ['text', 'headword'],
  ['trans', 'translation'],
  ['context', 'met_in'],
  ['note', 'note'],
]);
/** A word list of Eudic (欧路词典) exported as CSV, with a header in Chinese or English. */
const EUDIC: Names = new Map([
  ['单词', 'headword'],
  ['word', 'headword'],
  ['音标', 'reading'],
  ['phonetic', 'reading'],
  ['解释', 'translation'],
  ['释义', 'translation'],
  ['explanation', 'translation'],
  ['meaning', 'translation'],
  ['笔记', 'note'],
  ['note', 'note'],
  ['例句', 'example'],
  ['example', 'example'],
  ['语境', 'met_in'],
  ['分组', 'lists'],
  ['category', 'lists'],
]);
/** Its order without a header: number, word, pronunciation and meaning. */
const NUMBERED = [null, 'headword', 'reading', 'translation'] as const;

const KINDS: readonly (readonly [KeptSource, ',' | '\t', Names])[] = [
  ['csv', ',', OWN],
  ['tsv', '\t', OWN],
  ['saladict', ',', SALADICT],
  ['saladict', '\t', SALADICT],
  ['eudic', ',', EUDIC],
];

/** More columns than any table of favorites has: what has more is none. */
const MOST_COLUMNS = 200;

/**
 * Finds what table a file is by its first row, which names the columns, ours in any order or what
 * other programs call them. Null when there is none for the headword.
 */
export function findTable(from: RecordsSource): Table | null {
  for (const [format, delimiter, names] of KINDS) {
    const [header = []] = firstRows(from, delimiter);
    const columns = header.map((name) => names.get(name.trim().toLowerCase()) ?? null);
    if (columns.length <= MOST_COLUMNS && columns.includes('headword')) {
      return { format, delimiter, columns, hasHeader: true };
    }
  }
  const rows = firstRows(from, ',');
  const isNumbered = ([number, headword = '']: readonly string[]): boolean =>
    /^\d{1,12}$/.test(number?.trim() ?? '') && headword.trim() !== '';
  return rows.length > 0 && rows.every(isNumbered)
    ? { format: 'eudic', delimiter: ',', columns: NUMBERED, hasHeader: false }
    : null;
}

/** Reads the favorites of a table; empty lines are passed over. */
export function* readTable(from: RecordsSource, table: Table): Generator<RecordsPart> {
  const gathering = new RecordsGathering();
  let row = 0;
  for (const rows of readRows(from, table.delimiter)) {
    for (const cells of rows) {
      row += 1;
      if (row > 1 || !table.hasHeader) gathering.add(row, toRecord(cells, table));
    }
    yield gathering.take();
  }
}

function toRecord(cells: readonly string[], { columns, hasHeader }: Table): KeptRecord | null {
  const row = Object.fromEntries(
    columns.flatMap((column, i) =>
      column === null ? [] : [[column, unescapeFormula(cells[i] ?? '')]],
    ),
  );
  return fromRow(hasHeader ? row : { ...row, headword: String(row['headword']).trim() });
}

/** Those of the first piece of the file. */
function firstRows(from: RecordsSource, delimiter: ',' | '\t'): readonly (readonly string[])[] {
  const first = readRows(from, delimiter).next();
  return first.done === true ? [] : first.value;
}

/** More than all that one favorite may hold, in characters: so long may a row be. */
const LONGEST_ROW = 2 * 1024 * 1024;

/**
 * Gives the rows of a table, those of one piece of the text at a time.
 *
 * @throws BadFile `damaged` for a row that is too long, `truncated` for one that does not end
 */
export function* readRows(
  { source, encoding }: RecordsSource,
  delimiter: string,
): Generator<readonly (readonly string[])[]> {
  let rest = '';
  let newline: '\n' | '\r\n' | null = null;
  for (const { text, share } of readTextChunks(source, encoding)) {
    const isLast = share === 1;
    const pending: string = rest + text;
    newline ??= newlineOf(pending);
    const parser = new Papa.Parser({ delimiter, newline, fastMode: false });
    const { data, meta } = parser.parse(
      isLast ? ended(pending, newline) : pending,
      0,
      true,
    ) as Papa.ParseResult<string[]>;
    yield data.filter((cells) => cells.length > 1 || cells[0] !== '');
    rest = pending.slice(meta.cursor);
    if (rest.length > LONGEST_ROW) throw new BadFile('damaged', 'a row without end');
    if (isLast && rest !== '') throw new BadFile('truncated', 'a quotation without end');
  }
}

/** The last row may end without a line break. */
const ended = (text: string, newline: string): string =>
  text === '' || text.endsWith(newline) ? text : text + newline;

/** As the first line ends. */
function newlineOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
