import { createEmptyFile, putNewInPlace, removeDatabase } from '../files/putInPlace.ts';
import { workPathOf } from '../files/workFile.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migrations.ts';

/**
 * Makes a database of the newest version at a path where there is none; where another process was
 * first, its own is left there.
 *
 * It is built aside, synced and named, so that a file under the final name is always whole and
 * an empty one there is never ours.
 *
 * @throws when it cannot be written; nothing of it lies at `file` then.
 */
export function createDatabase(file: string, migrations: readonly Migration[]): void {
  const building = workPathOf(file);
  try {
    buildDatabase(building, migrations);
    putNewInPlace(building, file);
  } finally {
    removeDatabase(building);
  }
}

/** Makes an empty database of the newest version under the name of a work file. */
export function buildDatabase(building: string, migrations: readonly Migration[]): void {
  createEmptyFile(building);
  const db = connect(building);
  try {
    migrate(db, migrations);
  } finally {
    db.close();
  }
}
