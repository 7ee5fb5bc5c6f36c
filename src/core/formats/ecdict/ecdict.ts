import { findDelimiter, readDelimitedRows } from '../delimited/delimitedRows.ts';
import { detectEncoding } from '../text/detectEncoding.ts';
import type { FormatReader, OpenedSource, ReadContext, ReadItem } from '../formatReader.ts';
import { hasHan } from '../../../text/script.ts';
import { type PlacedRow } from '../table/tableRecords.ts';
import { headLines } from '../text/textHead.ts';
import { type CellOf, ECDICT_COLUMNS, type EcdictColumn, readEcdictRow } from './ecdictRow.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';

/**
 * Reads ECDICT, the free English-Chinese dictionary: a table of 13 columns with their names in the
 * first row; and the table of word, pronunciation, English and Chinese without such a row, as parts
 * of it are handed on.
 *
 *     word,phonetic,definition,translation,pos,collins,oxford,tag,bnc,frq,exchange,detail,audio
 *     collapse,kә'læps,...
 *
 * A line break inside a cell is written `\n`. Source of the columns:
 * https://github.com/skywind3000/ECDICT
 */
export const ecdictReader: FormatReader = {
  format: 'ecdict',
  recognise(head) {
    const rows = sampleRows(headLines(head) ?? []);
    if (columnsByName(rows[0]) !== null) return 0.9;
    return isUnnamedTable(rows) ? 0.6 : 0;
  },
  open: openEcdict,
};

/** Lines that are looked at to tell the format. */
const SAMPLE_LINES = 40;

/** Columns that make ECDICT of a table with names. */
const TELLING: readonly EcdictColumn[] = ['word', 'translation', 'exchange'];

/** Columns of the table without names. */
const UNNAMED: readonly EcdictColumn[] = ['word', 'phonetic', 'definition', 'translation'];

function sampleRows(lines: readonly string[]): readonly (readonly string[])[] {
  const first = lines.slice(0, SAMPLE_LINES);
  return findDelimiter(first)?.rows.map(({ cells }) => cells) ?? [];
}

/** Place of each column that the first row names; null when it is no row of names. */
function columnsByName(
  first: readonly string[] | undefined,
): ReadonlyMap<EcdictColumn, number> | null {
  const names = (first ?? []).map((name) => name.trim().toLowerCase());
  if (!TELLING.every((name) => names.includes(name))) return null;
  return new Map(ECDICT_COLUMNS.map((name) => [name, names.indexOf(name)]));
}

/** An English word, what is no Han text, English or nothing, Chinese: in most rows, and never else. */
function isUnnamedTable(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return false;
  const fitting = filled.filter(
    (row) =>
      row.length === UNNAMED.length &&
      /^[A-Za-z]/.test(row[0]?.trim() ?? '') &&
      IPA.test(row[1] ?? '') &&
      !hasHan(row[2] ?? '') &&
      hasHan(row[3] ?? ''),
  );
  const hasIpa = fitting.some((row) => /[ˈˌːəәɪʊæʌɔθðʃʒŋɡ]/.test(row[1] ?? ''));
  return hasIpa && fitting.length * 10 >= filled.length * 8;
}

/** Letters and signs of a pronunciation, or nothing. */
const IPA = /^[^\p{Script=Han}\d]*$/u;

function openEcdict({ files: { main }, choices }: ReadContext): OpenedSource {
  const encoding = detectEncoding(main, choices.encoding);
  const head = headLines(main.read(0, 64 * 1024).slice()) ?? [];
  const found = findDelimiter(head.slice(0, SAMPLE_LINES));
  const delimiter = choices.delimiter ?? found?.delimiter ?? ',';
  const named = columnsByName(found?.rows[0]?.cells);
  const places = named ?? new Map(UNNAMED.map((name, i) => [name, i]));
  return {
    name: named === null ? '' : 'ECDICT',
    source: '',
    licence: '',
    headwordLanguage: 'en',
    translationLanguage: 'zh-Hans',
    encoding: { label: encoding.label, isGuessed: encoding.isGuessed },
    delimiter,
    columns: null,
    claimedCount: null,
    *records(onProgress) {
      let isFirst = named !== null;
      for (const { rows, skipped, share } of readDelimitedRows(main, encoding, delimiter)) {
        yield* skipped;
        for (const row of rows) {
          const item = isFirst ? null : readRow(row, places);
          isFirst = false;
          if (item !== null) yield item;
        }
        onProgress?.(share);
      }
    },
    media: () => [],
  };
}

function readRow(
  { cells, line }: PlacedRow,
  places: ReadonlyMap<EcdictColumn, number>,
): ReadItem | null {
  const cell: CellOf = (column) => cells[places.get(column) ?? -1] ?? '';
  const headword = cell('word').trim();
  if (headword === '') {
    const isEmpty = cells.every((each) => each.trim() === '');
    return isEmpty ? null : { kind: 'skipped', line, reason: 'no-headword' };
  }
  if (headword.length > MAX_HEADWORD) {
    return { kind: 'skipped', line, reason: 'headword-too-long' };
  }
  if (cell('translation').length + cell('definition').length > MAX_ENTRY) {
    return { kind: 'skipped', line, reason: 'too-long' };
  }
  const content = readEcdictRow(cell);
  const { senses, definitions, forms } = content.details;
  if (senses.length + definitions.length + forms.length === 0) {
    return { kind: 'skipped', line, reason: 'no-content' };
  }
  return { kind: 'record', record: { headwords: [headword], content, line } };
}
