import type { DatabaseSync } from 'node:sqlite';
import type { Migration } from './migrations/migrations.ts';
import { inTransaction } from './sqliteOutcome.ts';

/**
 * Takes a database to the newest version of its schema, one transaction a step.
 *
 * The version is the number of steps done and lies in `PRAGMA user_version`, which is written in
 * the same transaction as the step: killed at any moment, the file is of one version or the next.
 *
 * @throws what SQLite throws; the step in work is undone then, those before it stay done.
 */
export function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  for (const [index, step] of migrations.entries()) {
    if (index < schemaVersion(db)) continue;
    inTransaction(db, () => {
      // Another process may have done this step since it was looked at.
      if (index < schemaVersion(db)) return;
      step(db);
      db.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

/** The number of migrations that made this database; 0 for an empty one. */
export function schemaVersion(db: DatabaseSync): number {
  return db.prepare('PRAGMA user_version').get()?.['user_version'] as number;
}
