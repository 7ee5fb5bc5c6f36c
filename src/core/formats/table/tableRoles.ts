import type { ColumnRole } from '../../../shared/import.ts';
import type { Language } from '../../../shared/entry.ts';
import { hasHan } from '../../../text/script.ts';
import { type ColumnContent, lookAtColumn } from './cellForms.ts';
import { BadFile, type TableColumn } from '../formatReader.ts';
import { type HeaderMeaning, readHeader } from './headerNames.ts';
import { type GivenRole, rolesByContent, rolesByName } from './headerRoles.ts';

/** The columns of a table, and which of its rows names them. */
export interface TableShape {
  readonly columns: readonly TableColumn[];
  /** Place of the row of headers among the rows; null when there is none. */
  readonly headerAt: number | null;
  /** By column; null where its header names no language. */
  readonly languages: readonly (Language | null)[];
}

/** What is known or was decided about a table beforehand. */
export interface TableChoices {
  readonly columns?: readonly (ColumnRole | null)[] | undefined;
  /** The first row holds headers; found out when left out. */
  readonly hasHeader?: boolean | undefined;
  /** Columns of which the file itself says what they are. */
  readonly reserved?: ReadonlyMap<number, ColumnRole | null> | undefined;
}

/** Titles that a table may have above its headers. */
const MOST_TITLES = 10;

/**
 * Finds out what the columns of a table hold.
 *
 * What was chosen counts first. Then the row of headers, when its cells are names that we know
 * ({@link readHeader}); rows with a single cell may stand above it. Then the content: see
 * `rolesByName` and `rolesByContent`.
 *
 * Throws `BadFile` `no-headword-column` when no column is the headword's, or two are.
 *
 * @param rows The first rows; at least one.
 * @param isHeaderSure The format has a row of headers (Markdown, keys of JSON).
 */
export function findTableShape(
  rows: readonly (readonly string[])[],
  choices: TableChoices,
  isHeaderSure: boolean,
): TableShape {
  const width = Math.max(...rows.map(({ length }) => length), choices.columns?.length ?? 0);
  const titles = isHeaderSure ? 0 : countTitles(rows);
  const first = Array.from({ length: width }, (_, i) => (rows[titles]?.[i] ?? '').trim());
  const { reserved = NONE } = choices;
  const rest = rows.slice(titles + 1);
  const constant = isHeaderSure ? NO_LANGUAGES : constantLanguages(first, rest);
  const isSaid = (i: number): boolean => reserved.has(i) || constant.has(i);
  const meanings = first.map((name, i) => (isSaid(i) ? null : readHeader(name)));
  const look = (data: readonly (readonly string[])[]): readonly ColumnContent[] =>
    first.map((_, i) => (isSaid(i) ? RESERVED : lookAtColumn(data, i)));
  const contents = look(rest);
  const hasHeader =
    isHeaderSure || (choices.hasHeader ?? looksLikeHeader(first, meanings, rest, contents));
  const headers = hasHeader ? first : first.map(() => '');
  const found = hasHeader
    ? givenRoles(meanings, contents, () => look(rows.slice(titles)))
    : rolesByContent(look(rows.slice(titles)));
  const roles =
    choices.columns === undefined
      ? found
      : headers.map((_, i) => ({ role: choices.columns?.[i] ?? null, isGuessed: false }));
  if (roles.filter(({ role }) => role === 'headword').length !== 1) {
    const names = headers.filter((header) => header !== '');
    throw new BadFile('no-headword-column', names.join(', ').slice(0, 200));
  }
  const given = roles.map((each, i) =>
    reserved.has(i) && choices.columns === undefined
      ? { role: reserved.get(i) ?? null, isGuessed: false }
      : each,
  );
  return {
    columns: headers.map((header, i): TableColumn => {
      const { role, isGuessed } = given[i] ?? { role: null, isGuessed: false };
      return isGuessed ? { header, role, isGuessed } : { header, role };
    }),
    headerAt: hasHeader ? titles : null,
    languages: hasHeader
      ? meanings.map((meaning) => meaning?.language ?? null)
      : languagesOf(given, [...constant.values()]),
  };
}

