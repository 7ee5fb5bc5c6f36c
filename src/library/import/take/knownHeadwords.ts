import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../../../text/fold.ts';
import { cleanText } from '../../../text/invisible.ts';
import { dictionaryFolder, findDictionaryFiles } from '../../catalogue/dictionaryFiles.ts';
import { readUserLibrary } from '../../catalogue/readUserLibrary.ts';
import { connectReadOnly } from '../../dictionaries/read/connectReadOnly.ts';
import { isUnreadable, orNothing } from '../../dictionaries/damage.ts';
import {
  type DictionaryMeta,
  isReadable,
  parseMeta,
  WORDS_VERSION,
} from '../../dictionaries/dictionaryMeta.ts';
import { NameStore } from '../../dictionaries/read/nameStore.ts';
import { NAME_KIND } from '../../dictionaries/schema.ts';
import { WordNames } from '../../dictionaries/words/wordNames.ts';
import { WORD_KIND } from '../../dictionaries/words/wordSchema.ts';
import { readShippedLibrary, type ShippedPlace } from '../../shipped/shippedLibrary.ts';

/** Which headwords the library has already, in whatever spelling that folds alike. */
export interface KnownHeadwords {
  has(headword: string): boolean;
  close(): void;
}

/** Opens what duplicates are counted against: all that is switched on and can be read. */
export async function openKnownHeadwords(
  dataFolder: string,
  glossaryFolder: string,
  shippedPlace: ShippedPlace,
): Promise<KnownHeadwords> {
  const user = readUserLibrary(dataFolder);
  const hidden = new Set(
    user.rows.filter((row) => !row.isOn || row.removedAt !== null).map(({ id }) => id),
  );
  const { glossaries, dictionaries } = await readShippedLibrary(glossaryFolder, shippedPlace);
  const inMemory = glossaries.filter(
    ({ info, prepared }) => prepared === null && !hidden.has(info.id),
  );
  const inGlossaries = [
    ...inMemory.flatMap(({ readEntries }) => readEntries()),
    ...[...user.glossaries.values()].flat(),
  ];
  const folded = new Set(inGlossaries.map(({ headword }) => foldHeadword(headword)));
  const files = [
    ...findDictionaryFiles(dictionaryFolder(dataFolder)),
    ...dictionaries.map(({ info, file }) => [info.id, file] as const),
    ...glossaries.flatMap(({ info, prepared }) =>
      prepared === null ? [] : [[info.id, prepared] as const],
    ),
  ];
  const lookups = files
    .filter(([id]) => !hidden.has(id))
    .flatMap(([, file]) => openLookup(file) ?? []);
  return {
    has: (headword) => {
      const key = foldHeadword(headword);
      return folded.has(key) || lookups.some(({ has }) => has(key));
    },
    close: () => lookups.forEach(({ db }) => db.close()),
  };
}

const foldHeadword = (headword: string): string => fold(cleanText(headword));

interface Lookup {
  readonly db: DatabaseSync;
  readonly has: (key: string) => boolean;
}

/** Null for a file that cannot be read or was written by another version. */
function openLookup(file: string): Lookup | null {
  let db: DatabaseSync | null = null;
  try {
    db = connectReadOnly(file);
    const meta = parseMeta(db.prepare('SELECT data FROM meta').get()?.['data']);
    if (meta === null || !isReadable(meta)) {
      db.close();
      return null;
    }
    const find = openFinder(db, meta);
    return { db, has: (key) => orNothing(false, () => find(key).length > 0) };
  } catch (error) {
    db?.close();
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** Numbers of entries by their folded headword, in either layout. */
function openFinder(db: DatabaseSync, meta: DictionaryMeta): (key: string) => readonly number[] {
  if (meta.schemaVersion === WORDS_VERSION) {
    const words = new WordNames(db, meta.rankedCount ?? 0);
    return (key) => words.find(WORD_KIND.headword, key, 1);
  }
  const names = new NameStore(db);
  return (key) => names.find(NAME_KIND.headword, key, 1);
}
