import type { DatabaseSync } from 'node:sqlite';
import { wordAsFields } from '../../../core/formats/wordFields.ts';
import type { DictionaryRecord, RecordContent } from '../../../core/formats/formatReader.ts';
import { type FieldText, toFieldText } from '../../../core/search/row.ts';
import { chineseSyllables } from '../../../text/chineseSyllables.ts';
import { cleanText } from '../../../text/invisible.ts';
import { pinyinOf } from '../../../text/pinyin.ts';
import { hasHan } from '../../../text/script.ts';
import type { SkipReason } from '../../../shared/import.ts';
import { packBlock, type StoredArticle } from '../articleBlock.ts';
import { BulkInsert } from './bulkInsert.ts';
import {
  ARTICLE_IN_ROW,
  checksum,
  contentFields,
  type EntryFields,
  isShortArticle,
} from '../entryFields.ts';
import { nameKeys } from '../nameKeys.ts';
import { NameSorter } from './nameSorter.ts';
import { MAX_PACKED_LENGTH } from './packWords.ts';
import { pinyinKeys } from './pinyinKeys.ts';
import { spaceOut } from '../spaceOut.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';

/** Table in which phrases wait until all are there to be sorted. */
const STAGES = `
  CREATE TEMP TABLE phrase_stage (size INTEGER, entry INTEGER, text TEXT);
`;

/** Bytes of articles that are compressed together. */
const BLOCK_SIZE = 32 * 1024;
/** Words that are known to have been added: most come again and again. */
const KNOWN_WORDS = 50_000;

/** What a dictionary's records are in: decides what names an entry and what is read as pinyin. */
export interface WriterLanguages {
  readonly headword: string;
  readonly translation: string;
}

/** Takes in the records of a dictionary one by one. */
export class DictionaryWriter {
  entryCount = 0;
  textBytes = 0;
  /** All names of the entries so far. */
  readonly names: NameSorter;
  /** All words of their headwords, of the kind of their length. */
  readonly words: NameSorter;
  /** Whether a headword ends as the id of a repeated one does: `C#2`, see `EntryId`. */
  hasNumbered = false;
  readonly #entries: BulkInsert;
  readonly #phrases: BulkInsert;
  readonly #blocks: BulkInsert;
  readonly #isBilingual: boolean;
  readonly #isHeadwordChinese: boolean;
  readonly #isTranslationChinese: boolean;
  readonly #known = new Set<string>();
  #articleCount = 0;
  /** The last headword, and how often it has come in a row: mostly its ordinal. */
  #headword = '';
  #repeats = 0;
  #open: StoredArticle[] = [];
  #openBytes = 0;

  constructor(db: DatabaseSync, { headword, translation }: WriterLanguages) {
    db.exec(STAGES);
    this.#entries = new BulkInsert(db, 'entry', 9);
    this.names = new NameSorter(db, 'name_part');
    this.words = new NameSorter(db, 'word_part');
    this.#phrases = new BulkInsert(db, 'phrase_stage', 3);
    this.#blocks = new BulkInsert(db, 'block', 2);
    this.#isBilingual = headword !== translation;
    this.#isHeadwordChinese = isChinese(headword);
    this.#isTranslationChinese = isChinese(translation);
  }

