import type { DictionaryInfo, Entry, EntryId } from '../../shared/entry.ts';
import type { NewGlossaryRow } from '../../shared/library.ts';
import { MAX_HEADWORD } from '../../shared/limits.ts';
import { cleanText } from '../../text/invisible.ts';
import { pinyinOf } from '../../text/pinyin.ts';
import { hasHan } from '../../text/script.ts';

/**
 * A row as a glossary keeps it: white space folded, invisible characters out, empty examples and
 * tags dropped, lines of translation and note kept. Null without a headword, or with one over 1,000 characters.
 */
export function cleanRow(row: NewGlossaryRow): NewGlossaryRow | null {
  const headword = cleanText(row.headword);
  if (headword === '' || headword.length > MAX_HEADWORD) return null;
  return {
    headword,
    translation: cleanLines(row.translation),
    reading: cleanText(row.reading),
    examples: row.examples
      .flatMap((example) => example.split('\n'))
      .map(cleanText)
      .filter(isFull),
    tags: row.tags.map(cleanText).filter(isFull),
    note: cleanLines(row.note),
    ...withAvoid((row.avoid ?? []).map(cleanText)),
  };
}

/** The part of a row for what is to be avoided: nothing where there is none. */
export function withAvoid(texts: readonly string[]): Pick<NewGlossaryRow, 'avoid'> {
  const avoid = [...new Set(texts.filter(isFull))];
  return avoid.length === 0 ? {} : { avoid };
}

/** The renderings in a cell of a table: parted by semicolons or lines. */
export const partsOfAvoid = (cell: string): readonly string[] => cell.split(/[;；\n]/);

/** A note that says it too, for what keeps no more than a note. */
export const noteWithAvoid = ({
  note,
  avoid = [],
}: Pick<NewGlossaryRow, 'note' | 'avoid'>): string =>
  [note, avoid.length === 0 ? '' : `avoid: ${avoid.join('; ')}`].filter(isFull).join('\n');

const cleanLines = (text: string): string =>
  text.split('\n').map(cleanText).filter(isFull).join('\n');

const isFull = (text: string): boolean => text !== '';

/** What a row takes of the text that a glossary may hold, in bytes of UTF-8. */
export function textBytesOf(row: NewGlossaryRow): number {
  const texts = [
    row.headword,
    row.translation,
    row.reading,
    ...row.examples,
    ...row.tags,
    row.note,
    ...(row.avoid ?? []),
  ];
  return texts.reduce((sum, text) => sum + utf8Length(text), 0);
}

/** Bytes of a text in UTF-8; half of a surrogate pair counts as the character in its place. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return length;
}

/** What an entry takes from its glossary. */
export type GlossaryAbout = Pick<
  DictionaryInfo,
  'id' | 'name' | 'headwordLanguage' | 'translationLanguage'
>;

/** The entry of a row; a reading is made where there is Chinese without one. */
export function rowToEntry(
  row: NewGlossaryRow & { readonly id: EntryId },
  about: GlossaryAbout,
): Entry {
  const { id, headword, translation, reading, examples, tags, note, avoid } = row;
  return {
    id,
    dictionaryId: about.id,
    dictionaryName: about.name,
    headword,
    headwordLanguage: about.headwordLanguage,
    translation,
    translationLanguage: about.translationLanguage,
    reading: reading || pinyinOf(hasHan(headword) ? headword : translation),
    examples,
    tags,
    note,
    ...withAvoid(avoid ?? []),
  };
}

/** A glossary that is to be written into a file. */
export interface GlossaryToWrite extends Pick<
  DictionaryInfo,
  'name' | 'headwordLanguage' | 'translationLanguage' | 'source' | 'licence'
> {
  readonly rows: readonly NewGlossaryRow[];
}
