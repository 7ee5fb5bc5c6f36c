import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { PaperPass, PaperRefusal, PaperSource } from '../src/shared/reading.ts';
import { readProse } from './benchGlossaries.ts';
import type { Figure } from './figure.ts';

const REPO = resolve(import.meta.dirname, '..');
const PAGES = 40;
const ROUNDS = 3;
/** More of them, to see whether what is kept grows. */
const FURTHER_ROUNDS = 6;
const MB = 1024 * 1024;

/** What is measured of the library. */
interface Parts {
  readonly openReading: (parts: object) => {
    readonly pass: (
      from: Extract<PaperSource, { kind: 'file' }>,
      known: readonly string[],
    ) => Promise<PaperPass | PaperRefusal>;
    readonly close: () => Promise<void>;
  };
  readonly writePaper: (title: string, paragraphs: readonly string[]) => Uint8Array;
}

/**
 * Measures the pass of a paper of 40 pages in two columns over all that ships: its time, how long the
 * process that asked did not answer meanwhile, and its memory while it goes on and afterwards.
 */
export async function measureReading(folder: string): Promise<readonly Figure[]> {
  const at = (name: string): string => join(folder, `${name}.mjs`);
  const load = async (name: string) => (await import(pathToFileURL(at(name)).href)) as Parts;
  const { openReading } = await load('openReading');
  const { writePaper } = await load('writePdf');
  const work = mkdtempSync(join(tmpdir(), 'glossa-reading-'));
  const path = join(work, 'paper.pdf');
  writeFileSync(path, writePaper('A Paper of Forty Pages', readProse(PAGES * LETTERS)));
  const reading = openReading({
    workerFile: at('readingWorker'),
    glossaryFolder: join(REPO, 'resources', 'glossaries'),
    shipped: { folder: join(REPO, 'resources', 'dictionaries'), remedy: 'build' },
    dataFolder: '',
    logError: (message: string, cause: unknown) => {
      throw new Error(message, { cause });
    },
    onProgress: () => undefined,
  });
  try {
    const before = process.memoryUsage.rss();
    let [slowest, processor, blocked, most, pages] = [0, 0, 0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      let last = performance.now();
      const timer = setInterval(() => {
        const now = performance.now();
        blocked = Math.max(blocked, now - last - TICK);
        last = now;
        most = Math.max(most, process.memoryUsage.rss());
      }, TICK);
      const start = performance.now();
      const used = process.cpuUsage();
      const pass = await reading.pass({ kind: 'file', path }, []);
      slowest = Math.max(slowest, performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      processor = Math.max(processor, (user + system) / 1_000);
      clearInterval(timer);
      if ('fault' in pass) throw new Error(`bench: reading, ${pass.fault} ${pass.detail}`);
      pages = pass.paper.pages ?? 0;
    }
    const after = process.memoryUsage.rss();
    for (let round = 0; round < FURTHER_ROUNDS; round += 1) {
      await reading.pass({ kind: 'file', path }, []);
    }
    const later = process.memoryUsage.rss();
    const name = (what: string): string => `a paper of ${pages} pages: ${what}`;
    return [
      { name: name('slowest of 3, processor'), value: processor, unit: 'ms' },
      {
        name: name('slowest of 3'),
        value: slowest,
        unit: 'ms',
        limit: { kind: 'atMost', value: 5_000 },
      },
      { name: name('longest time without an answer'), value: blocked, unit: 'ms' },
      {
        name: name('memory while it is read'),
        value: (most - before) / MB,
        unit: 'MB',
        limit: { kind: 'atMost', value: 300 },
      },
      { name: name('memory kept after 3'), value: (after - before) / MB, unit: 'MB' },
      { name: name('memory kept after 9'), value: (later - before) / MB, unit: 'MB' },
    ];
  } finally {
    await reading.close();
    rmSync(work, { recursive: true });
  }
}

/** Letters of a page in two columns. */
const LETTERS = 4_900;
const TICK = 5;
