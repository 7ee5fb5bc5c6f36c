import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type FieldText, type Row, toFieldText } from '../../../core/search/row.ts';
import { fold } from '../../../text/fold.ts';
import type { DictionaryInfo, Entry, EntryId } from '../../../shared/entry.ts';
import { FIRST_ORDINAL } from '../build/dictionaryWriter.ts';
import { ARTICLE_IN_ROW, checksum, summarise, unpackExtra } from '../entryFields.ts';
import { RecentCache } from './recentCache.ts';

/** Where the article of an entry is: in its row, or among the packed ones. */
export type ArticlePlace =
  | { readonly kind: 'here'; readonly text: string }
  | { readonly kind: 'block'; readonly article: number };

/** An entry of a dictionary, folded and parted only when that is asked for. */
export class DictionaryRow implements Row {
  readonly entry: Entry;
  readonly position: number;
  /** Where its article is; null when there is none. */
  readonly article: ArticlePlace | null;
  readonly #nameLength: number;
  #headword: FieldText | undefined;
  #translation: FieldText | undefined;

  constructor(entry: Entry, position: number, nameLength: number, article: ArticlePlace | null) {
    this.entry = entry;
    this.position = position;
    this.article = article;
    this.#nameLength = nameLength;
  }

  get headword(): FieldText {
    return (this.#headword ??= toFieldText(this.entry.headword));
  }

  /** Only the part of the translation that is a name of the entry. */
  get translation(): FieldText {
    return (this.#translation ??= toFieldText(this.entry.translation.slice(0, this.#nameLength)));
  }

  /** The part of an entry without an article that is text and no name. */
  get definition(): string {
    return this.article === null && this.#nameLength === 0 ? fold(this.entry.translation) : '';
  }
}

/** Rows that are kept. */
const MAX_RECENT = 128;

/** Reads entries by their number, their place in the dictionary from 1 on. */
export class EntryStore {
  readonly #info: DictionaryInfo;
  readonly #byNumber: StatementSync;
  /** The tiers of one search come upon the same entries. */
  readonly #recent = new RecentCache<number, DictionaryRow>(MAX_RECENT);

  constructor(db: DatabaseSync, info: DictionaryInfo) {
    this.#info = info;
    this.#byNumber = db.prepare(
      `SELECT headword, ordinal, translation, reading, extra, article, name_length, sum
      FROM entry WHERE id = ?`,
    );
    this.#byNumber.setReturnArrays(true);
  }

  /** Null when there is no such entry or its row is damaged. */
  get(number: number): DictionaryRow | null {
    return this.#recent.getOr(number, () => this.#read(number));
  }

  #read(number: number): DictionaryRow | null {
    const row = this.#byNumber.get(number) as unknown as StoredRow | undefined;
    if (row === undefined) return null;
    const [headword, ordinal, translation, reading, extra, article, nameLength, sum] = row;
    const fields = {
      headword,
      translation: translation ?? '',
      reading: reading ?? '',
      extra,
      nameLength,
    };
    if (checksum(number, fields, article) !== sum) return null;
    const isInRow = article === ARTICLE_IN_ROW;
    const suffix = ordinal > FIRST_ORDINAL ? `#${ordinal - FIRST_ORDINAL + 1}` : '';
    const { examples, tags, note } = unpackExtra(extra);
    const entry: Entry = {
      id: `${this.#info.id}:${headword}${suffix}` as EntryId,
      dictionaryId: this.#info.id,
      dictionaryName: this.#info.name,
      headword,
      headwordLanguage: this.#info.headwordLanguage,
      translation: isInRow ? summarise(fields.translation).translation : fields.translation,
      translationLanguage: this.#info.translationLanguage,
      reading: fields.reading,
      examples,
      tags,
      note,
    };
    const place: ArticlePlace | null = isInRow
      ? { kind: 'here', text: fields.translation }
      : article === null
        ? null
        : { kind: 'block', article };
    return new DictionaryRow(entry, number, nameLength, place);
  }

  /** The entries that there are of these numbers, in their order, each once. */
  getAll(numbers: Iterable<number>): readonly DictionaryRow[] {
    const rows: DictionaryRow[] = [];
    for (const number of new Set(numbers)) {
      const row = this.get(number);
      if (row) rows.push(row);
    }
    return rows;
  }
}

type StoredRow = readonly [
  headword: string,
  ordinal: number,
  translation: string | null,
  reading: string | null,
  extra: string | null,
  article: number | null,
  nameLength: number,
  sum: number,
];
