import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zipInParts } from '../files/zipInParts.ts';
import { fillCollection, type RecordBatches } from './ankiCollection.ts';

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
