import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestData } from '../fixtures/TestData.ts';
import { removeDatabase } from '../../files/putInPlace.ts';
import { checkCopy } from './backupFile.ts';

let folder: string;
let building: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-backup-'));
  building = join(folder, 'user.building');
  const data = new TestData();
  for (let index = 0; index < 200; index += 1) data.keep(`word ${index}`);
  data.restart(() => writeFileSync(building, readFileSync(join(data.folder, 'user.db'))));
  data.remove();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('that is sound stands alone, without a log beside it', () => {
  checkCopy(building, { favorites: 200 });
  const db = new DatabaseSync(building, { readOnly: true });
  expect(db.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('delete');
  expect(db.prepare('SELECT count(*) AS n FROM favorites').get()?.['n']).toBe(200);
  db.close();
});

it('that has not all that its source has is none', () => {
  expect(() => checkCopy(building, { favorites: 201 })).toThrow('favorites 200 of 201');
});

it('that is read back damaged is none', () => {
  const bytes = readFileSync(building);
  // Letters within a row: each page stays well-formed, the index no longer agrees with its table.
  const at = bytes.indexOf('phrases:word 7');
  bytes.write('phrases:w0rd 7', at);
  writeFileSync(building, bytes);
  expect(() => checkCopy(building, {})).toThrow('read back damaged');
});

it('is removed with all that SQLite may leave beside it', () => {
  const all = ['', '-wal', '-shm', '-journal'].map((suffix) => building + suffix);
  for (const path of all) writeFileSync(path, 'x');
  removeDatabase(building);
  expect(all.filter((path) => existsSync(path))).toEqual([]);
});
