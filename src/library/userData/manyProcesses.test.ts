import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsIn } from './fixtures/TestData.ts';

/** Rounds in this run; `GLOSSA_ROUNDS=50` plays as many. */
const ROUNDS = Number(process.env['GLOSSA_ROUNDS'] ?? 3);
const PROCESSES = 4;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-processes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const path = (name: string): string => JSON.stringify(join(import.meta.dirname, name));

/** Opens the data at a moment that all wait for, and keeps a word. Says what went wrong. */
const SCRIPT = `
  import { existsSync } from 'node:fs';
  import { openUserData } from ${path('openUserData.ts')};
  import { entrySnapshot } from ${path('fixtures/TestData.ts')};
  const [, folder, name, signal] = process.argv;
  while (!existsSync(signal)) ;
  const { userData, notice } = openUserData({
    folder, now: Date.now, logError: (message, error) => console.error(message, error) });
  if (notice !== null && notice.kind !== 'user-data-damaged') console.error(JSON.stringify(notice));
  const kept = userData.addFavorite(entrySnapshot(name));
  if (kept.kind === 'failed') console.error('not kept: ' + kept.reason);
  userData.close();`;

/** What the processes said went wrong; each begins when all are there. */
async function openAtOnce(data: string): Promise<readonly string[]> {
  const signal = join(folder, 'begin');
  rmSync(signal, { force: true });
  const ends = Array.from({ length: PROCESSES }, (_, index) => {
    const flags = ['--input-type=module', '--eval', SCRIPT, data, `word ${index}`, signal];
    const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    return new Promise<string>((resolve) => {
      child.once('close', () => resolve(said));
    });
  });
  setTimeout(() => writeFileSync(signal, ''), 1_500);
  return (await Promise.all(ends)).filter((said) => said !== '');
}

const headwordsIn = (data: string): readonly unknown[] =>
  rowsIn(join(data, 'user.db'), 'SELECT headword FROM favorites ORDER BY headword').map(
    ({ headword }) => headword,
  );

const WORDS = Array.from({ length: PROCESSES }, (_, index) => `word ${index}`);

it(
  `${PROCESSES} first starts at once, ${ROUNDS} times: none is refused, and nothing is lost`,
  { timeout: 600_000 },
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const data = join(folder, String(round));
      expect([round, await openAtOnce(data)]).toEqual([round, []]);
      expect(headwordsIn(data)).toEqual(WORDS);
    }
  },
);

it(
  `${PROCESSES} starts at once with a damaged file: one replaces it, and nothing is lost`,
  { timeout: 600_000 },
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const data = join(folder, String(round));
      mkdirSync(data);
      writeFileSync(join(data, 'user.db'), 'damaged');
      expect([round, await openAtOnce(data)]).toEqual([round, []]);
      expect(headwordsIn(data)).toEqual(WORDS);
    }
  },
);
