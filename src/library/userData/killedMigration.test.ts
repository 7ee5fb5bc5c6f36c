import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS, schemaVersion } from './migrations.ts';
import { runAndKill } from './fixtures/runAndKill.ts';
import { openUserData } from './openUserData.ts';

/** Kills in this run: a fifth of `GLOSSA_KILLS`, since each takes longer. */
const KILLS = Number(process.env['GLOSSA_KILLS'] ?? 100) / 5;
const FAVORITES = 3_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-kill-migration-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const path = (name: string): string => JSON.stringify(join(import.meta.dirname, name));

/** Migrates copies of one database of version 1 without end, and tells before each begins. */
const MIGRATOR = `
  import { copyFileSync, mkdirSync } from 'node:fs';
  import { tellLine } from ${path('fixtures/tellLine.ts')};
  import { openUserData } from ${path('openUserData.ts')};
  const [, folder, first] = process.argv;
  for (let n = Number(first); ; n += 1) {
    // A kill before it was told leaves the folder to the next start.
    mkdirSync(folder + '/' + n, { recursive: true });
    copyFileSync(folder + '/old.db', folder + '/' + n + '/user.db');
    tellLine(n);
    openUserData({ folder: folder + '/' + n, now: Date.now, logError: console.error })
      .userData.close();
  }`;

/** Makes the database of version 1 that is migrated; large enough for the work to take its time. */
function makeOld(): void {
  const db = new DatabaseSync(join(folder, 'old.db'));
  const fixture = join(import.meta.dirname, 'fixtures', 'user-version1.db');
  db.exec(`ATTACH '${fixture}' AS source`);
  const schema = db.prepare('SELECT sql FROM source.sqlite_schema WHERE sql IS NOT NULL').all();
  for (const { sql } of schema) db.exec(sql as string);
  db.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${FAVORITES})
    INSERT INTO favorites
      SELECT 'id' || n, 'phrases:' || n, 'word ' || n, 'en', '词', 'zh-Hans', 'cí',
        'A sentence with word ' || n || '.', 'Phrases', n, NULL FROM numbers;
    PRAGMA user_version = 1`);
  db.close();
}

/** Runs from number `first` on, is killed `delay` ms after its second start; the last number. */
async function migrateAndKill(first: number, delay: number): Promise<number> {
  const told = await runAndKill(MIGRATOR, folder, first, delay);
  return Number(told.join('\n').trim().split('\n').at(-1));
}

/** What is in a database; the columns and tables of its version are all there, or it throws. */
function contents(file: string): readonly [version: number, favorites: number, cards: number] {
  const db = new DatabaseSync(file);
  const count = (sql: string): number => db.prepare(sql).get()?.['n'] as number;
  try {
    const version = schemaVersion(db);
    const tables = count("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'");
    expect(tables).toBe([0, 2, 4, 10, 11, 13, 13][version]);
    const cards = version < 3 ? 0 : count('SELECT count(*) AS n FROM cards');
    return [version, count('SELECT count(*) AS n FROM favorites'), cards];
  } finally {
    db.close();
  }
}

it(
  `a migration that is killed leaves one version or the next, ${KILLS} times`,
  { timeout: 1_800_000 },
  async () => {
    makeOld();
    const versions = new Set<number>();
    let next = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const last = await migrateAndKill(next, (kill * 13.7) % 97);
      next = last + 1;
      const killed = join(folder, String(last));
      const [version, favorites, cards] = contents(join(killed, 'user.db'));
      versions.add(version);
      expect(favorites).toBe(FAVORITES);
      expect(cards).toBe(version < 3 ? 0 : FAVORITES * 3);

      const { userData, notice } = openUserData({
        folder: killed,
        now: () => 0,
        logError: () => undefined,
      });
      expect(notice).toBeNull();
      userData.close();
      expect(contents(join(killed, 'user.db'))).toEqual([
        MIGRATIONS.length,
        FAVORITES,
        FAVORITES * 3,
      ]);
      const backups = readdirSync(join(killed, 'backups'));
      expect(backups.filter((name) => !name.endsWith('.migration.db'))).toEqual([]);
    }
    expect([...versions]).toContain(1);
  },
);
