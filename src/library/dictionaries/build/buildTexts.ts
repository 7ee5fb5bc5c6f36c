import type { DatabaseSync } from 'node:sqlite';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { fold } from '../../../text/fold.ts';
import { openBlock } from '../articleBlock.ts';
import type { BuildHooks } from './takeItems.ts';
import { connectReadOnly } from '../read/connectReadOnly.ts';
import { DamagedFile, isUnreadable } from '../damage.ts';
import { textFileOf } from '../dictionaryFiles.ts';
import { parseMeta } from '../dictionaryMeta.ts';
import { ARTICLE_IN_ROW, unpackExtra } from '../entryFields.ts';
import { writeSafely } from '../safeFile.ts';
import { TEXT_TABLES } from '../schema.ts';
import { spaceOut } from '../spaceOut.ts';

const STEP = 500;
/** Words in fewer texts are all equally rare. */
const MIN_COUNT = 8;
/** Bytes that FTS5 may gather before it writes; larger texts are written in several goes. */
const GATHERED = 64 * 1024 * 1024;

/**
 * Writes `<id>.<generation>.text.db` beside a dictionary's file: an index of all words of all
 * articles, examples and notes. It can be written anew at any time.
 *
 * @param file That of the dictionary.
 * @throws `BadFile`: `cancelled`, `disk-full`, `read-only`; `damaged` when the dictionary is.
 */
export function buildTexts(
  file: string,
  hooks: Pick<BuildHooks, 'onProgress' | 'isCancelled'>,
): { readonly file: string; readonly bytes: number } {
  const textFile = textFileOf(file);
  const source = open(file);
  try {
    const bytes = writeSafely(textFile, (db) => fill(db, source, hooks));
    return { file: textFile, bytes };
  } catch (error) {
    throw isUnreadable(error) ? new BadFile('damaged') : error;
  } finally {
    source.close();
  }
}

function open(file: string): DatabaseSync {
  try {
    return connectReadOnly(file);
  } catch (error) {
    throw isUnreadable(error) ? new BadFile('damaged') : error;
  }
}

function fill(
  db: DatabaseSync,
  source: DatabaseSync,
  hooks: Pick<BuildHooks, 'onProgress' | 'isCancelled'>,
): void {
  const meta = source.prepare('SELECT data FROM meta').get()?.['data'];
  const isDefinition = isMonolingual(meta);
  db.exec(TEXT_TABLES);
  db.exec(`
    INSERT INTO text_fts (text_fts, rank) VALUES ('hashsize', ${GATHERED});
    INSERT INTO text_fts (text_fts, rank) VALUES ('automerge', 0);
  `);
  const insert = db.prepare('INSERT INTO text_fts (rowid, text) VALUES (?, ?)');
  let count = 0;
  for (const [entry, text] of readTexts(source, isDefinition)) {
    if (count % STEP === 0 && hooks.isCancelled()) throw new BadFile('cancelled');
    count += 1;
    if (count % (2 * STEP) === 0) hooks.onProgress(entry);
    insert.run(entry, spaceOut(fold(text)));
  }
  db.exec(`
    INSERT INTO text_fts (text_fts) VALUES ('optimize');
    CREATE VIRTUAL TABLE temp.text_words USING fts5vocab(main, text_fts, row);
    INSERT INTO term SELECT term, doc FROM temp.text_words WHERE doc >= ${MIN_COUNT};
    DROP TABLE temp.text_words;
  `);
  db.prepare('INSERT INTO meta VALUES (?)').run(String(meta));
}

function isMonolingual(json: unknown): boolean {
  const meta = parseMeta(json);
  if (meta === null) throw new DamagedFile('meta data');
  return meta.headwordLanguage === meta.translationLanguage;
}

type EntryText = readonly [entry: number, text: string];

/**
 * The texts of all entries in the order of the first entries that have them: FTS5 gathers numbers
 * that grow, and begins anew at each that does not.
 */
function* readTexts(source: DatabaseSync, isDefinition: boolean): Generator<EntryText> {
  const rows = readRows(source, isDefinition);
  let row = rows.next();
  for (const article of readBlocks(source)) {
    for (; row.done !== true && row.value[0] < article[0]; row = rows.next()) yield row.value;
    yield article;
  }
  for (; row.done !== true; row = rows.next()) yield row.value;
}

function* readBlocks(source: DatabaseSync): Generator<EntryText> {
  for (const { data } of source.prepare('SELECT data FROM block ORDER BY first').iterate()) {
    const block = openBlock(data as Uint8Array);
    for (let i = 0; i < block.count; i += 1) {
      const article = block.at(i);
      if (article) yield [article.entry, article.text || article.body];
    }
  }
}

function* readRows(source: DatabaseSync, isDefinition: boolean): Generator<EntryText> {
  const rows = source.prepare(
    `SELECT id, translation, extra, name_length, article FROM entry
    WHERE article IS NULL OR article = ${ARTICLE_IN_ROW} ORDER BY id`,
  );
  rows.setReturnArrays(true);
  for (const row of rows.iterate()) {
    const [id, translation, extra, nameLength, article] = row as unknown as TextRow;
    const isText = isDefinition || nameLength === 0 || article !== null;
    const own = isText ? (translation ?? '') : '';
    const { examples, note, tags } = unpackExtra(extra);
    const text = extra === null ? own : [own, ...examples, note, ...tags].join('\n').trim();
    if (text !== '') yield [id, text];
  }
}

type TextRow = readonly [
  id: number,
  translation: string | null,
  extra: string | null,
  nameLength: number,
  article: number | null,
];
