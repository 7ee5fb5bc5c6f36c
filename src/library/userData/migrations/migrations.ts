import type { DatabaseSync } from 'node:sqlite';
import { version1 } from './version1.ts';
import { version2 } from './version2.ts';
import { version3 } from './version3.ts';
import { version4 } from './version4.ts';
import { version5 } from './version5.ts';
import { version6 } from './version6.ts';

/** Takes a database from the version before to its own; runs inside a transaction. */
export type Migration = (db: DatabaseSync) => void;

/**
 * All steps of the schema of `user.db`: the first makes version 1 of an empty file, the next
 * version 2 of version 1, and so on. A step that was released is never changed.
 */
export const MIGRATIONS: readonly Migration[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
];
