import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { isDamage } from '../sqliteOutcome.ts';
import { checkRows } from './checkRows.ts';
import { compareSchema } from './compareSchema.ts';

/** First bytes of every SQLite database (https://sqlite.org/fileformat2.html#database_header). */
const MAGIC = 'SQLite format 3\0';
/** The largest database that is taken in, in bytes. */
const MAX_SIZE = 4 * 1024 ** 3;

/** Runs a step that can tell nothing until it is done, and takes the longer the more bytes there are. */
type RunStep = <T>(step: () => T, bytes: number) => T;

/**
 * Looks whether all of a database file can be taken in, before any of it is: that it is one, has our
 * schema letter by letter, is not damaged, and that every row is one that the app could have written.
 * Not one byte of it is changed.
 *
 * @throws BadFile with the reason, and the place in the file
 */
export function vetDatabase(file: string, run: RunStep = (step) => step()): void {
  const size = sizeOf(file);
  if (size > MAX_SIZE) throw new BadFile('too-large', `${size} bytes`);
  if (!readStart(file).startsWith(MAGIC)) throw new BadFile('not-recognised');
  let db: DatabaseSync | null = null;
  try {
    const opened = new DatabaseSync(file, { readOnly: true });
    db = opened;
    opened.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    run(() => compareSchema(opened), size);
    run(() => checkPages(opened), size);
    run(() => checkRows(opened), size);
  } catch (error) {
    if (isDamage(error)) throw new BadFile('damaged', 'SQLite');
    throw error;
  } finally {
    db?.close();
  }
}

/** The fault and where it is, as {@link vetDatabase} finds it; null for a file that can be taken in. */
export function faultOfDatabase(file: string): BadFile | null {
  try {
    vetDatabase(file);
    return null;
  } catch (error) {
    if (error instanceof BadFile) return error;
    throw error;
  }
}

function checkPages(db: DatabaseSync): void {
  const check = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  if (check !== 'ok') throw new BadFile('damaged', String(check).slice(0, 200));
}

/** A pipe or a device would keep us waiting for ever. */
function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) throw new BadFile('unreadable');
  return stats.size;
}

function readStart(file: string): string {
  const start = Buffer.alloc(MAGIC.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1');
}