/**
 * Columns that say the same language in every row, as services for translators write them
 * (`Artist,Künstler,en,de`): no headers, and no text of the entries.
 */
function constantLanguages(
  first: readonly string[],
  rest: readonly (readonly string[])[],
): ReadonlyMap<number, Language> {
  const found = new Map<number, Language>();
  if (rest.length === 0) return found;
  first.forEach((name, i) => {
    const meaning = readHeader(name);
    if (meaning?.role !== null || meaning.language === null) return;
    if (rest.every((row) => (row[i] ?? '').trim() === name)) found.set(i, meaning.language);
  });
  return first.length - found.size > 1 ? found : NO_LANGUAGES;
}

/** Two of them are those of headword and translation, in this order. */
function languagesOf(
  given: readonly GivenRole[],
  constant: readonly Language[],
): readonly (Language | null)[] {
  if (constant.length !== 2) return [];
  const [from = null, to = null] = constant;
  return given.map(({ role }) => (role === 'headword' ? from : role === 'translation' ? to : null));
}

const NO_LANGUAGES: ReadonlyMap<number, Language> = new Map();
const NONE: ReadonlyMap<number, ColumnRole | null> = new Map();
const RESERVED: ColumnContent = { kind: 'empty', isHan: false, isPinyin: false };

function givenRoles(
  meanings: readonly (HeaderMeaning | null)[],
  contents: readonly ColumnContent[],
  lookAtAll: () => readonly ColumnContent[],
): readonly GivenRole[] {
  if (meanings.some((meaning) => meaning !== null)) {
    return rolesByName(contents.map((content, i) => ({ content, meaning: meanings[i] ?? null })));
  }
  // A table of nothing but its header still has columns.
  return rolesByContent(contents.every(({ kind }) => kind === 'empty') ? lookAtAll() : contents);
}

/** Rows above a table that have a single cell, while the table has more in a row. */
function countTitles(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const wide = filled.findIndex((count) => count > 1);
  if (wide < 1 || wide > MOST_TITLES) return 0;
  const wideRows = filled.filter((count) => count > 1).length;
  return wideRows * 2 > filled.length - wide ? wide : 0;
}

/**
 * Two names that mean different things, or one over cells that do not repeat it. `word,单词` is an
 * entry: two names of the same thing, each in its own script.
 */
function looksLikeHeader(
  first: readonly string[],
  meanings: readonly (HeaderMeaning | null)[],
  others: readonly (readonly string[])[],
  contents: readonly ColumnContent[],
): boolean {
  const known = meanings.flatMap((meaning) => (meaning === null ? [] : [groupOf(meaning)]));
  if (new Set(known).size > 1) return true;
  const scripts = new Set(first.filter((cell) => cell !== '').map(hasHan));
  if (known.length > 1 && scripts.size > 1) return false;
  if (known.length === 0 || others.length === 0) return false;
  const at = meanings.findIndex((meaning) => meaning !== null);
  const [meaning, content] = [meanings[at], contents[at]];
  if (meaning?.role === 'ignored' && content?.kind !== 'number') return false;
  // A row of two scripts over rows of the same scripts is one of them.
  const isAlike = first.every((cell, i) => cell === '' || hasHan(cell) === contents[i]?.isHan);
  if (scripts.size > 1 && isAlike) return false;
  const isShort = first.every((cell) => cell.length <= 40);
  return isShort && others.every((row) => readHeader(row[at] ?? '') === null);
}

function groupOf({ role, language }: HeaderMeaning): string {
  if (role === null) return language?.split('-')[0] ?? '';
  if (role === 'meaning' || role === 'definition') return 'translation';
  return role === 'headword' ? 'term' : role;
}
