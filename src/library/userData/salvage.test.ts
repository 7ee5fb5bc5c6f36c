import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestData, valueOf } from './fixtures/TestData.ts';
import { salvage } from './salvage.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

it('reads what lies before and behind the damage, and takes it in beside what was restored', () => {
  for (let index = 0; index < 200; index += 1) data.keep(`word ${index}`);
  const file = join(data.folder, 'user.db');
  data.restart(() => {
    const bytes = readFileSync(file);
    const places = ['word 100.', 'word 101.'].map((word) => bytes.indexOf(`Here is ${word}`));
    for (const at of places)
      bytes.fill(0xff, Math.floor(at / 4096) * 4096, Math.ceil(at / 4096) * 4096);
    writeFileSync(file, bytes);
  });
  const { notice } = data;
  const quarantined = notice?.kind === 'user-data-damaged' ? notice.quarantinedAs : '';
  const before = readFileSync(join(data.folder, quarantined));
  const records = salvage(join(data.folder, quarantined));
  expect(readFileSync(join(data.folder, quarantined)).equals(before)).toBe(true);
  expect(records.length).toBeGreaterThan(100);
  expect(records.length).toBeLessThan(200);
  expect(valueOf(data.userData.importRecords(records, 'mine')).added).toBe(records.length);
  expect(data.headwords()).toContain('word 0');
  expect(data.headwords()).toContain('word 199');
});

it('reads a version 1 and gives nothing of what is no database', () => {
  expect(salvage(join(import.meta.dirname, 'fixtures', 'user-version1.db'))).toHaveLength(5);
  const file = join(data.folder, 'garbage');
  writeFileSync(file, 'not a database');
  expect(salvage(file)).toEqual([]);
  expect(salvage(join(data.folder, 'none'))).toEqual([]);
});
