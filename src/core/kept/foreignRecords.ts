import type { KeptRecord } from '../../shared/transfer.ts';
import { fromRow, type RecordColumn, type RecordRow } from './recordColumns.ts';
import { parseRows, type ReadRecords, readSeparated } from './separated.ts';

/**
 * Reads the favorites of GoldenDict and GoldenDict-ng (`favorites`, or exported from its menu):
 *
 *     <root><folder name="Paper" expanded="1"><headword>bias</headword></folder></root>
 *
 * Folders within folders become one list, named `Paper / Chapter`. Only headwords are there. Null
 * for any other text, and for one with a document type: such files have none, and entities could
 * blow it up.
 */
export function readGoldenDict(text: string): ReadRecords | null {
  if (/<!(?:doctype|entity)/i.test(text) || !/<root[\s>]/.test(text)) return null;
  const folders: string[] = [];
  const records: KeptRecord[] = [];
  for (const match of text.matchAll(GOLDENDICT)) {
    const { open, name = '', close, headword } = match.groups ?? {};
    if (open !== undefined) folders.push(decodeXml(name));
    else if (close !== undefined) folders.pop();
    else if (headword !== undefined) {
      const lists = folders.length === 0 ? '' : folders.join(' / ').replace(/[\\;]/g, '\\$&');
      const record = fromRow({ headword: decodeXml(headword).trim(), lists });
      if (record !== null) records.push(record);
    }
  }
  return { records, skipped: [] };
}

const GOLDENDICT =
  /(?<open><folder\b(?:[^>"]*?\bname="(?<name>[^"]*)")?(?:[^>"]|"[^"]*")*(?<!\/)>)|(?<close><\/folder>)|<headword\b[^>]*>(?<headword>[^<]*)<\/headword>/g;

const XML_SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decodeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    if (decimal === undefined && hex === undefined) return XML_SIGNS[name] ?? whole;
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

/**
 * Reads the notebook of Saladict as it exports it by its default template: one word a line, or
 * comma-separated with a header of its fields (`text`, `context`, `trans`, `note`, `date`, ...).
 */
export function readSaladict(text: string): ReadRecords | null {
  return readSeparated(text, ',', SALADICT) ?? readSeparated(text, '\t', SALADICT);
}

const SALADICT: ReadonlyMap<string, RecordColumn> = new Map([
  ['text', 'headword'],
  ['trans', 'translation'],
  ['context', 'met_in'],
  ['note', 'note'],
]);

/**
 * Reads a word list of Eudic (欧路词典) exported as CSV: with a header in Chinese or English, or
 * without one in its order of number, word, pronunciation and meaning.
 */
export function readEudic(text: string): ReadRecords | null {
  const named = readSeparated(text, ',', EUDIC);
  if (named !== null) return named;
  const records: KeptRecord[] = [];
  const skipped: number[] = [];
  const rows = parseRows(text, ',');
  if (!rows.every(([number]) => /^\d+$/.test(number?.trim() ?? ''))) return null;
  rows.forEach(([, headword = '', reading = '', translation = ''], index) => {
    const row: Partial<RecordRow> = { headword: headword.trim(), reading, translation };
    const record = fromRow(row);
    if (record === null) skipped.push(index + 1);
    else records.push(record);
  });
  return records.length === 0 ? null : { records, skipped };
}

const EUDIC: ReadonlyMap<string, RecordColumn> = new Map([
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
