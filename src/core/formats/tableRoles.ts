import type { ColumnRole } from '../../shared/import.ts';
import { BadFile, type TableColumn } from './formatReader.ts';
import { roleOfHeader } from './glossaryColumns.ts';
import { hasHan } from '../text/script.ts';

/** The columns of a table, and whether its first row names them. */
export interface TableShape {
  readonly columns: readonly TableColumn[];
  readonly hasHeader: boolean;
}

/**
 * Finds out what the columns of a table hold.
 *
 * What was chosen counts first. Then the first row, when one of its cells is a name of a role that we
 * know ({@link roleOfHeader}): columns that it does not name keep their header and have no role, but
 * a headword or translation that is not named is the first free column. Then the content: without a
 * known header the first row is data, unless `isHeaderSure`; the columns are headword, translation and
 * example in this order, and a column of pinyin or kana between the first two is the reading.
 *
 * Throws `BadFile` `no-headword-column` when no column is the headword's, or two are.
 *
 * @param rows The first rows; at least one.
 * @param isHeaderSure The format has a row of headers (Markdown, keys of JSON).
 */
export function findTableShape(
  rows: readonly (readonly string[])[],
  chosen: readonly (ColumnRole | null)[] | undefined,
  isHeaderSure: boolean,
): TableShape {
  const first = rows[0] ?? [];
  const width = Math.max(...rows.map(({ length }) => length), chosen?.length ?? 0);
  const named = first.map(roleOfHeader);
  const hasHeader = isHeaderSure || looksLikeHeader(named, rows);
  const headers = Array.from({ length: width }, (_, i) =>
    (hasHeader ? (first[i] ?? '') : '').trim(),
  );
  const data = hasHeader ? rows.slice(1) : rows;
  const guessed =
    hasHeader && named.some((role) => role !== null)
      ? completeRoles(named, width)
      : rolesByContent(data, width);
  const roles = chosen === undefined ? guessed : headers.map((_, i) => chosen[i] ?? null);
  if (roles.filter((role) => role === 'headword').length !== 1) {
    throw new BadFile(
      'no-headword-column',
      headers
        .filter((header) => header !== '')
        .join(', ')
        .slice(0, 200),
    );
  }
  return { columns: headers.map((header, i) => ({ header, role: roles[i] ?? null })), hasHeader };
}

/**
 * Two names that we know, or one beside cells as short as names over a table that does not repeat it:
 * `word` alone may be an entry.
 */
function looksLikeHeader(
  named: readonly (ColumnRole | null)[],
  rows: readonly (readonly string[])[],
): boolean {
  const known = named.filter((role) => role !== null).length;
  if (known === 0) return false;
  if (known > 1 && new Set(named.filter((role) => role !== null)).size > 1) return true;
  const [first = [], ...others] = rows;
  const at = named.findIndex((role) => role !== null);
  const isShort = first.every((cell) => cell.length <= 40);
  return (
    others.length > 0 && isShort && others.every((row) => roleOfHeader(row[at] ?? '') === null)
  );
}

/** Fills in headword and translation, and leaves a role to the first column that has it. */
function completeRoles(
  named: readonly (ColumnRole | null)[],
  width: number,
): (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, (_, i) => {
    const role = named[i] ?? null;
    return role === 'headword' && named.indexOf(role) < i ? null : role;
  });
  for (const role of ['headword', 'translation'] as const) {
    const free = roles.indexOf(null);
    if (!roles.includes(role) && free >= 0) roles[free] = role;
  }
  return roles;
}

function rolesByContent(
  rows: readonly (readonly string[])[],
  width: number,
): (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, () => null);
  const filled = roles.map((_, i) => rows.some((row) => (row[i] ?? '').trim() !== ''));
  const free = roles.map((_, i) => i).filter((i) => filled[i]);
  const reading = free.find((i) => isReadingColumn(rows, i));
  if (reading !== undefined && free.length > 2) {
    roles[reading] = 'reading';
    free.splice(free.indexOf(reading), 1);
  }
  (['headword', 'translation', 'example'] as const).forEach((role, i) => {
    const column = free[i];
    if (column !== undefined) roles[column] = role;
  });
  return roles;
}

/** Marked or numbered pinyin, or kana, in all rows, beside a column with Han characters. */
function isReadingColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.filter((row) => (row[column] ?? '').trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((row) => READING.test((row[column] ?? '').trim())) &&
    filled.some((row) => row.some((cell, i) => i !== column && hasHan(cell)))
  );
}

const READING =
  /^(?:(?:[a-zü:]{1,6}[1-5][\s'’-]*)+|(?=[^āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s'’,·-]+|[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+)$/iu;
