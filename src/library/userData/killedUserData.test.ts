import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runAndKill } from './fixtures/runAndKill.ts';
import { openUserData } from './openUserData.ts';

/** Kills in this run; `GLOSSA_KILLS=1000` strikes as often. */
const KILLS = Number(process.env['GLOSSA_KILLS'] ?? 100);

/** What lies in a folder whose app has ended. */
const OWN = ['upkeep.json', 'user.db', 'user.lock'];

/** Writers at work at once, each in a folder of its own: most of the time goes into their starts. */
const WRITERS = 2;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-kill-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const IMPORTS = `
  import { tellLine } from ${JSON.stringify(join(import.meta.dirname, 'fixtures/tellLine.ts'))};
  import { openUserData } from ${JSON.stringify(join(import.meta.dirname, 'openUserData.ts'))};
  import { entrySnapshot } from ${JSON.stringify(join(import.meta.dirname, 'fixtures/TestData.ts'))};
  const [, folder, first] = process.argv;
  const open = (folder) =>
    openUserData({ folder, now: Date.now, logError: console.error }).userData;`;

/**
 * Changes without end, each told on stdout only after it was acknowledged: two words are kept, then
 * the first of them is removed, and the lookup of each is recorded. Change `n` is the same in every
 * run, so a run goes on where the one before was killed.
 */
const WRITER = `${IMPORTS}
  const userData = open(folder);
  for (let n = Number(first); ; n += 1) {
    const entry = entrySnapshot('word ' + (n % 4 < 2 ? n : n - 2));
    const outcome = n % 4 < 2 ? userData.addFavorite(entry)
      : n % 4 === 2 ? userData.removeFavorites([userData.addFavorite(entry).value.id])
      : userData.recordLookup(entry, 'query');
    if (outcome.kind !== 'done') process.exit(1);
    tellLine(n);
  }`;

/** First starts without end, each in a folder of its own. */
const STARTER = `${IMPORTS}
  for (let n = Number(first); ; n += 1) {
    open(folder + '/' + n).close();
    tellLine(n);
  }`;

/** Runs a script from number `first` on, kills it after `delay` ms; gives how many it told. */
const countUntilKilled = async (...run: Parameters<typeof runAndKill>): Promise<number> =>
  (await runAndKill(...run)).length - 1;

/** What is kept and recorded after the first `count` changes. */
function expected(count: number): readonly [favorites: readonly string[], lookups: number] {
  const words = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    if (n % 4 < 2) words.add(`word ${n}`);
    else if (n % 4 === 2) words.delete(`word ${n - 2}`);
  }
  return [[...words], Math.floor(count / 4)];
}

/** What is kept and recorded on disk; closes the file cleanly. */
function found(at: string): readonly [favorites: readonly string[], lookups: number] {
  const { userData, notice } = openUserData({
    folder: at,
    now: () => 0,
    logError: () => undefined,
  });
  expect(notice).toBeNull();
  const favorites = userData.listFavorites();
  const history = userData.listHistory(1_000_000);
  userData.close();
  if (favorites.kind === 'failed' || history.kind === 'failed') return expect.unreachable();
  return [favorites.value.map(({ headword }) => headword).toReversed(), history.value.length];
}

/** Delays that strike in all phases of the work: a fixed, uneven step. */
const delayOf = (kill: number): number => (kill * 7.3) % 31;

/** Kills one writer again and again; gives how many changes are on disk in the end. */
async function killWriter(writer: number): Promise<number> {
  const at = join(folder, String(writer));
  mkdirSync(at);
  let changes = 0;
  for (let kill = writer; kill < KILLS; kill += WRITERS) {
    const told = await countUntilKilled(WRITER, at, changes, delayOf(kill));
    const acknowledged = changes + told;
    const state = found(at);
    // The change that was under way may have been committed, untold.
    const isOneMore = !isDeepStrictEqual(state, expected(acknowledged));
    changes = acknowledged + (isOneMore ? 1 : 0);
    expect(state).toEqual(expected(changes));
    // What a kill has left behind is gone after the next start.
    expect(readdirSync(at)).toEqual(OWN);
  }
  return changes;
}

it(`loses no acknowledged change in ${KILLS} kills`, { timeout: 1_800_000 }, async () => {
  const writers = Array.from({ length: WRITERS }, (_each, writer) => killWriter(writer));
  const changes = (await Promise.all(writers)).reduce((sum, each) => sum + each);
  expect(changes).toBeGreaterThan(KILLS * 5);
});

it('a first start that is killed leaves nothing that looks damaged', async () => {
  let starts = 0;
  for (let kill = 0; kill < 10; kill += 1) {
    starts += 1 + (await countUntilKilled(STARTER, folder, starts, delayOf(kill)));
  }
  const folders = readdirSync(folder);
  expect(folders.length).toBeGreaterThan(10);
  for (const name of folders) {
    const start = join(folder, name);
    const { userData, notice } = openUserData({
      folder: start,
      now: () => 0,
      logError: () => undefined,
    });
    expect(notice).toBeNull();
    userData.close();
    expect(readdirSync(start)).toEqual(OWN);
  }
});
