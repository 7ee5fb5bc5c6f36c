import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { BackupInfo } from '../src/shared/backup.ts';
import type { FavoriteId } from '../src/shared/favorite.ts';
import type { Outcome } from '../src/shared/outcome.ts';
import type { KeptRecord } from '../src/shared/transfer.ts';
import type { Figure } from './figure.ts';

const FAVORITES = 100_000;
const LOOKUPS = 1_000_000;
const NOW = Date.UTC(2026, 10, 3, 12);

/** What is measured of the user data. */
interface UserDataParts {
  readonly createKeptThread: (parts: {
    readonly workerFile: string;
    readonly folder: string;
    readonly now: () => number;
    readonly logError: (message: string, error: unknown) => void;
    readonly onProgress: (share: number | null) => void;
  }) => object;
  readonly openUserData: (options: {
    readonly folder: string;
    readonly now: () => number;
    readonly logError: (message: string, error: unknown) => void;
    readonly thread: object;
  }) => {
    readonly userData: {
      readonly exportRecords: () => Outcome<readonly KeptRecord[]>;
      readonly listFavoriteIds: () => Outcome<readonly FavoriteId[]>;
      readonly close: () => void;
    };
    readonly backups: {
      readonly daily: () => Promise<Outcome<null>>;
      readonly make: (kind: 'wish') => Promise<Outcome<BackupInfo>>;
      readonly restore: (name: string) => Promise<Outcome<BackupInfo>>;
      readonly clearAllHistory: () => Promise<Outcome<null>>;
    };
    readonly checkLater: () => Promise<void>;
  };
  readonly createFavoriteSearch: (userData: object) => {
    readonly search: (query: string) => Promise<Outcome<readonly FavoriteId[]>>;
  };
}

/**
 * Measures how long a process that works with 100,000 favorites and 1,000,000 lookups is held up:
 * how much longer its opening takes than that of an empty folder, and the longest time without an
 * answer during all that works on whole databases.
 *
 * @param built The folder of the built library.
 */
export async function measureUserData(built: string): Promise<readonly Figure[]> {
  const load = async (name: string): Promise<object> =>
    (await import(pathToFileURL(join(built, `${name}.mjs`)).href)) as object;
  const parts = Object.assign(
    {},
    await load('openUserData'),
    await load('keptThread'),
    await load('favoriteSearch'),
  ) as UserDataParts;
  const empty = mkdtempSync(join(tmpdir(), 'glossa-bench-empty-'));
  const full = mkdtempSync(join(tmpdir(), 'glossa-bench-data-'));
  const open = (folder: string) => {
    const given = { folder, now: () => NOW, logError: fail };
    const workerFile = join(built, 'keptWorker.mjs');
    const thread = parts.createKeptThread({ ...given, workerFile, onProgress: () => undefined });
    return parts.openUserData({ ...given, thread });
  };
  try {
    for (const folder of [empty, full]) open(folder).userData.close();
    fill(join(full, 'user.db'));
    const opening = (folder: string): number => {
      const began = performance.now();
      open(folder).userData.close();
      return performance.now() - began;
    };
    const openings = [1, 2, 3].map(() => opening(full) - opening(empty));
    const memory = process.memoryUsage.rss();
    const figures: Figure[] = [
      {
        name: `${mb(join(full, 'user.db'))} MB: opening, more than an empty one`,
        value: Math.max(...openings),
        unit: 'ms',
        limit: { kind: 'atMost', value: 100 },
      },
    ];
    const { userData, backups, checkLater } = open(full);
    const measure = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      figures.push(...(await heldUp(what, work)));
    };
    await measure('search for damage', checkLater);
    await measure('the backup before the first star', async () => valueOf(await backups.daily()));
    let name = '';
    await measure('a backup', async () => {
      ({ name } = valueOf(await backups.make('wish')));
    });
    await measure('a restore', async () => valueOf(await backups.restore(name)));
    const { search } = parts.createFavoriteSearch(userData);
    await measure('the first search of favorites', () => search('word 77777'));
    await measure('a search of favorites after it', () => search('word 88888'));
    await measure('all favorites for an export', async () => valueOf(userData.exportRecords()));
    await measure('clearing the history', async () => valueOf(await backups.clearAllHistory()));
    figures.push({
      name: 'memory over that of the opening, after all of it',
      value: (process.memoryUsage.rss() - memory) / 1024 / 1024,
      unit: 'MB',
      limit: { kind: 'atMost', value: 300 },
    });
    userData.close();
    return figures;
  } finally {
    for (const folder of [empty, full]) rmSync(folder, { recursive: true });
  }
}

/** How long work takes, and the longest time in which the process gave no answer meanwhile. */
async function heldUp(what: string, work: () => Promise<unknown>): Promise<readonly Figure[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It counts from its first turn on.
  await setTimeout(20);
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  // What blocked until the end is counted with the next turn.
  await setTimeout(20);
  delay.disable();
  return [
    { name: `${what}, takes`, value: took, unit: 'ms' },
    {
      name: `${what}, slowest answer meanwhile`,
      value: delay.max / 1_000_000,
      unit: 'ms',
      limit: { kind: 'atMost', value: 50 },
    },
  ];
}

function fill(file: string): void {
  const db = new DatabaseSync(file);
  const numbers = (count: number): string =>
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})`;
  db.exec(`
    BEGIN;
    ${numbers(FAVORITES)}
    INSERT INTO favorites (id, entry_id, headword, headword_language, translation,
        translation_language, reading, example, dictionary_name, added_at)
      SELECT 'id' || n, 'phrases:' || n, 'word ' || n, 'en', '词', 'zh-Hans', 'cí',
        'A sentence with word ' || n || '.', 'Phrases', ${NOW} - n * 1000 FROM numbers;
    INSERT INTO favorite_lists SELECT id, 'default' FROM favorites;
    ${numbers(LOOKUPS)}
    INSERT INTO history SELECT 'phrases:' || n, 'word ' || n, 'en', '词', 'zh-Hans', 'word ' || n,
      ${NOW} - n * 1000, 1 FROM numbers;
    INSERT INTO history_days SELECT entry_id, '2026-11-03', query, last_at, 1 FROM history;
    COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`);
  db.close();
}

const mb = (file: string): number => Math.round(statSync(file).size / 1_000_000);

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(`bench: failed, ${outcome.reason}`);
  return outcome.value;
}

function fail(message: string, error: unknown): never {
  throw new Error(`bench: ${message}`, { cause: error });
}
