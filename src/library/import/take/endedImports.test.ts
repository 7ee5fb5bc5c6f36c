import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../shared/import.ts';
import { filesIn, librarySnapshot } from '../../fixtures/librarySnapshot.ts';
import { openTestLibrary, takeIn, type TestLibrary } from '../../fixtures/openTestLibrary.ts';
import type { ImportParts } from './importMessages.ts';
import { THREAD_TIMEOUTS } from '../../thread/watchThread.ts';

let folder: string;
let data: string;
let test: TestLibrary;
let before: unknown;

const rowsOf = (count: number): string =>
  `Term,Meaning,Example\n${Array.from(
    { length: count },
    (_, i) => `word ${i},词 ${i},An example of word ${i}.\n`,
  ).join('')}`;

/** Articles: their full text goes into a file of its own, after the headwords. */
const cardsOf = (count: number): string =>
  `\ufeff#NAME "large"\n#INDEX_LANGUAGE "English"\n#CONTENTS_LANGUAGE "English"\n\n${Array.from(
    { length: count },
    (_, i) => `word ${i}\n\tWhat word ${i} means.\n`,
  ).join('')}`;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function reopen(more: Partial<ImportParts> = {}): Promise<void> {
  await test.close();
  test = await openTestLibrary(data, Date.now, more);
}

/** A worker of our own making, in place of the real one. */
const workerThat = (code: string): string =>
  file('worker.mjs', `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-ended-'));
  data = join(folder, 'data');
  test = await openTestLibrary(data);
  await takeIn(test, file('kept.csv', rowsOf(3)), { kind: 'dictionary' });
  before = librarySnapshot(data);
});

afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

describe('an import that is cancelled', () => {
  it.each<ImportProgress['phase']>(['reading', 'headwords', 'texts'])(
    'in the phase of %s leaves the library as it was',
    async (phase) => {
      let isStarted = false;
      await reopen({
        onProgress: (told) => {
          if (isStarted && told.phase === phase) test.imports.cancel(told.ticket);
        },
      });
      const large =
        phase === 'texts' ? file('large.dsl', cardsOf(30_000)) : file('large.csv', rowsOf(30_000));
      const preview = await test.imports.preview(large, {});
      if ('fault' in preview) throw new Error(preview.fault);
      isStarted = true;
      expect(await test.imports.start(preview.ticket, null)).toEqual({
        kind: 'refused',
        fault: 'cancelled',
        detail: '',
      });
      expect(librarySnapshot(data)).toEqual(before);
      expect(test.logged).toEqual([]);
    },
  );

  it('as a preview is told so', async () => {
    await reopen({ onProgress: ({ ticket }) => test.imports.cancel(ticket) });
    const preview = await test.imports.preview(file('large.csv', rowsOf(30_000)), {});
    expect(preview).toMatchObject({ kind: 'refused', fault: 'cancelled' });
    expect(librarySnapshot(data)).toEqual(before);
  });

  it('is cancelled, also where its thread is too busy to notice and has to be ended', async () => {
    const workerFile = workerThat(`
      const message = { phase: 'reading', entryCount: 0, share: 0, secondsLeft: null };
      parentPort.postMessage({ kind: 'told', message });
      for (;;);`);
    await reopen({ workerFile, onProgress: ({ ticket }) => test.imports.cancel(ticket) });
    expect(await test.imports.preview(file('large.csv', rowsOf(3)), {})).toEqual({
      kind: 'refused',
      fault: 'cancelled',
      detail: '',
    });
    expect(test.logged).toEqual([]);
  });

  it('by closing the app ends at once', async () => {
    const preview = await test.imports.preview(file('large.csv', rowsOf(30_000)), {});
    if ('fault' in preview) throw new Error(preview.fault);
    const started = test.imports.start(preview.ticket, null);
    await test.imports.close();
    expect(await started).toMatchObject({ fault: 'cancelled' });
    expect(librarySnapshot(data)).toEqual(before);
  });
});

describe('a thread', () => {
  const READING = 2;

  it('that stands still while it reads is ended', async () => {
    const workerFile = workerThat(`
      const cells = new Int32Array(workerData.lifeline);
      Atomics.store(cells, ${READING}, 1);
      for (;;);`);
    await reopen({ workerFile, timeouts: { ...THREAD_TIMEOUTS, readingMs: 300 } });
    const preview = await test.imports.preview(file('a.csv', rowsOf(3)), {});
    expect(preview).toMatchObject({ kind: 'refused', fault: 'stuck' });
    expect(filesIn(join(data, 'dictionaries')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that takes too much memory is ended', async () => {
    const workerFile = workerThat(`
      const kept = [];
      for (;;) kept.push(new Array(1_000_000).fill(0.5));`);
    await reopen({ workerFile });
    const preview = await test.imports.preview(file('a.csv', rowsOf(3)), {});
    expect(preview).toMatchObject({ kind: 'refused', fault: 'out-of-memory' });
    expect(librarySnapshot(data)).toEqual(before);
  });

  it.each([
    ['throws', "throw new Error('a defect')"],
    ['ends without an answer', 'process.exit(3)'],
    [
      'says that it is broken',
      `parentPort.on('message', ({ id }) =>
        parentPort.postMessage({ kind: 'broken', id, message: 'a defect' }));`,
    ],
  ])('that %s is logged, and the reader is told', async (_, code) => {
    await reopen({ workerFile: workerThat(code) });
    const preview = await test.imports.preview(file('a.csv', rowsOf(3)), {});
    expect(preview).toEqual({ kind: 'refused', fault: 'unknown', detail: '' });
    expect(test.logged).toHaveLength(1);
    expect(librarySnapshot(data)).toEqual(before);
  });
});

describe('a file that is refused half-way', () => {
  it.each([
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80, 0x81, 0x00, 0x00])],
    ['a zip that is cut off', Buffer.from('504b0304140000000800', 'hex')],
    ['nothing but NULs', Buffer.alloc(2_000)],
  ])('leaves the library as it was: %s', async (_, bytes) => {
    const path = join(folder, 'bad.csv');
    writeFileSync(path, bytes);
    const preview = await test.imports.preview(path, {});
    const refusal = 'fault' in preview ? preview : await test.imports.start(preview.ticket, null);
    expect(refusal).toMatchObject({ kind: 'refused' });
    expect(librarySnapshot(data)).toEqual(before);
    expect(test.logged).toEqual([]);
  });
});
