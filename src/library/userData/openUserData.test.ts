import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import type { FavoriteId } from '../../shared/favorite.ts';
import { done, failed } from '../../shared/outcome.ts';
import { entrySnapshot } from './fixtures/TestData.ts';
import { MIGRATIONS } from './migrations.ts';
import { openUserData } from './openUserData.ts';
import type { UserData } from './userData.ts';

let folder: string;
let file: string;
let opened: UserData[];
let logged: string[];

function open(inFolder = folder) {
  const result = openUserData({
    folder: inFolder,
    now: () => Date.UTC(2026, 10, 3, 12, 0, 7),
    logError: (message) => logged.push(message),
  });
  opened.push(result.userData);
  return result;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-user-data-'));
  file = join(folder, 'user.db');
  opened = [];
  logged = [];
});

afterEach(() => {
  opened.forEach((userData) => userData.close());
  rmSync(folder, { recursive: true });
});

/** Fills `user.db` with favorites, closes it, and gives its bytes. */
function writeUserDb(count = 40): Buffer {
  const { userData } = open();
  for (let index = 0; index < count; index += 1) {
    userData.addFavorite(entrySnapshot(`word ${index}`));
  }
  opened.pop()?.close();
  return readFileSync(file);
}

const favoriteCount = (userData: UserData): number => {
  const outcome = userData.listFavorites();
  return outcome.kind === 'done' ? outcome.value.length : NaN;
};

function expectUnavailable(userData: UserData): void {
  const answers = [
    userData.listFavorites(),
    userData.addFavorite(entrySnapshot('bias')),
    userData.removeFavorites(['x' as FavoriteId]),
    userData.restoreFavorites(['x' as FavoriteId]),
    userData.recordLookup(entrySnapshot('bias'), 'bias'),
    userData.listHistory(10),
    userData.clearHistory(),
  ];
  expect(answers).toEqual(answers.map(() => failed('unavailable')));
}

