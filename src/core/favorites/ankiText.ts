import type { ColumnRole } from '../../shared/import.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { type AnkiHeader, readAnkiHeader } from '../formats/anki/ankiHeader.ts';
import { ankiText } from '../formats/anki/ankiNotes.ts';
import { BadFile, type TableColumn } from '../formats/formatReader.ts';
import { findTableShape, type TableShape } from '../formats/table/tableRoles.ts';
import { fromRow, joinNames, type RecordRow } from './recordColumns.ts';
import { RecordsGathering, type RecordsPart, type RecordsSource } from './recordsPart.ts';
import { readRows } from './tableOfRecords.ts';

/** The fields of a note, in the order of both Anki formats. */
export const ANKI_FIELDS = [
  'Headword',
  'Translation',
  'Reading',
  'Example',
  'Note',
  'Met in',
] as const;

/** The fields of a favorite for Anki, as HTML. */
export function ankiFields(record: KeptRecord): readonly string[] {
  const { headword, translation, reading, example, note, metIn } = record;
  return [headword, translation, reading, example, note, metIn].map(toHtml);
}

/** Tags for Anki, in which a space ends a tag. */
export function ankiTags(record: KeptRecord): readonly string[] {
  return record.tags.map((tag) => tag.trim().replace(/\s+/g, '_'));
}

/** The deck of a favorite: its first list. */
export function ankiDeck(record: KeptRecord): string {
  // Two colons would begin a deck within a deck.
  return `Glossa::${(record.lists[0] ?? 'Default').replaceAll('::', ':')}`;
}

/**
 * Favorites as a text file that Anki imports, with the headers that say how to read it
 * (https://docs.ankiweb.net/importing/text-files.html): deck and tags are columns.
 */
export function writeAnkiText(records: readonly KeptRecord[]): string {
  const columns = [...ANKI_FIELDS, 'Deck', 'Tags'];
  const header = [
    '#separator:tab',
    '#html:true',
    `#columns:${columns.join('\t')}`,
    `#deck column:${columns.length - 1}`,
    `#tags column:${columns.length}`,
  ];
  const lines = records.map((record) =>
    [...ankiFields(record), toHtml(ankiDeck(record)), ankiTags(record).join(' ')]
      .map(quote)
      .join('\t'),
  );
  return `${[...header, ...lines].join('\n')}\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const toHtml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\r\n|\r|\n/g, '<br>')
    .replaceAll('\t', ' ');

/** A field that begins with `#` in the first column would be a header. */
const quote = (field: string): string => (field.startsWith('#') ? `"${field}"` : field);

const SAMPLE_ROWS = 50;

/** Where the roles of columns go; a definition is a note. */
const FIELDS: Readonly<Record<ColumnRole, keyof RecordRow>> = {
  headword: 'headword',
  translation: 'translation',
  definition: 'note',
  reading: 'reading',
  example: 'example',
  tags: 'tags',
  note: 'note',
  avoid: 'note',
};

/** Whether the first lines are the head of Anki's "Notes in plain text". */
export const isAnkiRecords = (lines: readonly string[]): boolean => headerOf(lines) !== null;

const headerOf = (lines: readonly string[]): AnkiHeader | null =>
  readAnkiHeader(lines.slice(0, HEAD_LINES).map((line) => line.replace(/^\ufeff/, '')));

/** A head is not longer. */
const HEAD_LINES = 50;

/**
 * Reads favorites from Anki's "Notes in plain text", ours among them: fields by their names in the
 * head, else by their content; the deck becomes a list.
 *
 * @param lines The first lines of the file, see {@link isAnkiRecords}.
 * @throws BadFile `not-recognised` where no column can be the headword's
 */
export function* readAnkiRecords(
  from: RecordsSource,
  lines: readonly string[],
): Generator<RecordsPart> {
  const header = headerOf(lines);
  if (header === null) throw new BadFile('not-recognised');
  const gathering = new RecordsGathering();
  let shape: TableShape | null = null;
  let row = 0;
  for (const rows of readRows(from, header.delimiter ?? '\t')) {
    shape ??= shapeOf(header, rows.slice(header.lineCount));
    if (shape === null) throw new BadFile('not-recognised');
    const named = header.columns === null && shape.headerAt !== null ? shape.headerAt + 1 : 0;
    for (const cells of rows) {
      row += 1;
      if (row <= header.lineCount + named) continue;
      gathering.add(row, fromRow(toRow(cells, shape.columns, header)));
    }
    yield gathering.take();
  }
}

function shapeOf(header: AnkiHeader, data: readonly (readonly string[])[]): TableShape | null {
  const rows = data.slice(0, SAMPLE_ROWS).map((cells) => cells.map(ankiText));
  const reserved = new Map(Array.from(header.special.keys(), (place) => [place, null] as const));
  // A field of ours that is no column of a dictionary.
  header.columns?.forEach((name, place) => name === MET_IN && reserved.set(place, null));
  const all = header.columns === null ? rows : [header.columns, ...rows];
  if (all.length === 0) return null;
  try {
    return findTableShape(all, { reserved }, header.columns !== null);
  } catch (error) {
    if (error instanceof BadFile) return null;
    throw error;
  }
}

const MET_IN = 'Met in';

function toRow(
  cells: readonly string[],
  columns: readonly TableColumn[],
  { special, columns: names, isHtml, tags }: AnkiHeader,
): Partial<RecordRow> {
  const row: Partial<Record<keyof RecordRow, string>> = {};
  const allTags = [...tags];
  for (const [i, written] of cells.entries()) {
    const cell = (isHtml ? ankiText(written) : written).trim();
    const kind = special.get(i);
    const role = columns[i]?.role ?? null;
    if (kind === 'tags') allTags.push(...cell.split(/\s+/).filter((tag) => tag !== ''));
    else if (kind === 'deck') row.lists = listsOf(cell);
    else if (names?.[i] === MET_IN) row.met_in = cell;
    else if (role !== null && cell !== '') {
      const field = FIELDS[role];
      row[field] = row[field] === undefined ? cell : `${row[field]}\n${cell}`;
    }
  }
  return { ...row, tags: joinNames(allTags) };
}

/** Our own decks stand in one named `Glossa`; the deck without a list is named `Default`. */
function listsOf(deck: string): string {
  const name = deck.replace(/^Glossa::/, '').replaceAll('::', ' / ');
  return name === 'Default' || name === '' ? '' : joinNames([name]);
}
