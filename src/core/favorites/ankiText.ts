import type { KeptRecord } from '../../shared/transfer.ts';

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
