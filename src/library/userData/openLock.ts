import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createEmptyFile } from '../files/putInPlace.ts';
import { existing, LONG_BUSY_TIMEOUT } from './connect.ts';
import { findDatabase } from './findDatabase.ts';
import { isBusy } from './sqliteOutcome.ts';

/**
 * Does work on the files of a data folder that two processes must not do at once: beginning
 * `user.db`, replacing it, changing its schema. The lock is SQLite's own on an empty file, so it ends
 * with its process, however that ends. Where no such file can be locked, the work is done without.
 *
 * @param timeout how long to wait for another process, in milliseconds.
 * @throws SQLite's error of a busy file when another process works for longer.
 */
export function underLock<T>(folder: string, work: () => T, timeout = LONG_BUSY_TIMEOUT): T {
  const lock = takeLock(join(folder, 'user.lock'), timeout);
  try {
    return work();
  } finally {
    lock?.close();
  }
}

/** Whether another process holds the lock of a data folder, or has its `user.db` to itself. */
export function isHeld(folder: string): boolean {
  try {
    underLock(folder, () => undefined, 0);
    const place = findDatabase(folder);
    if (place.kind !== 'file' || !existsSync(place.file)) return false;
    const db = new DatabaseSync(place.file, { readOnly: true, timeout: 0 });
    try {
      db.prepare('SELECT 1 FROM sqlite_schema').get();
    } finally {
      db.close();
    }
    return false;
  } catch (error) {
    return isBusy(error);
  }
}

function takeLock(file: string, timeout: number): DatabaseSync | null {
  let lock: DatabaseSync | null = null;
  try {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) begin(file);
    // Opening a pipe would wait without end.
    if (!statSync(file).isFile()) return null;
    lock = new DatabaseSync(existing(file), { timeout });
    // Nothing is ever written, so there is nothing to be taken back.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (isBusy(error)) throw error;
    return null;
  }
}

function begin(file: string): void {
  try {
    createEmptyFile(file);
  } catch (error) {
    // Another process was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
