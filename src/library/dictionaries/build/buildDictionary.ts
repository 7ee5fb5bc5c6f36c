import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { MediaFile, ReadItem } from '../../../core/formats/formatReader.ts';
import { FOLD_VERSION } from '../../../text/fold.ts';
import { type DictionaryMeta, SCHEMA_VERSION } from '../dictionaryMeta.ts';
import { dictionaryFileName } from '../dictionaryFiles.ts';
import { DictionaryWriter } from './dictionaryWriter.ts';
import { finishTables } from './finishTables.ts';
import { writeSafely } from '../safeFile.ts';
import { DICTIONARY_TABLES } from '../schema.ts';
import { type BuildHooks, stopIfCancelled, takeItems, writeMedia } from './takeItems.ts';

/** A dictionary to be built. */
export interface BuildOptions {
  readonly folder: string;
  /** Higher than that of every file of the same id in the folder. */
  readonly generation: number;
  readonly about: Omit<
    DictionaryMeta,
    'entryCount' | 'mediaCount' | 'textBytes' | 'foldVersion' | 'schemaVersion' | 'rankedCount'
  >;
  readonly items: Iterable<ReadItem>;
  readonly media: Iterable<MediaFile>;
  readonly hooks: BuildHooks;
}

/** A dictionary's file that is finished. */
export interface BuiltDictionary {
  /** Its path. */
  readonly file: string;
  readonly entryCount: number;
  /** On disk, without the full text. */
  readonly bytes: number;
  /** See `DictionaryMeta`. */
  readonly textBytes: number;
}

/**
 * Writes `<id>.<generation>.db`: all that is needed to look headwords up and to show entries. Full
 * text is added by `buildTexts`.
 *
 * All or nothing: after an error there is nothing of it in the folder.
 *
 * @throws `BadFile`: `cancelled`, `no-entries`, `too-large` (over 10 million entries), `disk-full`,
 *   `read-only`, and what reading the items throws.
 */
export function buildDictionary(options: BuildOptions): BuiltDictionary {
  const { folder, generation, about } = options;
  const file = join(folder, dictionaryFileName(about.id, generation));
  let meta: DictionaryMeta | null = null;
  const bytes = writeSafely(file, (db) => {
    meta = fill(db, options);
  });
  const { entryCount, textBytes } = meta as unknown as DictionaryMeta;
  return { file, entryCount, bytes, textBytes };
}

function fill(db: DatabaseSync, { about, items, media, hooks }: BuildOptions): DictionaryMeta {
  db.exec(DICTIONARY_TABLES);
  const { headwordLanguage: headword, translationLanguage: translation } = about;
  const writer = new DictionaryWriter(db, { headword, translation });
  takeItems(items, writer, hooks);
  writer.flush();
  const { entryCount, textBytes } = writer;
  const mediaCount = writeMedia(db, media, hooks);
  finishTables(db, writer, () => stopIfCancelled(hooks));
  const versions = { foldVersion: FOLD_VERSION, schemaVersion: SCHEMA_VERSION };
  const meta: DictionaryMeta = { ...about, entryCount, mediaCount, textBytes, ...versions };
  db.prepare('INSERT INTO meta VALUES (?)').run(JSON.stringify(meta));
  return meta;
}