describe('a first start', () => {
  it('makes an empty database that only its owner can read', () => {
    const nested = join(folder, 'new', 'folder');
    const { userData, notice } = open(nested);
    expect(notice).toBeNull();
    expect(userData.listFavorites()).toEqual(done([]));
    userData.addFavorite(entrySnapshot('bias'));
    expect(readdirSync(nested).toSorted()).toEqual([
      'upkeep.json',
      'user.db',
      'user.db-shm',
      'user.db-wal',
      'user.lock',
    ]);
    if (process.platform === 'win32') return;
    expect(statSync(nested).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(nested)) {
      expect([name, statSync(join(nested, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  it('clears away a database that was never finished', () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      writeFileSync(`${file}.4194305-0123abcd-0123abcd.work${suffix}`, 'half');
    }
    expect(open().notice).toBeNull();
    opened.pop()?.close();
    expect(readdirSync(folder)).toEqual(['upkeep.json', 'user.db', 'user.lock']);
  });

  it('takes the rights of others from a file that was copied here', () => {
    writeUserDb();
    chmodSync(file, 0o644);
    expect(favoriteCount(open().userData)).toBe(40);
    expect(statSync(file).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
  });

  it('fills a database of version 0', () => {
    new DatabaseSync(file).exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 0');
    const { userData, notice } = open();
    expect(notice).toBeNull();
    expect(userData.addFavorite(entrySnapshot('bias')).kind).toBe('done');
  });
});

describe('a damaged file', () => {
  const QUARANTINED = join('quarantine', 'user-2026-11-03T12-00-07.db');

  /** Whether it was moved with all its bytes and an empty one begun. */
  function expectQuarantined(bytes: Buffer): void {
    const { userData, notice } = open();
    expect(notice).toEqual({ kind: 'user-data-damaged', quarantinedAs: QUARANTINED });
    expect(readFileSync(join(folder, QUARANTINED)).equals(bytes)).toBe(true);
    expect(userData.listFavorites()).toEqual(done([]));
    expect(userData.addFavorite(entrySnapshot('bias')).kind).toBe('done');
  }

  it.each([
    ['is empty', () => Buffer.alloc(0)],
    ['is garbage', () => Buffer.from('not a database, '.repeat(600))],
    ['is NULs', (sound: Buffer) => Buffer.alloc(sound.length)],
    [
      'has a garbage header',
      (sound: Buffer) => Buffer.concat([Buffer.alloc(16, 7), sound.subarray(16)]),
    ],
    ['is cut within the header', (sound: Buffer) => sound.subarray(0, 60)],
    ['is cut after the first page', (sound: Buffer) => sound.subarray(0, 4096)],
    ['has a page of NULs', (sound: Buffer) => Buffer.from(sound).fill(0, 8192, 12288)],
    ['has a page of garbage', (sound: Buffer) => Buffer.from(sound).fill('x', 4096, 8192)],
    ['has a garbage schema', (sound: Buffer) => Buffer.from(sound).fill('x', 3000, 4096)],
  ])('that %s is kept in quarantine and an empty one is begun', (_name, damage) => {
    const bytes = damage(writeUserDb());
    writeFileSync(file, bytes);
    expectQuarantined(bytes);
  });

  it('cut to any length is quarantined whole, unless nothing of it was lost', () => {
    const sound = writeUserDb(30);
    for (let length = 0; length < sound.length; length += 1_117) {
      rmSync(join(folder, 'quarantine'), { recursive: true, force: true });
      writeFileSync(file, sound);
      truncateSync(file, length);
      const { userData, notice } = open();
      if (notice === null) expect(favoriteCount(userData)).toBe(30);
      else
        expect(readFileSync(join(folder, QUARANTINED)).equals(sound.subarray(0, length))).toBe(
          true,
        );
      opened.pop()?.close();
    }
  });

  it('takes along what SQLite had beside it', () => {
    for (const each of ['', '-wal', '-shm']) writeFileSync(`${file}${each}`, `garbage${each}`);
    open();
    for (const each of ['', '-wal', '-shm']) {
      expect(readFileSync(join(folder, `${QUARANTINED}${each}`), 'utf8')).toBe(`garbage${each}`);
    }
  });

  it('takes its log along, unchanged', () => {
    const { userData } = open();
    userData.addFavorite(entrySnapshot('bias'));
    const wal = readFileSync(`${file}-wal`);
    userData.close();
    opened.pop();
    writeFileSync(file, 'garbage');
    writeFileSync(`${file}-wal`, wal);
    expectQuarantined(Buffer.from('garbage'));
    expect(readFileSync(join(folder, `${QUARANTINED}-wal`)).equals(wal)).toBe(true);
  });

  it('is told also when only the log of a lost file is left', () => {
    writeFileSync(`${file}-wal`, 'left over');
    const { notice } = open();
    expect(notice?.kind).toBe('user-data-damaged');
    expect(readFileSync(join(folder, `${QUARANTINED}-wal`), 'utf8')).toBe('left over');
  });
});

describe('a file of a newer version', () => {
  const OWN = ['upkeep.json', 'user.db', 'user.lock'];
  const names = (): readonly string[] => readdirSync(folder).toSorted();
  const makeNewer = (change = ''): Buffer => {
    writeUserDb();
    const newer = new DatabaseSync(file);
    newer.exec(`${change}; PRAGMA user_version = 99`);
    newer.close();
    return readFileSync(file);
  };

  it('is not touched when it has not the tables of this one', () => {
    const bytes = makeNewer('ALTER TABLE favorites RENAME COLUMN headword TO word');
    const { userData, notice } = open();
    expect(notice).toEqual({ kind: 'user-data-newer', isReadable: false });
    expectUnavailable(userData);
    userData.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(names()).toEqual(OWN);
  });

  it('is read with what only its log has', () => {
    makeNewer();
    const writer = new DatabaseSync(file);
    writer.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; DELETE FROM favorites');
    const { userData, notice } = open();
    expect(notice).toEqual({ kind: 'user-data-newer', isReadable: true });
    expect(favoriteCount(userData)).toBe(0);
    opened.pop()?.close();
    writer.close();
  });

  it('is read where it has them, refuses every change for that reason, and is not touched', async () => {
    const bytes = makeNewer('ALTER TABLE favorites ADD mood TEXT; CREATE TABLE moods (name)');
    const { userData, backups, notice } = open();
    expect(notice).toEqual({ kind: 'user-data-newer', isReadable: true });
    expect(favoriteCount(userData)).toBe(40);
    expect(userData.exportRecords()).toMatchObject({ kind: 'done', value: { length: 40 } });
    expect(userData.listRows('none' as DictionaryId)).toEqual(failed('not-found'));
    expect(userData.listCatalogue()).toEqual(done([]));
    const changes = [
      userData.addFavorite(entrySnapshot('bias')),
      userData.removeFavorites([]),
      userData.addList('Paper'),
      userData.recordLookup(entrySnapshot('bias'), 'bias'),
      userData.removeLookups(entrySnapshot('bias').id),
      userData.clearHistory(),
      userData.reviveCards(null),
      userData.importRecords([], 'mine'),
      await backups.make('wish'),
      await backups.daily(),
    ];
    expect(changes).toEqual(changes.map(() => failed('newer')));
    userData.close();
    opened.pop();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(names()).toEqual(OWN);
  });

  it('is known by its log alone, when the newer app was killed, and neither is touched', () => {
    writeUserDb();
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    copyFileSync(file, join(copy, 'user.db'));
    copyFileSync(`${file}-wal`, join(copy, 'user.db-wal'));
    newer.close();
    const bytes = ['user.db', 'user.db-wal'].map((name) => readFileSync(join(copy, name)));
    expect(bytes[0]!.readInt32BE(60)).toBe(MIGRATIONS.length);

    const { userData, notice } = open(copy);
    expect(notice).toEqual({ kind: 'user-data-newer', isReadable: true });
    expect(favoriteCount(userData)).toBe(40);
    opened.pop()?.close();
    expect(readdirSync(copy).toSorted()).toEqual(['user.db', 'user.db-wal']);
    const after = ['user.db', 'user.db-wal'].map((name) => readFileSync(join(copy, name)));
    expect(after.every((content, index) => content.equals(bytes[index]!))).toBe(true);
  });
});

describe('a file that cannot be opened', () => {
  const unavailable = (why: string) => ({
    kind: 'user-data-unavailable',
    why,
    isReadable: false,
  });

  it('leaves the user data unavailable when a folder is in its place', () => {
    mkdirSync(file);
    const { userData, notice } = open();
    expect(notice).toEqual(unavailable('not-a-file'));
    expectUnavailable(userData);
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);
  });

  it('leaves the user data unavailable when the folder is a file', () => {
    const occupied = join(folder, 'occupied');
    writeFileSync(occupied, 'mine');
    const { userData, notice } = open(occupied);
    expect(notice).toEqual(unavailable('unknown'));
    expectUnavailable(userData);
    expect(readFileSync(occupied, 'utf8')).toBe('mine');
  });
});