  /** Adds a record; says why when it gives no entry. */
  add({ headwords, content: said }: DictionaryRecord): SkipReason | null {
    const content = said.kind === 'word' ? wordAsFields(said) : said;
    const size = contentSize(content);
    if (size > MAX_ENTRY) return 'too-long';
    const texts = new Map<string, FieldText>();
    let isTooLong = false;
    for (const given of headwords) {
      const headword = cleanText(given);
      if (headword.length > MAX_HEADWORD) isTooLong = true;
      else if (headword !== '' && !texts.has(headword)) {
        const text = toFieldText(headword);
        if (text.folded !== '') texts.set(headword, text);
      }
    }
    if (texts.size === 0) return isTooLong ? 'headword-too-long' : 'no-headword';
    this.textBytes += size;
    const isShort = texts.size === 1 && isShortArticle(content);
    const fields = contentFields(content, this.#isBilingual, isShort);
    const article = isShort ? ARTICLE_IN_ROW : this.#addArticle(content, size);
    for (const [headword, text] of texts) this.#addEntry({ headword, ...fields }, text, article);
    return null;
  }

  /** Writes everything that is not yet written. */
  flush(): void {
    this.#closeBlock();
    const all = [this.#entries, this.#phrases, this.#blocks];
    for (const table of all) table.flush();
  }

  #addArticle(content: StoredContent, size: number): number | null {
    if (content.kind === 'fields') return null;
    const { body, text } = content;
    const stored = storedBody(content);
    const isSame = body.kind === 'text' && body.text === text;
    const entry = this.entryCount + 1;
    this.#open.push({ entry, kind: body.kind, body: stored, text: isSame ? '' : text });
    this.#openBytes += size;
    this.#articleCount += 1;
    if (this.#openBytes >= BLOCK_SIZE) this.#closeBlock();
    return this.#articleCount;
  }

  #closeBlock(): void {
    if (this.#open.length === 0) return;
    this.#blocks.add(this.#articleCount - this.#open.length + 1, packBlock(this.#open));
    this.#open = [];
    this.#openBytes = 0;
  }

  #addEntry(
    given: EntryFields & { readonly line: string },
    text: FieldText,
    article: number | null,
  ): void {
    this.entryCount += 1;
    const id = this.entryCount;
    const { headword, translation, line, extra, nameLength } = given;
    this.textBytes += Buffer.byteLength(headword);
    this.#repeats = headword === this.#headword ? this.#repeats + 1 : 0;
    this.#headword = headword;
    this.hasNumbered ||= headword.includes('#') && /#\d+$/.test(headword);
    const isRead = given.reading === '' && this.#isHeadwordChinese && hasHan(headword);
    const reading = isRead ? pinyinOf(headword) : given.reading;
    const sum = checksum(id, { ...given, reading }, article);
    this.#entries.add(
      id,
      headword,
      FIRST_ORDINAL + this.#repeats,
      translation || null,
      reading || null,
      extra,
      article,
      nameLength,
      sum,
    );
    const name = nameLength === 0 ? NO_TEXT : toFieldText(line.slice(0, nameLength));
    for (const [kind, key] of nameKeys(headword, text, name)) this.names.add(kind, key, id);
    this.#addPinyin(id, headword, line.slice(0, nameLength), reading);
    // The words of articles are found by full text; a second index of them would double the file.
    this.#addPhrase(id, text, article === null ? name : NO_TEXT);
    for (const { kind, text: word } of text.tokens) if (kind === 'word') this.#addWord(word);
  }

  #addWord(word: string): void {
    if (word.length > MAX_PACKED_LENGTH || this.#known.has(word)) return;
    if (this.#known.size >= KNOWN_WORDS) this.#known.clear();
    this.#known.add(word);
    this.words.add(word.length, word, 0);
  }

  #addPinyin(id: number, headword: string, translation: string, reading: string): void {
    const isRead = this.#isHeadwordChinese && hasHan(headword);
    const pieces = [
      ...(isRead ? chineseSyllables(headword, reading) : []),
      ...(this.#isTranslationChinese ? chineseSyllables(translation, isRead ? '' : reading) : []),
    ];
    for (const [kind, key] of pinyinKeys(pieces)) this.names.add(kind, key, id);
  }

  #addPhrase(id: number, headword: FieldText, translation: FieldText): void {
    const size = countUnits(headword) + countUnits(translation);
    if (!hasParts(headword) && !hasParts(translation)) return;
    this.#phrases.add(size, id, spaceOut(`${headword.folded} ${translation.folded}`));
  }
}

/** Ordinals are kept one higher than they count: SQLite writes 0 and 1 without a byte of their own. */
export const FIRST_ORDINAL = 2;

const NO_TEXT: FieldText = { folded: '', tokens: [], forms: [] };

function isChinese(language: string): boolean {
  return /^(?:zh|cmn)(?:-|$)/i.test(language);
}

/** More than one word, or characters that can be looked up one by one. */
function hasParts({ tokens }: FieldText): boolean {
  return tokens.length > 1 || tokens[0]?.kind === 'run';
}

function countUnits({ tokens }: FieldText): number {
  return tokens.reduce((sum, { kind, text }) => sum + (kind === 'word' ? 1 : text.length), 0);
}

/** What the tables keep: words are kept as fields. */
type StoredContent = Exclude<RecordContent, { kind: 'word' }>;

function storedBody({ body }: StoredContent & { readonly kind: 'article' }): string {
  switch (body.kind) {
    case 'text':
      return body.text;
    case 'html':
      return body.html;
    default:
      return JSON.stringify(body.nodes);
  }
}

/** Bytes of what is said, in UTF-8; of a tree those of its text. */
function contentSize(content: StoredContent): number {
  if (content.kind === 'article') {
    const { body, text } = content;
    return Buffer.byteLength(
      body.kind === 'html' ? body.html : body.kind === 'text' ? body.text : text,
    );
  }
  const { translation, reading, examples, tags, note } = content;
  return Buffer.byteLength([translation, reading, ...examples, ...tags, note].join(''));
}
