import type { ColumnRole } from '../../../shared/import.ts';
import { hasHan } from '../../../text/script.ts';

/** How the cells of a column are written. */
export interface CellForms {
  /** What parts several terms of a cell; null when each cell is one. */
  readonly separator: '|' | ';' | ',' | null;
  /** `\n` stands for a line break. */
  readonly hasBreaks: boolean;
}

/** Each cell is one text, as it stands. */
export const PLAIN_CELLS: CellForms = { separator: null, hasBreaks: false };

/** Finds out, by the first cells of a column, how they are written. */
export function formsOfCells(role: ColumnRole | null, cells: readonly string[]): CellForms {
  const hasTerms = role === 'headword' || role === 'translation';
  return {
    separator: hasTerms ? separatorOf(role, cells) : null,
    hasBreaks: role !== 'headword' && cells.some(hasBreak) && !cells.some(hasOtherSigns),
  };
}

/**
 * A bar parts terms wherever it stands between words; a semicolon only where several headwords have
 * one, since it belongs to the text of a translation.
 */
function separatorOf(role: ColumnRole, cells: readonly string[]): '|' | ';' | null {
  if (cells.some((cell) => termsOf(cell, '|').length > 1)) return '|';
  const count = cells.filter((cell) => termsOf(cell, ';').length > 1).length;
  return role === 'headword' && count > 1 && count * 20 >= cells.length ? ';' : null;
}

/** The terms of a cell; the cell alone when a bracket would be cut apart, or a term is missing. */
export function termsOf(cell: string, separator: '|' | ';' | ','): readonly string[] {
  const border = separator === ';' ? /[;；]/ : separator;
  const parts = (
    separator === '|' && cell.includes('\\|') ? splitAtBars(cell) : cell.split(border)
  ).map((part) => part.trim());
  const isWhole = parts.every((part) => part !== '' && isBalanced(part));
  return parts.length > 1 && isWhole ? parts : [cell];
}

/** A bar behind a backslash belongs to its term. */
function splitAtBars(cell: string): readonly string[] {
  return (cell.match(/(?:\\[\\|]|[^|])+/g) ?? []).map((part) => part.replace(/\\([\\|])/g, '$1'));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{（【'.includes(character)) depth += 1;
    else if (')]}）】'.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function hasBreak(cell: string): boolean {
  return cell.includes('\\n');
}

/** Commands of TeX, and paths. */
function hasOtherSigns(cell: string): boolean {
  return /\\(?:[a-mo-qsu-zA-Z]|n(?:abla|eq?|u|eg|ot|i|mid)\b)|[A-Za-z]:\\/.test(cell);
}

/** Makes line breaks of `\n`, unless the cell has other signs with a backslash. */
export function readBreaks(cell: string): string {
  return cell.includes('\\n') && !hasOtherSigns(cell)
    ? cell.replace(/(?:\\r)?\\n/g, '\n').replace(/\\t/g, '\t')
    : cell;
}

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
