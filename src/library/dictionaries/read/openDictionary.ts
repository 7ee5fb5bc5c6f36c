import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { SearchSource } from '../../../core/search/source.ts';
import type { DictionaryInfo } from '../../../shared/entry.ts';
import { connectReadOnly } from './connectReadOnly.ts';
import { isUnreadable, orNothing, sqliteCode } from '../damage.ts';
import { type DictionaryMeta, isReadable, parseMeta, WORDS_VERSION } from '../dictionaryMeta.ts';
import { createDictionarySource } from './dictionarySource.ts';
import { createStores } from './dictionaryStores.ts';
import { TextStore } from './textStore.ts';
import { createWordSource } from '../words/wordSource.ts';

/** A dictionary that can be searched, or what stands in the way of that. */
export type OpenedDictionary =
  | {
      readonly kind: 'opened';
      readonly source: SearchSource;
      readonly meta: DictionaryMeta;
      /** A picture or sound by the name that articles give it; null when there is none. */
      readonly getMedia: (name: string) => Uint8Array | null;
      /** The source must not be asked afterwards. */
      readonly close: () => void;
    }
  | {
      readonly kind: 'problem';
      /** `newer` also says of an older file that it must be built anew. */
      readonly problem: 'missing' | 'damaged' | 'newer';
    };

/**
 * Opens the file of a dictionary of either layout. Never throws for any content of it.
 *
 * @param info What the dictionary is called in the library; its count of entries is the file's.
 */
export function openDictionary(file: string, info: DictionaryInfo): OpenedDictionary {
  if (!existsSync(file)) return { kind: 'problem', problem: 'missing' };
  const opened = connect(file);
  if (opened === null) return { kind: 'problem', problem: 'damaged' };
  const { db, meta } = opened;
  if (!isReadable(meta)) {
    db.close();
    return { kind: 'problem', problem: 'newer' };
  }
  const known: DictionaryInfo = { ...info, entryCount: meta.entryCount };
  const isWords = meta.schemaVersion === WORDS_VERSION;
  const texts = isWords ? null : new TextStore(file, meta);
  try {
    const source =
      texts === null
        ? createWordSource(db, known, meta.rankedCount ?? 0)
        : createDictionarySource(createStores(db, texts, known), known);
    const media = db.prepare('SELECT data FROM media WHERE name = ?');
    const getMedia = (name: string): Uint8Array | null => {
      const data = orNothing(undefined, () => media.get(name)?.['data']);
      return data instanceof Uint8Array ? data : null;
    };
    const close = (): void => {
      texts?.close();
      db.close();
    };
    return { kind: 'opened', source, meta, getMedia, close };
  } catch (error) {
    texts?.close();
    db.close();
    if (isUnreadable(error) || sqliteCode(error) === SCHEMA_ERROR) {
      return { kind: 'problem', problem: 'damaged' };
    }
    throw error;
  }
}

/** What the file of a dictionary says of itself; null when it is missing or damaged. */
export function readDictionaryMeta(file: string): DictionaryMeta | null {
  const opened = existsSync(file) ? connect(file) : null;
  opened?.db.close();
  return opened?.meta ?? null;
}

/** A table or column is not there: what SQLite says of a damaged schema. */
const SCHEMA_ERROR = 1;

function connect(
  file: string,
): { readonly db: DatabaseSync; readonly meta: DictionaryMeta } | null {
  let db: DatabaseSync | null = null;
  try {
    db = connectReadOnly(file);
    const size = statSync(file).size;
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    const pageSize = Number(db.prepare('PRAGMA page_size').get()?.['page_size']);
    const meta = parseMeta(db.prepare('SELECT data FROM meta').get()?.['data']);
    // A file that was cut off may well open: its missing pages are only noticed when they are read.
    if (meta !== null && pages * pageSize === size) return { db, meta };
    db.close();
    return null;
  } catch (error) {
    db?.close();
    if (isUnreadable(error) || sqliteCode(error) === SCHEMA_ERROR) return null;
    throw error;
  }
}
