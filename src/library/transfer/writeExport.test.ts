import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { favoriteRecord, readBytes } from '../../core/favorites/fixtures/favoriteRecord.ts';
import { done, failed } from '../../shared/outcome.ts';
import { testWorker } from '../fixtures/openTestLibrary.ts';
import { UNWATCHED } from '../userData/backups/backupFile.ts';
import { TestData, valueOf } from '../userData/fixtures/TestData.ts';
import { createKeptThread } from '../userData/thread/keptThread.ts';
import { exportFavorites, writeApkg } from './writeExport.ts';

const NOW = Date.UTC(2026, 10, 3);

const RECORDS = [
  favoriteRecord('model collapse', {
    tags: ['risk', 'two words'],
    note: 'a < b',
    lists: ['Paper'],
  }),
  favoriteRecord('unit test'),
  favoriteRecord('bias', { lists: ['Default', 'Paper'] }),
];

const apkgOf = (records: typeof RECORDS, now = NOW): Uint8Array =>
  Buffer.concat([...writeApkg(() => records.map((record) => [record]), now)]);

/** Opens the collection of a package as Anki does. */
function query(bytes: Uint8Array, read: (db: DatabaseSync) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'glossa-apkg-'));
  try {
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual(['collection.anki2', 'media']);
    expect(Buffer.from(files['media'] ?? []).toString()).toBe('{}');
    const file = join(folder, 'collection.anki2');
    writeFileSync(file, files['collection.anki2'] ?? '');
    const db = new DatabaseSync(file, { readOnly: true });
    read(db);
    db.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('holds a note a favorite, two cards a note and a deck a list', () => {
  query(apkgOf(RECORDS), (db) => {
    const count = (sql: string) => db.prepare(sql).get()?.['n'];
    expect(count('SELECT count(*) AS n FROM notes')).toBe(3);
    expect(count('SELECT count(*) AS n FROM cards')).toBe(6);
    expect(count('SELECT count(DISTINCT id) AS n FROM cards')).toBe(6);
    expect(count('SELECT count(*) AS n FROM cards JOIN notes ON notes.id = nid')).toBe(6);
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });

    const col = db.prepare('SELECT * FROM col').get() ?? {};
    const json = (key: string) => JSON.parse(String(col[key])) as Record<string, { name: string }>;
    const decks = json('decks');
    expect(Object.values(decks).map(({ name }) => name)).toEqual([
      'Default',
      'Glossa::Paper',
      'Glossa::Default',
    ]);
    const byDeck = db.prepare('SELECT did, count(*) AS n FROM cards GROUP BY did').all();
    expect(byDeck.map(({ did, n }) => [decks[String(did)]?.name, n])).toEqual([
      ['Glossa::Paper', 2],
      ['Glossa::Default', 4],
    ]);
    const models = json('models');
    expect(Object.values(models).map(({ name }) => name)).toEqual(['Glossa']);
    expect(count('SELECT count(DISTINCT mid) AS n FROM notes')).toBe(1);
    expect(String(count('SELECT min(mid) AS n FROM notes'))).toBe(Object.keys(models)[0]);
  });
});

it('has the texts as HTML, the tags and a sum of the first field', () => {
  query(apkgOf(RECORDS), (db) => {
    const note = db.prepare('SELECT * FROM notes ORDER BY id').get() ?? {};
    expect(String(note['flds']).split('\u001f')).toEqual([
      'model collapse',
      'model collapse 的翻译',
      'fān yì',
      'Here is model collapse.',
      'a &lt; b',
      '',
    ]);
    expect(note['tags']).toBe(' risk two_words ');
    expect(note['sfld']).toBe('model collapse');
    expect(note['csum']).toBeGreaterThan(0);
  });
});

it('names the same favorite alike in every export', () => {
  const guids: unknown[] = [];
  for (const [records, now] of [
    [RECORDS, NOW],
    [RECORDS.slice(0, 1), NOW + 1e9],
  ] as const) {
    query(apkgOf(records, now), (db) => {
      guids.push(db.prepare('SELECT guid FROM notes ORDER BY id').get()?.['guid']);
    });
  }
  expect(guids[0]).toBe(guids[1]);
});

describe('exportFavorites', () => {
  let data: TestData;
  let file: string;

  /** More than are held at once. */
  const COUNT = 1_200;

  beforeEach(() => {
    data = new TestData();
    file = join(data.folder, 'out');
    const records = Array.from({ length: COUNT }, (_each, number) =>
      favoriteRecord(`word ${number}`, { lists: [`List ${number % 3}`] }),
    );
    valueOf(data.userData.importRecords(records, 'mine'));
  });

  afterEach(() => data.remove());

  const write = (
    format: 'csv' | 'json' | 'apkg',
    ids: Parameters<typeof exportFavorites>[1]['ids'] = null,
    steps = UNWATCHED,
  ) => exportFavorites(data.folder, { file, format, ids }, data.time, () => undefined, steps);

  describe('an export batch by batch', () => {
    it.each(['csv', 'json'] as const)('has all favorites in their order as %s', (format) => {
      expect(write(format)).toEqual(done(null));
      expect(readBytes(readFileSync(file))).toEqual({
        format,
        records: valueOf(data.userData.exportRecords()),
        skipped: [],
      });
    });

    it('has all of them as a package of Anki', () => {
      expect(write('apkg')).toEqual(done(null));
      const collection = join(data.folder, 'collection');
      const bytes = unzipSync(readFileSync(file))['collection.anki2'] ?? expect.unreachable();
      const db = new DatabaseSync(collection);
      db.deserialize(bytes);
      expect(db.prepare('SELECT count(*) AS n FROM notes').get()?.['n']).toBe(COUNT);
      expect(db.prepare('SELECT count(DISTINCT did) AS n FROM cards').get()?.['n']).toBe(3);
      db.close();
    });

    it('has those that were named', () => {
      const [first, , third] = valueOf(data.userData.listFavoriteIds());
      expect(
        write(
          'json',
          [third, first].flatMap((id) => id ?? []),
        ),
      ).toEqual(done(null));
      const read = readBytes(readFileSync(file));
      expect(typeof read === 'string' ? [] : read?.records).toHaveLength(2);
    });

    it('is of one moment, whatever changes meanwhile', () => {
      const steps = { ...UNWATCHED, done: () => void data.keep('later') };
      expect(write('json', null, steps)).toEqual(done(null));
      expect(readFileSync(file, 'utf8')).not.toContain('later');
      expect(data.headwords()).toContain('later');
    });
  });

  it('that is cancelled leaves no file', async () => {
    const thread = createKeptThread({
      workerFile: testWorker('keptWorker'),
      folder: data.folder,
      now: () => data.time,
      logError: (...error) => data.logged.push(error),
      onProgress: () => undefined,
    });
    const writing = thread.exportFavorites(file, 'csv', null);
    thread.cancel();
    expect(await writing).toEqual(failed('cancelled'));
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(data.logged).toEqual([]);
  });
});
