import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TextFormat, writeRecordsInParts } from '../../core/favorites/writeRecords.ts';
import type { EntrySnapshot, FavoriteId } from '../../shared/favorite.ts';
import { failed, type Outcome } from '../../shared/outcome.ts';
import type { KeptFormat, KeptRecord } from '../../shared/transfer.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { zipInParts } from '../files/zipInParts.ts';
import type { Steps } from '../userData/backups/backupFile.ts';
import { findDatabase } from '../userData/findDatabase.ts';
import { openReader } from '../userData/readOnlyUserData.ts';
import { attempt, type LogError } from '../userData/sqliteOutcome.ts';
import { favoriteReader, wordsOfEntry } from '../userData/stores/favoriteWriter.ts';
import { recordReader } from '../userData/stores/transferStore.ts';
import { fillCollection, type RecordBatches } from './ankiCollection.ts';

/** How the files of each format end, without the dot. */
export const EXPORT_EXTENSIONS: Readonly<Record<KeptFormat, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  markdown: 'md',
  json: 'json',
  'anki-text': 'txt',
  apkg: 'apkg',
};

/** Favorites as the content of a file of any format, piece by piece. */
export function exportContent(
  batches: RecordBatches,
  format: KeptFormat,
  now: number,
): Generator<string | Uint8Array> {
  return format === 'apkg'
    ? writeApkg(batches, now)
    : writeRecordsInParts(batches(), format satisfies TextFormat);
}

/**
 * Favorites as an Anki package, piece by piece: a zip of an SQLite database `collection.anki2` (schema
 * 11, which every version of Anki takes in) and a list of media, which is empty. One note a favorite,
 * two cards a note, one deck a list; importing it again updates the notes.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export function* writeApkg(batches: RecordBatches, now: number): Generator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-anki-'));
  try {
    const file = join(folder, 'collection.anki2');
    const db = new DatabaseSync(file);
    try {
      fillCollection(db, batches, now);
    } finally {
      db.close();
    }
    yield* zipInParts({ 'collection.anki2': { file }, media: Buffer.from('{}') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface ExportTask {
  readonly file: string;
  readonly format: KeptFormat;
  readonly ids: readonly FavoriteId[] | null;
}

/** Favorites held at once. */
const BATCH = 500;

/**
 * Writes favorites of the `user.db` of a folder into a file, as they all are at one moment; it is only
 * read for that. Fails with `unavailable` when there is none, and as `writeWhole` does.
 *
 * @throws what SQLite throws when it cannot be opened, and what a step throws.
 */
export function exportFavorites(
  folder: string,
  { file, format, ids }: ExportTask,
  now: number,
  logError: LogError,
  steps: Steps,
): Outcome<null> {
  const place = findDatabase(folder);
  if (place.kind !== 'file') return failed('unavailable');
  const reader = openReader(place.file);
  try {
    return attempt(() => {
      reader.db.exec('PRAGMA trusted_schema = OFF; BEGIN');
      const read = recordReader(reader.db);
      const named = ids ?? favoriteReader(reader.db).ids();
      const batches = function* (): Generator<readonly KeptRecord[]> {
        for (let start = 0; start < named.length; start += BATCH) {
          steps.done(start / named.length);
          yield read(named.slice(start, start + BATCH));
        }
      };
      return writeWhole(file, exportContent(batches, format, now), logError);
    }, logError);
  } finally {
    reader.close();
  }
}

/** Gives rows that have a headword alone the words of its entry, where the library has one. */
export async function fillFromLibrary(
  records: readonly KeptRecord[],
  find: (headword: string) => Promise<EntrySnapshot | null>,
): Promise<readonly KeptRecord[]> {
  const filled: KeptRecord[] = [];
  for (const record of records) {
    const isBare = record.entryId === '' && record.translation === '';
    const entry = isBare ? await find(record.headword) : null;
    filled.push(entry === null ? record : { ...record, ...wordsOfEntry(entry) });
  }
  return filled;
}
