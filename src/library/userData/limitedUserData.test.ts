import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../../shared/outcome.ts';
import { entrySnapshot } from './fixtures/TestData.ts';
import { openUserData } from './openUserData.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-limited-'));
});

afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const open = () => openUserData({ folder, now: Date.now, logError: () => undefined });

function headwords(): readonly string[] {
  const { userData, notice } = open();
  expect(notice).toBeNull();
  const kept = userData.listFavorites();
  userData.close();
  return kept.kind === 'done' ? kept.value.map(({ headword }) => headword).toSorted() : [];
}

/** Keeps words until one is refused; tells those that were acknowledged, then the refusal. */
const WRITER = `
  import { tellLine } from ${JSON.stringify(join(import.meta.dirname, 'fixtures/tellLine.ts'))};
  import { openUserData } from ${JSON.stringify(join(import.meta.dirname, 'openUserData.ts'))};
  import { entrySnapshot } from ${JSON.stringify(join(import.meta.dirname, 'fixtures/TestData.ts'))};
  const [, folder, run] = process.argv;
  const { userData } = openUserData({ folder, now: Date.now, logError: () => undefined });
  for (let n = 0; n < 5_000; n += 1) {
    const headword = run + ' ' + n;
    const outcome = userData.addFavorite(entrySnapshot(headword));
    tellLine(outcome.kind === 'done' ? headword : '!' + outcome.reason);
    if (outcome.kind === 'failed') break;
  }`;

describe.skipIf(process.platform === 'win32')('a file that may grow no more', () => {
  it.each([150, 200, 301, 401, 777])(
    'loses no word that was acknowledged and keeps none that was not, at %i KiB',
    (limit) => {
      open().userData.close();
      const { stdout } = spawnSync(
        'bash',
        [
          '-c',
          `ulimit -f ${limit}; exec "$0" "$@"`,
          process.execPath,
          '--input-type=module',
          '--eval',
          WRITER,
          folder,
          'word',
        ],
        { encoding: 'utf8' },
      );
      const told = stdout.trim().split('\n');
      expect(told.at(-1)).toBe('!not-written');
      const acknowledged = told.slice(0, -1);
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(headwords()).toEqual(acknowledged.toSorted());
    },
  );
});

// An administrator is bound by no permissions, and can mount what may only be read: see the test of
// the faults of a disk in main.
const isBound = process.platform !== 'win32' && process.getuid?.() !== 0;
if (isBound) {
  it('a folder that may only be read is left as it is, and nothing counts as kept', () => {
    const { userData } = open();
    userData.addFavorite(entrySnapshot('bias'));
    userData.close();
    const bytes = readFileSync(join(folder, 'user.db'));
    chmodSync(folder, 0o500);
    const again = open();
    expect(again.notice).toEqual({ kind: 'user-data-unavailable' });
    expect(again.userData.addFavorite(entrySnapshot('noise'))).toEqual(failed('unavailable'));
    expect(readFileSync(join(folder, 'user.db')).equals(bytes)).toBe(true);
    chmodSync(folder, 0o700);
    expect(headwords()).toEqual(['bias']);
  });
}
