import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { connect } from './connect.ts';
import { createDatabase } from './replaceDatabase.ts';
import { favoriteStore } from './stores/favoriteStore.ts';
import { entrySnapshot } from './fixtures/TestData.ts';
import { historyStore } from './stores/historyStore.ts';
import { MIGRATIONS } from './migrations.ts';
import { attempt, attemptAsync, fileReason, inTransaction, isDamage } from './sqliteOutcome.ts';

let folder: string;
let db: DatabaseSync;
let logged: unknown[];
const logError = (_message: string, error: unknown): void => {
  logged.push(error);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-outcome-'));
  logged = [];
  createDatabase(join(folder, 'user.db'), MIGRATIONS);
  db = connect(join(folder, 'user.db'));
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

describe('a full disk', () => {
  it('fails the change, keeps all that was acknowledged, and changes go on when there is room', () => {
    const favorites = favoriteStore(db, () => 1, logError);
    const history = historyStore(db, () => 1, logError);
    const pages = db.prepare('PRAGMA page_count').get()?.['page_count'] as number;
    db.exec(`PRAGMA max_page_count = ${pages + 4}`);

    const entry = (index: number) =>
      entrySnapshot(`word ${index}`, { translation: 'x'.repeat(500) });
    let acknowledged = 0;
    while (favorites.addFavorite(entry(acknowledged)).kind === 'done') acknowledged += 1;

    expect(acknowledged).toBeGreaterThan(5);
    expect(favorites.addFavorite(entry(acknowledged))).toEqual(failed('disk-full'));
    const long = 'x'.repeat(100_000);
    expect(history.recordLookup(entrySnapshot('word'), long)).toEqual(failed('disk-full'));
    expect(favorites.listFavorites()).toMatchObject({ value: { length: acknowledged } });
    expect(history.listHistory(10)).toEqual(done([]));
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(logged).toEqual([]);

    db.exec('PRAGMA max_page_count = 100000');
    expect(favorites.addFavorite(entry(acknowledged)).kind).toBe('done');
  });
});

describe('a file that may not be written', () => {
  it('fails the change with read-only and is still read', () => {
    const favorites = favoriteStore(db, () => 1, logError);
    const added = favorites.addFavorite(entrySnapshot('bias'));
    db.exec('PRAGMA query_only = ON');
    expect(favorites.addFavorite(entrySnapshot('noise'))).toEqual(failed('read-only'));
    const id = added.kind === 'done' ? added.value.id : expect.unreachable();
    expect(favorites.removeFavorites([id])).toEqual(failed('read-only'));
    expect(favorites.listFavorites()).toMatchObject({ value: [{ headword: 'bias' }] });
  });
});

describe('attempt', () => {
  const sqliteError = (errcode: number): Error =>
    Object.assign(new Error('sqlite'), { code: 'ERR_SQLITE_ERROR', errcode });

  it.each([
    ['SQLITE_FULL', 13, 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 4874, 'disk-full'],
    ['SQLITE_READONLY', 8, 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 1544, 'read-only'],
    ['SQLITE_PERM', 3, 'read-only'],
    ['SQLITE_IOERR_WRITE', 778, 'not-written'],
    ['SQLITE_IOERR_FSYNC', 1034, 'not-written'],
    ['SQLITE_IOERR_READ', 266, 'unknown'],
    ['SQLITE_CORRUPT', 11, 'unknown'],
    ['SQLITE_BUSY', 5, 'busy'],
    ['SQLITE_BUSY_SNAPSHOT', 517, 'busy'],
    ['SQLITE_LOCKED', 6, 'busy'],
  ] as const)('makes %s (%i) the reason %s', (_name, errcode, reason) => {
    const error = sqliteError(errcode);
    const fail = (): never => {
      throw error;
    };
    expect(attempt(fail, logError)).toEqual(failed(reason));
    expect(logged).toEqual(['unknown', 'not-written', 'busy'].includes(reason) ? [error] : []);
  });

  it('lets misuse through', () => {
    const closed = connect(join(folder, 'user.db'));
    const statement = closed.prepare('SELECT 1');
    closed.close();
    expect(() => attempt(() => done(statement.get()), logError)).toThrow(/finalized|not open/);
  });

  it('tells damage from other errors', () => {
    expect([11, 26, 267, 13, 14].map((code) => isDamage(sqliteError(code)))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(isDamage(new Error('no'))).toBe(false);
  });
});

describe('attemptAsync', () => {
  const reject = (thrown: Error): Promise<never> => Promise.reject(thrown);
  const fail = (thrown: Error) => attemptAsync(() => reject(thrown), logError);
  const withCode = (code: string, errcode?: number): Error =>
    Object.assign(new Error('no'), { code, errcode });

  it('lets nothing through, and logs what has no reason of its own', async () => {
    expect(await attemptAsync(() => Promise.resolve(done(1)), logError)).toEqual(done(1));
    expect(await fail(withCode('ENOSPC'))).toEqual(failed('disk-full'));
    expect(await fail(withCode('ERR_SQLITE_ERROR', 8))).toEqual(failed('read-only'));
    expect(logged).toEqual([]);
    expect(await fail(withCode('EIO'))).toEqual(failed('not-written'));
    expect(logged.splice(0)).toEqual([withCode('EIO')]);
    const others = [withCode('ENXIO'), withCode('ERR_SQLITE_ERROR', 11), new Error('a defect')];
    for (const error of others) expect(await fail(error)).toEqual(failed('unknown'));
    expect(logged).toEqual(others);
  });
});

describe('inTransaction', () => {
  it('undoes all of it when it throws, and leaves no transaction open', () => {
    const fail = (): never =>
      inTransaction(db, () => {
        db.exec('CREATE TABLE half (a)');
        throw new Error('stop');
      });
    expect(fail).toThrow('stop');
    expect(db.isTransaction).toBe(false);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
  });
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EIO', 'not-written'],
  ['EFBIG', 'not-written'],
  ['EBUSY', 'unknown'],
] as const)('says %s as %s', (code, reason) => {
  expect(fileReason(Object.assign(new Error('write'), { code }))).toBe(reason);
});
