import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsIn } from './fixtures/TestData.ts';
import { backUpAtOnce } from './openSound.ts';
import { backupFolder } from './backups/backupFolder.ts';

/** Words kept by the first version of the app. */
const VERSION_1 = join(import.meta.dirname, './fixtures/user-version1.db');
const NOW = Date.UTC(2026, 10, 3, 12);

let folder: string;
let db: DatabaseSync;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-migration-'));
  copyFileSync(VERSION_1, join(folder, 'user.db'));
  db = new DatabaseSync(join(folder, 'user.db'));
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const names = (): readonly string[] => readdirSync(backupFolder(folder)).toSorted();

/** How many words a backup holds. */
const countIn = (name: string): number =>
  rowsIn(join(backupFolder(folder), name), 'SELECT 1 FROM favorites').length;

it('holds what was there, for the owner alone, and leaves nothing beside it', () => {
  backUpAtOnce(db, folder, 'migration', NOW);
  expect(names()).toEqual(['user-2026-11-03T12-00-00.migration.db']);
  expect(countIn('user-2026-11-03T12-00-00.migration.db')).toBe(6);
  if (process.platform === 'win32') return;
  const { mode } = statSync(join(backupFolder(folder), 'user-2026-11-03T12-00-00.migration.db'));
  expect(mode & 0o777).toBe(0o600);
});

it('takes the place of no other of the same second', () => {
  backUpAtOnce(db, folder, 'migration', NOW);
  db.exec('DELETE FROM favorites');
  backUpAtOnce(db, folder, 'migration', NOW);
  expect(names().map(countIn)).toEqual([0, 6]);
});

it('throws where it cannot be made, and leaves nothing', () => {
  db.exec('BEGIN; DELETE FROM favorites');
  expect(() => backUpAtOnce(db, folder, 'migration', NOW)).toThrow('VACUUM');
  expect(names()).toEqual([]);
});
