import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { PictureAnswer } from '../src/shared/picture.ts';
import type { Figure } from './figure.ts';

const REPO = resolve(import.meta.dirname, '..');
const PICTURES = join(REPO, 'src', 'library', 'pictures', 'fixtures');
const ROUNDS = 10;
const MB = 1024 * 1024;

/** What is measured of the library. */
interface Parts {
  readonly openPictures: (parts: object) => {
    readonly read: (bytes: Uint8Array) => Promise<PictureAnswer>;
    readonly close: () => Promise<void>;
  };
}

/** Measures how long a part of a screen takes to be read, the first time and later, and its memory. */
export async function measurePictures(folder: string): Promise<readonly Figure[]> {
  const file = pathToFileURL(join(folder, 'openPictures.mjs')).href;
  const { openPictures } = (await import(file)) as Parts;
  const pictures = openPictures({
    workerFile: join(folder, 'pictureWorker.mjs'),
    modelFolder: join(REPO, 'out', 'main', 'models'),
    logError: (message: string, cause: unknown) => {
      throw new Error(message, { cause });
    },
  });
  const page = readFileSync(join(PICTURES, 'page.png'));
  const before = process.memoryUsage.rss();
  const read = async (): Promise<number> => {
    const start = performance.now();
    const answer = await pictures.read(page);
    if (answer.kind === 'refused') throw new Error(`bench: pictures, ${answer.fault}`);
    return performance.now() - start;
  };
  const cold = await read();
  const warm: number[] = [];
  const used = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) warm.push(await read());
  const { user, system } = process.cpuUsage(used);
  const during = process.memoryUsage.rss();
  await pictures.close();
  const after = process.memoryUsage.rss();
  const middle = warm.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return [
    { name: 'four lines of a screen: the first time', value: cold, unit: 'ms' },
    { name: 'four lines of a screen: later, middle of 10', value: middle, unit: 'ms' },
    {
      name: 'four lines of a screen: later, processor',
      value: (user + system) / 1_000 / ROUNDS,
      unit: 'ms',
    },
    { name: 'memory while pictures are read', value: (during - before) / MB, unit: 'MB' },
    { name: 'memory kept afterwards', value: (after - before) / MB, unit: 'MB' },
  ];
}
