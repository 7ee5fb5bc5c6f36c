import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { BadFile, type MediaFile, type ReadItem } from '../../core/formats/formatReader.ts';
import { FOLD_VERSION } from '../../core/text/fold.ts';
import type { SkipReason } from '../../shared/import.ts';
import { type DictionaryMeta, SCHEMA_VERSION } from './dictionaryMeta.ts';
import { dictionaryFileName } from './dictionaryFiles.ts';
import { DictionaryWriter } from './dictionaryWriter.ts';
import { finishTables } from './finishTables.ts';
import { writeSafely } from './safeFile.ts';
import { DICTIONARY_TABLES } from './schema.ts';

/** What the one who builds a dictionary hears and says meanwhile. */
export interface BuildHooks {
  /** Called every thousand entries. */
  readonly onProgress: (entryCount: number) => void;
  /** Asked every few hundred entries; when it says true, building ends with `cancelled`. */
  readonly isCancelled: () => boolean;
  /** Hears of each line that gave no entry. */
  readonly onSkipped: (line: number, reason: SkipReason) => void;
}

/** A dictionary to be built. */
export interface BuildOptions {
  readonly folder: string;
  /** Higher than that of every file of the same id in the folder. */
  readonly generation: number;
  readonly about: Omit<
    DictionaryMeta,
    'entryCount' | 'mediaCount' | 'textBytes' | 'foldVersion' | 'schemaVersion'
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

const MAX_ENTRIES = 10_000_000;
const STEP = 500;

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
  const stopIfCancelled = (): void => {
    if (hooks.isCancelled()) throw new BadFile('cancelled');
  };
  let reported = 0;
  let seen = 0;
  for (const item of items) {
    if (seen % STEP === 0) stopIfCancelled();
    seen += 1;
    const skipped = item.kind === 'skipped' ? item.reason : writer.add(item.record);
    if (skipped !== null) {
      hooks.onSkipped(item.kind === 'skipped' ? item.line : item.record.line, skipped);
    }
    if (writer.entryCount > MAX_ENTRIES) throw new BadFile('too-large');
    if (writer.entryCount - reported >= 2 * STEP) {
      reported = writer.entryCount;
      hooks.onProgress(reported);
    }
  }
  if (writer.entryCount === 0) throw new BadFile('no-entries');
  writer.flush();
  const { entryCount, textBytes } = writer;
  hooks.onProgress(entryCount);
  const mediaCount = writeMedia(db, media, stopIfCancelled);
  finishTables(db, writer, stopIfCancelled);
  const versions = { foldVersion: FOLD_VERSION, schemaVersion: SCHEMA_VERSION };
  const meta: DictionaryMeta = { ...about, entryCount, mediaCount, textBytes, ...versions };
  db.prepare('INSERT INTO meta VALUES (?)').run(JSON.stringify(meta));
  return meta;
}

function writeMedia(
  db: DatabaseSync,
  media: Iterable<MediaFile>,
  stopIfCancelled: () => void,
): number {
  const insert = db.prepare('INSERT OR IGNORE INTO media (name, data) VALUES (?, ?)');
  let count = 0;
  for (const { name, bytes } of media) {
    stopIfCancelled();
    count += Number(insert.run(name.toWellFormed(), bytes).changes);
  }
  return count;
}
