import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { chooseRuntime } from './fixtures/chooseRuntime.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { countIn, grownIn } from './fixtures/growth.ts';
import { openDesktop } from './fixtures/openDesktop.ts';
import { show, TEXTS } from './fixtures/showPopup.ts';

/**
 * `npm run soak`: a long day in a quarter of an hour. Prints what has grown and how late the event loop
 * was, and ends with 1 when that is more than was promised. `GLOSSA_SOAK=10` does a tenth.
 */
const PART = Number(process.env['GLOSSA_SOAK'] ?? 1);
const LOOKUPS = 10_000 / PART;
const SHOWS = 1_000 / PART;
const IMPORTS = 100 / PART;

/** What was promised: of the whole app, in MB, and in milliseconds. */
const MOST_GROWTH = 50;
const MOST_DELAY = 50;
/** What is made once, at a first use, is made by then. */
const WARM = { lookups: 500, shows: 50, imports: 5 };

const MB = 2 ** 20;

async function lookUp(main: Page, times: number): Promise<void> {
  await main.evaluate(
    async ([texts, count]) => {
      for (let at = 0; at < count; at += 1) {
        await window.glossa.search(`${texts[at % texts.length] ?? ''} ${at % 97}`, {});
      }
    },
    [TEXTS, times] as const,
  );
}

/** Takes a small dictionary in, looks a word of it up, removes it and deletes what was kept of it. */
async function importAndRemove(main: Page, file: string, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    await main.evaluate(async (path) => {
      const preview = await window.glossa.previewImport(path, { kind: 'dictionary' });
      if ('fault' in preview) throw new Error(`soak: preview, ${preview.fault}`);
      const report = await window.glossa.startImport(preview.ticket, null);
      if (report.kind === 'refused') throw new Error(`soak: import, ${report.fault}`);
      const { hits } = await window.glossa.search('soaked word 7', {});
      if (hits.length === 0) throw new Error('soak: the imported word is not found');
      const removed = await window.glossa.removeDictionary(report.id);
      if (removed.kind === 'failed') throw new Error(`soak: removal, ${removed.reason}`);
      const deleted = await window.glossa.deleteRemovedDictionary(report.id);
      if (deleted.kind === 'failed') throw new Error(`soak: deletion, ${deleted.reason}`);
    }, file);
  }
}

/**
 * The least that the process holds within a quarter of a minute, and how late its event loop was until
 * now. What was freed goes back to the system only after some ten seconds (tens of MB after imports),
 * which is no growth; what is never freed is still there.
 */
async function measureAtRest(desktop: Desktop): ReturnType<Desktop['measure']> {
  const first = await desktop.measure();
  const least = { rss: first.rss, heap: first.heap };
  for (let look = 0; look < 8; look += 1) {
    await setTimeout(2_000);
    const { rss, heap } = await desktop.measure();
    least.rss = Math.min(least.rss, rss);
    least.heap = Math.min(least.heap, heap);
  }
  return { ...least, delayP99: first.delayP99 };
}

/** What the app holds of itself: its process, and its two pages. */
async function weigh(desktop: Desktop, pages: readonly Page[]) {
  const counts = [];
  for (const page of pages) counts.push(await countIn(page));
  const { rss, heap, delayP99 } = await measureAtRest(desktop);
  return {
    delayP99,
    rss,
    heap,
    pages: counts.reduce((sum, count) => sum + count.heap, 0),
    holdings: await desktop.holdings(),
    nodes: counts.reduce((sum, count) => sum + count.nodes, 0),
    listeners: counts.reduce((sum, count) => sum + count.listeners, 0),
  };
}

type Weight = Awaited<ReturnType<typeof weigh>>;

const grown = (from: number, to: number): string => `${((to - from) / MB).toFixed(1)} MB`;

function tell(what: string, before: Weight, after: Weight): void {
  console.log(
    `${what}: process ${grown(before.rss, after.rss)} more (its heap ${grown(before.heap, after.heap)}), ` +
      `pages ${grown(before.pages, after.pages)}, event loop p99 ${after.delayP99.toFixed(1)} ms`,
  );
}

async function soak(desktop: Desktop, folder: string): Promise<readonly string[]> {
  const main = await desktop.page('main');
  const popup = await desktop.page('popup');
  const file = join(folder, 'soaked.csv');
  const rows = Array.from({ length: 200 }, (_, at) => `soaked word ${at},词 ${at}\n`);
  writeFileSync(file, `Term,Meaning\n${rows.join('')}`);

  await lookUp(main, WARM.lookups);
  await show(desktop, WARM.shows);
  await importAndRemove(main, file, WARM.imports);
  const start = await weigh(desktop, [main, popup]);

  let last = start;
  const delays: number[] = [];
  const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    const now = await weigh(desktop, [main, popup]);
    tell(`${what} in ${(took / 1000).toFixed(0)} s`, last, now);
    delays.push(now.delayP99);
    last = now;
  };
  await step(`${LOOKUPS} lookups`, () => lookUp(main, LOOKUPS));
  await step(`${SHOWS} shows of the popup`, () => show(desktop, SHOWS));
  await step(`${IMPORTS} imports and removals`, () => importAndRemove(main, file, IMPORTS));
  tell('All of it', start, last);

  const growth = (last.rss - start.rss + last.pages - start.pages) / MB;
  const more = [
    ...grownIn(start.holdings, await desktop.holdings()),
    ...grownIn(
      { nodes: start.nodes, listeners: start.listeners },
      { nodes: last.nodes, listeners: last.listeners },
    ),
  ];
  console.log(
    `Windows, handles and listeners: ${more.length === 0 ? 'as at the start' : more.join(', ')}`,
  );
  return [
    ...(growth > MOST_GROWTH ? [`the app grew by ${growth.toFixed(1)} MB`] : []),
    ...delays.flatMap((delay) =>
      delay > MOST_DELAY ? [`an event loop ${delay.toFixed(1)} ms late`] : [],
    ),
    ...more,
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'glossa-soak-'));
const profile = join(folder, 'data');
mkdirSync(profile, { mode: 0o700 });
console.log(`Runtime: ${chooseRuntime().kind}`);
const desktop = await openDesktop({ profile, temporary: folder }, {});
try {
  const missed = await soak(desktop, folder);
  if (missed.length > 0) console.error(`More than was promised: ${missed.join('; ')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await desktop.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
