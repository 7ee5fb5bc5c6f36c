import { hasHan } from '../../../text/script.ts';

/** What the cells of a column look like, whatever its header says. */
export interface ColumnContent {
  readonly kind: 'empty' | 'number' | 'reading' | 'text';
  /** Most cells have Chinese characters. */
  readonly isHan: boolean;
  /** All cells are pinyin or kana. */
  readonly isPinyin: boolean;
}

/** Looks at the cells of a column in the first rows of a table. */
export function lookAtColumn(rows: readonly (readonly string[])[], column: number): ColumnContent {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    cells.filter(test).length / Math.max(cells.length, 1);
  const isHan = share(hasHan) > 0.5;
  const isPinyin = cells.length > 0 && cells.every((cell) => CHINESE_READING.test(cell));
  const kindOf = (): ColumnContent['kind'] => {
    if (cells.length === 0) return 'empty';
    if (share((cell) => NUMBER.test(cell)) > 0.9 || isIdentifiers(cells)) return 'number';
    const isReading = share((cell) => IPA.test(cell)) > 0.7;
    return isReading || (isPinyin && isBesideHan(rows, column)) ? 'reading' : 'text';
  };
  return { kind: kindOf(), isHan, isPinyin };
}

/** Numbers, dates and times. */
const NUMBER = /^[#№]?[\d.,:/\s()-]*\d[.)、]?$|^\d{4}-\d\d-\d\d[T ][\d:.]+Z?$/;

/** A column of codes, none of them twice: `A001`, `TERM-12`, a UUID. */
function isIdentifiers(cells: readonly string[]): boolean {
  const isCode = (cell: string): boolean =>
    /^[A-Za-z]{0,5}[-_]?\d+$/.test(cell) ||
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(cell);
  return cells.length > 1 && cells.every(isCode) && new Set(cells).size === cells.length;
}

/** Between slashes, or with letters that only phonetics have. */
const IPA =
  /^\/[^/\p{Script=Han}]+\/$|^\[[^\]\p{Script=Han}]*['ɪɛæʌɒɔəɜʊɑθðʃʒŋˈˌːɡ][^\p{Script=Han}]*\]$|^[^\p{Script=Han}]*[ɪɛʌɒɔəɜʊɑθʃʒŋˈˌːɡ][^\p{Script=Han}]*$/u;

function isBesideHan(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((row) => row.some((cell, i) => i !== column && hasHan(cell)));
}

/** Marked or numbered pinyin, or kana. */
const CHINESE_READING =
  /^(?:(?:[a-zü:]{1,6}[1-5][\s'’-]*)+|(?=[^āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s'’,·-]+|[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+)$/iu;
