import { crc32 } from 'node:zlib';
import type { RecordContent } from '../../core/formats/formatReader.ts';
import { noteWithAvoid } from '../../core/formats/glossaryRow.ts';
import { collapseSpace } from '../../text/invisible.ts';

/** What is kept of an entry in its row. */
export interface EntryFields {
  readonly headword: string;
  /** The first words of an article; all of it where it is a short one. */
  readonly translation: string;
  readonly reading: string;
  /** See {@link packExtra}. */
  readonly extra: string | null;
  /** This many characters at the start of the translation are a name of the entry; 0: none. */
  readonly nameLength: number;
}

/** A longer translation is an explanation: nobody looks an entry up by it. */
const MAX_NAME = 80;
const SUMMARY_LENGTH = 72;

/**
 * Takes from a record what each of its entries keeps; `line` is what of its translation is shown in
 * a list.
 *
 * @param isBilingual Translations are in another language than headwords: short ones are names.
 * @param isShort It is an article for which {@link isShortArticle} holds.
 */
export function contentFields(
  content: Exclude<RecordContent, { kind: 'word' }>,
  isBilingual: boolean,
  isShort: boolean,
): Omit<EntryFields, 'headword'> & { readonly line: string } {
  const { reading, tags } = content;
  if (content.kind === 'fields') {
    const { translation, examples } = content;
    const isName = isBilingual && translation.length <= MAX_NAME;
    const extra = packExtra({ examples, tags, note: noteWithAvoid(content) });
    const nameLength = isName ? translation.length : 0;
    return { translation, line: translation, reading, extra, nameLength };
  }
  const { translation: line, firstLine } = summarise(content.text);
  const translation = isShort ? content.text : line;
  const nameLength = isBilingual && firstLine <= MAX_NAME ? firstLine : 0;
  const extra = packExtra({ examples: [], tags, note: '' });
  return { translation, line, reading, extra, nameLength };
}

/** Whether an article is kept as it stands beside its only headword: packing it would not pay. */
export function isShortArticle(content: Exclude<RecordContent, { kind: 'word' }>): boolean {
  if (content.kind === 'fields' || content.body.kind !== 'text') return false;
  const { body, text } = content;
  return text.length <= SHORT_ARTICLE && body.text === text && text.isWellFormed();
}

/** The number that stands for the article of its own row. */
export const ARTICLE_IN_ROW = 0;
const SHORT_ARTICLE = 110;

/** The first words of an article in one line, and how many characters of them are its first line. */
export function summarise(text: string): {
  readonly translation: string;
  readonly firstLine: number;
} {
  const begun = text.slice(0, SUMMARY_LENGTH * 2);
  // Text that begins with that much white space is seldom enough to look at it whole.
  const start = begun.trimStart() === '' ? text.trimStart() : begun.trimStart();
  const firstLine = collapseSpace(start.split('\n', 1)[0] ?? '').length;
  const line = collapseSpace(start);
  const isWhole = begun.length === text.length;
  if (line.length <= SUMMARY_LENGTH && isWhole) return { translation: line, firstLine };
  const cut = line.slice(0, SUMMARY_LENGTH);
  const translation = `${cut.replace(HALF_WORD, '') || cut.toWellFormed()}…`;
  return { translation, firstLine: firstLine < translation.length ? firstLine : Infinity };
}

/** The word that was cut, when there are others before it. */
const HALF_WORD = /\s\S*$/;

/** What an entry has beside headword, translation and reading. */
export interface Extra {
  readonly examples: readonly string[];
  readonly tags: readonly string[];
  readonly note: string;
}

const NO_EXTRA: Extra = { examples: [], tags: [], note: '' };

/** As JSON; null when there is nothing. */
function packExtra({ examples, tags, note }: Extra): string | null {
  if (examples.length === 0 && tags.length === 0 && note === '') return null;
  return JSON.stringify([examples, tags, note]);
}

/** Undoes {@link packExtra}; the checksum of its row has been checked. */
export function unpackExtra(extra: string | null): Extra {
  if (extra === null) return NO_EXTRA;
  const [examples, tags, note] = JSON.parse(extra) as [string[], string[], string];
  return { examples, tags, note };
}

/** Checksum of an entry's row: a damaged row is never shown. */
export function checksum(
  id: number,
  { headword, translation, reading, extra, nameLength }: EntryFields,
  article: number | null,
): number {
  // Signed, which SQLite keeps in four bytes.
  return (
    crc32(
      `${id}\n${headword}\n${translation}\n${reading}\n${extra ?? ''}\n${nameLength} ${article ?? ''}`,
    ) | 0
  );
}
