import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { FOLD_VERSION } from '../../../text/fold.ts';
import type { BuildOptions, BuiltDictionary } from '../build/buildDictionary.ts';
import { dictionaryFileName } from '../dictionaryFiles.ts';
import { type DictionaryMeta, WORDS_VERSION } from '../dictionaryMeta.ts';
import { writeSafely } from '../safeFile.ts';
import { stopIfCancelled, takeItems, writeMedia } from '../build/takeItems.ts';
import { finishWords } from './finishWords.ts';
import { WORD_TABLES } from './wordSchema.ts';
import { WordWriter, type WordWeights } from './wordWriter.ts';

/** A dictionary of words to be built. */
export interface WordBuildOptions extends BuildOptions {
  /** What is known of its words beside what its file says. */
  readonly weights?: WordWeights;
}

/**
 * Writes `<id>.<generation>.db` in the layout for many short entries: words with their senses, rows
 * of tables. Full text is in it, nothing has to be added. The same input gives the same bytes.
 *
 * All or nothing: after an error there is nothing of it in the folder.
 *
 * @throws `BadFile`: `cancelled`, `no-entries`, `too-large` (over 10 million entries), `disk-full`,
 *   `read-only`, and what reading the items throws.
 */
export function buildWordDictionary(options: WordBuildOptions): BuiltDictionary {
  const { folder, generation, about } = options;
  const file = join(folder, dictionaryFileName(about.id, generation));
  let meta: DictionaryMeta | null = null;
  const bytes = writeSafely(file, (db) => {
    meta = fill(db, options);
  });
  const { entryCount, textBytes } = meta as unknown as DictionaryMeta;
  return { file, entryCount, bytes, textBytes };
}

function fill(db: DatabaseSync, options: WordBuildOptions): DictionaryMeta {
  const { about, items, media, hooks, weights = {} } = options;
  db.exec(WORD_TABLES);
  const { headwordLanguage: headword, translationLanguage: translation } = about;
  const writer = new WordWriter(db, { headword, translation }, weights);
  takeItems(items, writer, hooks);
  writer.flush();
  const { entryCount, textBytes } = writer;
  const mediaCount = writeMedia(db, media, hooks);
  const rankedCount = finishWords(db, writer, () => stopIfCancelled(hooks));
  const versions = { foldVersion: FOLD_VERSION, schemaVersion: WORDS_VERSION };
  const counts = { entryCount, mediaCount, textBytes, rankedCount };
  const meta: DictionaryMeta = { ...about, ...counts, ...versions };
  db.prepare('INSERT INTO meta VALUES (?)').run(JSON.stringify(meta));
  return meta;
}
