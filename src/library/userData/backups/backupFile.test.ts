import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestData } from '../fixtures/TestData.ts';
import { removeDatabase } from '../../files/putInPlace.ts';
import { finishBackup } from './backupFile.ts';

let folder: string;
let building: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-backup-'));
  building = join(folder, 'user.building');
  file = join(folder, 'user.db');
  const data = new TestData();
  for (let index = 0; index < 200; index += 1) data.keep(`word ${index}`);
  data.restart(() => writeFileSync(building, readFileSync(join(data.folder, 'user.db'))));
  data.remove();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('that is sound gets its name, and has no log beside it', () => {
  finishBackup(building, file);
  expect(existsSync(building)).toBe(false);
  const db = new DatabaseSync(file, { readOnly: true });
  expect(db.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('delete');
  expect(db.prepare('SELECT count(*) AS n FROM favorites').get()?.['n']).toBe(200);
  db.close();
});

it('that is read back damaged never gets its name', () => {
  const bytes = readFileSync(building);
  // Letters within a row: each page stays well-formed, the index no longer agrees with its table.
  const at = bytes.indexOf('phrases:word 7');
  bytes.write('phrases:w0rd 7', at);
  writeFileSync(building, bytes);
  expect(() => finishBackup(building, file)).toThrow('read back damaged');
  expect(existsSync(file)).toBe(false);
});

it('is removed with all that SQLite may leave beside it', () => {
  const all = ['', '-wal', '-shm', '-journal'].map((suffix) => building + suffix);
  for (const path of all) writeFileSync(path, 'x');
  removeDatabase(building);
  expect(all.filter((path) => existsSync(path))).toEqual([]);
});
