import type { DictionaryId, DictionaryInfo, Entry } from '../../../shared/entry.ts';
import type { ColumnRole } from '../../../shared/import.ts';
import type { GlossaryFault } from '../../../shared/notice.ts';
import { cleanText } from '../../../text/invisible.ts';
import { makeEntryId } from '../entryId.ts';
import { type GlossaryAbout, partsOfAvoid, rowToEntry, withAvoid } from '../glossaryRow.ts';
import { readHeader } from '../table/headerNames.ts';
import { rolesByName } from '../table/headerRoles.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readMarkdownTables } from './markdownTable.ts';

/** A glossary in memory. */
export interface Glossary {
  readonly info: DictionaryInfo;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
}

/** What came of reading a glossary file. */
export type ParsedGlossary =
  | { readonly kind: 'parsed'; readonly glossary: Glossary }
  /** `line` is 1-based; 0 when no line is to blame. */
  | { readonly kind: 'broken'; readonly line: number; readonly detail: GlossaryFault };

/**
 * Reads a glossary file: front matter that names it and its languages, then Markdown with one or
 * more tables of terms.
 *
 *     ---
 *     name: "Phrases"
 *     headword-language: en
 *     translation-language: zh-Hans
 *     source: "..."          (may be left out)
 *     licence: "..."         (may be left out)
 *     ---
 *     | English | Chinese | Example |
 *
 * Columns are known by their headers in English or Chinese, see `findColumns`. Rows without a
 * headword are left out. Readings are taken from the file where it gives them and made where there
 * is Chinese without one. Never throws.
 *
 * @param text The whole file, decoded.
 * @param id Names the glossary and, with the headwords, its entries.
 */
export function parseGlossary(text: string, id: DictionaryId, isShipped: boolean): ParsedGlossary {
  const front = readFrontMatter(text);
  if (looksGarbled(front?.body ?? text)) return { kind: 'broken', line: 0, detail: 'encoding' };
  const name = front?.fields.get('name') ?? '';
  const headwordLanguage = front?.fields.get('headword-language') ?? '';
  const translationLanguage = front?.fields.get('translation-language') ?? '';
  if (front === null || name === '' || headwordLanguage === '' || translationLanguage === '') {
    return { kind: 'broken', line: 1, detail: 'front-matter' };
  }
  const about = { id, name, headwordLanguage, translationLanguage };
  const entries = readEntries(front.body, about);
  if (entries.length === 0) return { kind: 'broken', line: front.bodyLine, detail: 'no-table' };
  const info: DictionaryInfo = {
    ...about,
    kind: 'glossary',
    entryCount: entries.length,
    source: front.fields.get('source') ?? '',
    licence: front.fields.get('licence') ?? '',
    isShipped,
  };
  return { kind: 'parsed', glossary: { info, entries } };
}

function readEntries(body: string, about: GlossaryAbout): readonly Entry[] {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  for (const table of readMarkdownTables(body)) {
    const columns = findColumns(table.header);
    if (columns === null) continue;
    for (const row of table.rows) {
      const cell = cellReader(row.cells, columns);
      if (cell('headword') !== '') entries.push(toEntry(cell, about, taken));
    }
  }
  return entries;
}

type CellReader = (field: ColumnRole) => string;

/** Gives a cell by what it holds, cleaned but for its line breaks; '' where there is no column. */
function cellReader(cells: readonly string[], columns: GlossaryColumns): CellReader {
  return (field) => linesOf(cells[columns.get(field) ?? -1] ?? '').join('\n');
}

function toEntry(cell: CellReader, about: GlossaryAbout, taken: Set<string>): Entry {
  const headword = cleanText(cell('headword'));
  const id = makeEntryId(about.id, headword, (other) => taken.has(other));
  taken.add(id);
  const row = {
    id,
    headword,
    translation: cell('translation'),
    reading: cleanText(cell('reading')),
    examples: linesOf(cell('example')),
    tags: splitTags(cell('tags')),
    note: cell('note'),
    ...withAvoid(partsOfAvoid(cell('avoid')).map(cleanText)),
  };
  return rowToEntry(row, about);
}

/** Tags parted by commas, semicolons or line breaks, Western or Chinese. */
const splitTags = (text: string): readonly string[] =>
  text
    .split(/[,;，；、\n]/)
    .map(cleanText)
    .filter((tag) => tag !== '');

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '');
}

/**
 * Whether a text is UTF-8 that was read as a Western or Turkish code page, or has lost characters
 * to the replacement character: `æ¨¡åž‹` for `模型`.
 *
 * True when at least every twentieth character takes part in such a pair. A few such pairs occur in
 * real texts (`Ã©` in a text on encodings).
 */
function looksGarbled(text: string): boolean {
  if (text.includes('\ufffd')) return true;
  const pairs = text.match(PAIR)?.length ?? 0;
  return pairs > 2 && pairs * 20 > text.length;
}

/** A byte that begins a character in UTF-8, then one that goes on, both as letters and signs. */
const PAIR =
  /[\u00c2-\u00f4\u011e\u011f\u0130\u0131\u015e\u015f][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;

/** Which column holds what; headword and translation are always there. */
type GlossaryColumns = ReadonlyMap<ColumnRole, number>;

const POSITIONS: readonly ColumnRole[] = ['headword', 'translation', 'example'];
const ANY_TEXT = { kind: 'text', isHan: false, isPinyin: false } as const;

/**
 * Finds out which column holds what by its header, in English or Chinese. When no header is known
 * the columns are taken for headword, translation and example in this order. Null when there is no
 * column for the headword or none for the translation.
 */
function findColumns(header: readonly string[]): GlossaryColumns | null {
  const columns = new Map<ColumnRole, number>();
  const named = header.map((name) => ({ meaning: readHeader(name), content: ANY_TEXT }));
  if (named.every(({ meaning }) => meaning === null)) {
    POSITIONS.slice(0, header.length).forEach((role, i) => columns.set(role, i));
  } else {
    rolesByName(named).forEach(({ role, isGuessed }, i) => {
      if (role !== null && !isGuessed && !columns.has(role)) columns.set(role, i);
    });
  }
  return columns.has('headword') && columns.has('translation') ? columns : null;
}
