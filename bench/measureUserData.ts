import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { BackupInfo } from '../src/shared/backup.ts';
import type { FavoriteId } from '../src/shared/favorite.ts';
import type { Outcome } from '../src/shared/outcome.ts';
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
  }) => {
    readonly check: (isWhole: boolean) => Promise<Outcome<boolean>>;
    readonly exportFavorites: (file: string, format: string, ids: null) => Promise<Outcome<null>>;
    readonly writeEverything: (
      file: string,
      settings: string,
      backup: string,
    ) => Promise<Outcome<null>>;
  };
  readonly openUserData: (options: {
    readonly folder: string;
    readonly now: () => number;
    readonly logError: (message: string, error: unknown) => void;
    readonly thread: object;
  }) => {
    readonly userData: { readonly close: () => void };
    readonly backups: {
      readonly daily: () => Promise<Outcome<null>>;
      readonly make: (kind: 'wish') => Promise<Outcome<BackupInfo>>;
      readonly restore: (name: string) => Promise<Outcome<BackupInfo>>;
      readonly clearAllHistory: () => Promise<Outcome<null>>;
    };
  };
  readonly createFavoriteSearch: (parts: {
    readonly workerFile: string;
    readonly folder: string;
    readonly userData: object;
    readonly logError: (message: string, error: unknown) => void;
  }) => {
    readonly search: (query: string) => Promise<Outcome<readonly FavoriteId[]>>;
    readonly prepare: () => Promise<Outcome<null>>;
    readonly close: () => Promise<void>;
  };
}

/** What is looked for, and how often it is found: words, Chinese, pinyin, initials, a misspelling. */
const QUERIES = [
  'word 88888',
  '模型',
  'shujumoxing',
  'sjmx',
  'sentense 777',
  'word',
  'nothing zzz',
];

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
    return { ...parts.openUserData({ ...given, thread }), thread };
  };
  try {
    for (const folder of [empty, full]) open(folder).userData.close();
    fill(join(full, 'user.db'));
    const opening = (folder: string): number => {
      const began = performance.now();
      open(folder).userData.close();
      return performance.now() - began;
    };
    const openings = [1, 2, 3, 4, 5]
      .map(() => opening(full) - opening(empty))
      .toSorted((a, b) => a - b);
    const memory = process.memoryUsage.rss();
    let peak = memory;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const figures: Figure[] = [
      {
        name: `${mb(join(full, 'user.db'))} MB: opening, more than an empty one, median of 5`,
        value: openings[2] ?? Number.NaN,
        unit: 'ms',
        limit: { kind: 'atMost', value: 100 },
      },
    ];
    const { userData, backups, thread } = open(full);
    const measure = async (what: string, work: () => Promise<Outcome<unknown>>): Promise<void> => {
      figures.push(...(await heldUp(what, async () => valueOf(await work()))));
    };
    await measure('search for damage, as once a week', () => thread.check(true));
    await measure('the backup before the first star', () => backups.daily());
    let name = '';
    await measure('a backup', async () => {
      const made = await backups.make('wish');
      ({ name } = valueOf(made));
      return made;
    });
    await measure('a restore', () => backups.restore(name));
    for (const format of ['csv', 'json', 'apkg']) {
      const file = join(full, `favorites.${format}`);
      await measure(`an export as ${format}`, () => thread.exportFavorites(file, format, null));
    }
    const everything = join(full, 'everything.glossa');
    await measure('an export of everything', () => thread.writeEverything(everything, '{}', name));
    figures.push(...(await measureSearch(parts, built, full, userData)));
    await measure('clearing the history', () => backups.clearAllHistory());
    clearInterval(watch);
    figures.push({
      name: 'memory at its peak, over that of the opening',
      value: (peak - memory) / 1024 / 1024,
      unit: 'MB',
      limit: { kind: 'atMost', value: 300 },
    });
    userData.close();
    return figures;
  } finally {
    for (const folder of [empty, full]) rmSync(folder, { recursive: true });
  }
}

/** The search: made ready as it is after the window is there, without the file of texts and with it. */
async function measureSearch(
  parts: UserDataParts,
  built: string,
  folder: string,
  userData: object,
): Promise<readonly Figure[]> {
  const workerFile = join(built, 'favoriteSearchWorker.mjs');
  const figures: Figure[] = [];
  for (const how of ['without its file', 'with it']) {
    const search = parts.createFavoriteSearch({ workerFile, folder, userData, logError: fail });
    const ready = await heldUp(`making the search ready ${how}`, async () =>
      valueOf(await search.prepare()),
    );
    figures.push(...ready);
    for (const [index, query] of how === 'with it' ? QUERIES.entries() : []) {
      let found = 0;
      const takes: number[] = [];
      const ask = async (): Promise<void> => {
        const began = performance.now();
        found = valueOf(await search.search(query)).length;
        takes.push(performance.now() - began);
      };
      await ask();
      const first = takes[0] ?? Number.NaN;
      const limit = { kind: 'atMost', value: 50 } as const;
      if (index === 0) figures.push({ name: 'the first search', value: first, unit: 'ms', limit });
      for (let count = 0; count < 4; count += 1) await ask();
      figures.push({
        name: `"${query}", ${found} found, median of 5`,
        value: takes.toSorted((a, b) => a - b)[2] ?? Number.NaN,
        unit: 'ms',
        limit,
      });
    }
    await search.close();
  }
  return figures;
}

/**
 * How long work takes, and the longest time in which the process gave no answer meanwhile. On a
 * machine that others work on, most of that is time in which it could have answered and had no
 * processor: Linux tells how long that was, and what is left of it is judged.
 */
async function heldUp(what: string, work: () => Promise<unknown>): Promise<readonly Figure[]> {
  const state = { isOver: false };
  let slowest = 0;
  let slowestOwn = 0;
  const watching = (async () => {
    let last = performance.now();
    let waited = waitedForProcessor();
    while (!state.isOver) {
      await setTimeout(1);
      const now = performance.now();
      const waitedNow = waitedForProcessor();
      slowest = Math.max(slowest, now - last);
      slowestOwn = Math.max(slowestOwn, now - last - (waitedNow - waited));
      last = now;
      waited = waitedNow;
    }
  })();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  // What blocked until the end is counted with the next turn.
  await setTimeout(20);
  state.isOver = true;
  await watching;
  return [
    { name: `${what}, takes`, value: took, unit: 'ms' },
    { name: `${what}, slowest answer meanwhile`, value: slowest, unit: 'ms' },
    {
      name: `${what}, the same without waiting for a processor`,
      value: slowestOwn,
      unit: 'ms',
      limit: { kind: 'atMost', value: 50 },
    },
  ];
}

/** Milliseconds in which the main thread could have run and did not; 0 where no system tells. */
function waitedForProcessor(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1_000_000;
  } catch {
    return 0;
  }
}

/** Three words of two characters, different ones from favorite to favorite. */
const CHINESE = ['n', 'n / 20', 'n / 400']
  .map((n) => `substr('数据模型学习网络训练语言质量分布参数函数', (${n}) % 10 * 2 + 1, 2)`)
  .join(' || ');

function fill(file: string): void {
  const db = new DatabaseSync(file);
  const numbers = (count: number): string =>
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})`;
  db.exec(`
    BEGIN;
    ${numbers(FAVORITES)}
    INSERT INTO favorites (id, entry_id, headword, headword_language, translation,
        translation_language, reading, example, dictionary_name, added_at)
      SELECT 'id' || n, 'phrases:' || n, 'word ' || n, 'en', ${CHINESE}, 'zh-Hans', '',
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
