import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KEPT_LIMITS } from '../../../shared/favorite.ts';
import { failed } from '../../../shared/outcome.ts';
import { entrySnapshot, TestData, valueOf } from '../fixtures/TestData.ts';

let data: TestData;
let backup: string;

/** A backup of a time when texts were not limited. */
beforeEach(async () => {
  data = new TestData();
  data.keep('bias');
  data.keep('noise');
  for (const name of ['Paper', 'Talk']) valueOf(data.userData.addList(name));
  valueOf(data.userData.recordLookup(entrySnapshot('bias'), 'bias'));
  ({ name: backup } = valueOf(await data.backups.make('wish')));
});

afterEach(() => data.remove());

function change(sql: string): void {
  const db = new DatabaseSync(join(data.folder, 'backups', backup));
  db.exec(sql);
  db.close();
}

const texts = (): readonly string[] => {
  const folder = join(data.folder, 'quarantine');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
};

it('cuts a note that earlier versions took in, keeps it whole, and tells of it', async () => {
  // A character of two units stands where it is cut.
  const note = `${'模'.repeat(KEPT_LIMITS.note - 1)}𠮷 and more`;
  change(`UPDATE favorites SET note = '${note}' WHERE headword = 'bias'`);
  data.keep('later');
  const report = valueOf(await data.backups.restore(backup));
  const { id } = valueOf(data.userData.listFavorites()).find(
    ({ headword }) => headword === 'bias',
  ) ?? { id: '' };
  expect(report.cut).toEqual({
    count: 1,
    rows: [`favorites, ${id}, note`],
    file: expect.stringMatching(/^quarantine.texts-2026-11-03T.*\.json$/) as unknown,
  });
  expect(data.headwords()).toEqual(['noise', 'bias']);
  const [, bias] = valueOf(data.userData.listFavorites());
  expect(bias?.note).toBe('模'.repeat(KEPT_LIMITS.note - 1));
  const file = join(data.folder, report.cut?.file ?? '');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([
    { table: 'favorites', row: id, column: 'note', text: note },
  ]);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  // What was there before can be had back, and is taken in as it is.
  expect(valueOf(await data.backups.restore(report.name)).cut).toBeNull();
  expect(data.headwords()).toContain('later');
});

it('keeps lists and tags apart that are the same once they are cut', async () => {
  const long = 'x'.repeat(KEPT_LIMITS.listName);
  change(`
    UPDATE lists SET name = '${long}1' WHERE name = 'Paper';
    UPDATE lists SET name = '${long}2' WHERE name = 'Talk';
    INSERT INTO favorite_tags SELECT id, '${long}' FROM favorites;
    INSERT INTO favorite_tags SELECT id, '${long}3' FROM favorites;
    INSERT INTO favorite_tags SELECT id, '${long}4' FROM favorites`);
  const report = valueOf(await data.backups.restore(backup));
  expect(report.cut?.count).toBe(6);
  const names = valueOf(data.userData.listLists()).map(({ name }) => name);
  expect(names.slice(1)).toEqual([long, `${long.slice(2)} 2`]);
  const [noise] = valueOf(data.userData.listFavorites());
  expect(noise?.tags).toEqual([`${long.slice(2)} 2`, `${long.slice(2)} 3`, long]);
  expect(texts().join('')).toContain(`${long}2`);
});

it('keeps no copy of lookups, which clearing the history would not reach', async () => {
  const query = `canary${'x'.repeat(KEPT_LIMITS.query)}`;
  change(`UPDATE history SET query = '${query}'; UPDATE history_days SET query = '${query}'`);
  const report = valueOf(await data.backups.restore(backup));
  expect(report.cut).toMatchObject({ count: 2, file: null });
  expect(readdirSync(data.folder)).not.toContain('quarantine');
  valueOf(await data.backups.clearAllHistory());
  const left = readdirSync(data.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(data.folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes('canary'));
  expect(left).toEqual([]);
});

it('refuses what is wrong besides, and changes nothing then', async () => {
  change(`UPDATE favorites SET note = printf('%.*c', 20001, 'x');
    UPDATE favorites SET added_at = 9007199254740991 WHERE headword = 'noise'`);
  const refused = await data.backups.restore(backup);
  expect(refused).toEqual(
    failed('invalid', { kind: 'bad-row', detail: 'favorites, row 2, added_at' }),
  );
  expect(readdirSync(data.folder)).not.toContain('quarantine');
  expect(readdirSync(join(data.folder, 'backups'))).toEqual([backup]);
});

it('refuses such texts in a file that comes from elsewhere', async () => {
  change(`UPDATE favorites SET note = printf('%.*c', 20001, 'x')`);
  const file = join(data.folder, 'backups', backup);
  expect(await data.backups.restoreFile(file)).toEqual(
    failed('invalid', { kind: 'bad-row', detail: 'favorites, row 1, note' }),
  );
});
