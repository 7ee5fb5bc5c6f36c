import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { librarySnapshot } from '../../fixtures/librarySnapshot.ts';
import {
  openTestLibrary,
  takeIn,
  type TestLibrary,
  valueOf,
} from '../../fixtures/openTestLibrary.ts';

/** Imports of a day; `npm run soak` makes a hundred, and weighs the memory. */
const TIMES = 5;

let folder: string;
let data: string;
let test: TestLibrary;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-many-'));
  data = join(folder, 'data');
  test = await openTestLibrary(data);
});

afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

/** Files of the reader's data that this process holds open, by path; Linux alone tells them. */
function openFiles(): readonly string[] {
  if (process.platform !== 'linux') return [];
  const open = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      // The one of this very reading is gone by now.
      return '';
    }
  });
  return open.filter((path) => path.startsWith(folder)).toSorted();
}

/** How many threads this process has; Linux alone tells them. */
const threads = (): number =>
  process.platform === 'linux' ? readdirSync('/proc/self/task').length : 0;

async function takeInAndRemove(file: string): Promise<void> {
  const { id } = await takeIn(test, file, { kind: 'dictionary' });
  valueOf(await test.library.remove(id));
  valueOf(await test.library.deleteRemoved(id));
}

it(`holds after ${TIMES} imports and removals what it held after one`, async () => {
  const file = join(folder, 'small.csv');
  writeFileSync(file, 'Term,Meaning\nbias,偏差\nnoise,噪声\n');
  await takeInAndRemove(file);
  const before = { open: openFiles(), threads: threads(), library: librarySnapshot(data) };
  for (let at = 0; at < TIMES; at += 1) await takeInAndRemove(file);
  expect({ open: openFiles(), threads: threads(), library: librarySnapshot(data) }).toEqual(before);
  expect(test.logged).toEqual([]);
});
