import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import type { KeptRecord } from '../../shared/transfer.ts';
import { fillCollection } from './ankiCollection.ts';

/**
 * Favorites as an Anki package: a zip of an SQLite database `collection.anki2` (schema 11, which
 * every version of Anki takes in) and a list of media, which is empty. One note a favorite, two
 * cards a note, one deck a list; importing it again updates the notes.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export function writeApkg(records: readonly KeptRecord[], now: number): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-anki-'));
  try {
    const file = join(folder, 'collection.anki2');
    const db = new DatabaseSync(file);
    try {
      fillCollection(db, records, now);
    } finally {
      db.close();
    }
    return zipSync({ 'collection.anki2': readFileSync(file), media: strToU8('{}') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
