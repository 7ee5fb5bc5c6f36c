import { closeSync, openSync } from 'node:fs';
import { putInPlace, removeDatabase } from '../files/putInPlace.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migrations.ts';

/**
 * Makes a database of the newest version at a path where there is none.
 *
 * It is built aside, synced and renamed, so that a file under the final name is always whole and
 * an empty one there is never ours.
 *
 * @throws when it cannot be written; nothing lies at `file` then.
 */
export function createDatabase(file: string, migrations: readonly Migration[]): void {
  const building = `${file}.building`;
  removeUnfinished(file);
  // Made before SQLite does, since it would let all users of the machine read it.
  closeSync(openSync(building, 'wx', 0o600));
  try {
    const db = connect(building);
    try {
      migrate(db, migrations);
    } finally {
      db.close();
    }
    putInPlace(building, file);
  } finally {
    removeUnfinished(file);
  }
}

/** Removes what a `createDatabase` that was killed left beside `file`. */
export function removeUnfinished(file: string): void {
  removeDatabase(`${file}.building`);
}
