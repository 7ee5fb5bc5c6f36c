import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeLargeTable } from './data/importFiles.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { keepFigure, percentile } from './fixtures/figures.ts';
import { countIn, grownIn } from './fixtures/growth.ts';
import { show, TEXTS } from './fixtures/showPopup.ts';
import { expect, test } from './fixtures/test.ts';

// What is measured here is printed and kept, never asserted: the machine may be busy. What is
// asserted is that nothing grows, which no load of the machine changes.

// A borrowed Chromium is reached by a slower way.
test.use({ hasOwnBrowser: true });

/** `GLOSSA_FIGURES=full` measures for minutes what else is measured in passing. */
const IS_FULL = process.env['GLOSSA_FIGURES'] === 'full';
const SHOWS = IS_FULL ? 1_000 : 100;
const LOOKUPS = IS_FULL ? 10_000 : 500;
const LOADED_SHOWS = IS_FULL ? 100 : 20;
/** 666,723 entries, where the unit tests have fetched it. */
const REAL_DICTIONARY = join(
  import.meta.dirname,
  '../.cache/dictionaries/dict-freedict-deu-eng/usr/share/dictd/freedict-deu-eng.index',
);
/** Of the shows at the start: what is made once, at a first use, is made by then. */
const WARM = IS_FULL ? 50 : 25;

const latencies = (took: readonly number[]): string =>
  ['p50', 'p95', 'slowest']
    .map((name, index) => `${name} ${Math.round(percentile(took, [0.5, 0.95, 1][index] ?? 1))} ms`)
    .join(', ');

async function keepReceipts(desktop: Desktop, what: string): Promise<void> {
  const main = await desktop.page('main');
  const { count, p50, p95, max } = (await main.evaluate(() => window.glossa.getReceipts())).popup;
  const [middle, most, slowest] = [p50, p95, max].map(Math.round);
  keepFigure(
    `hotkey to painted popup, ${what}, its last ${count} as the app measures them`,
    `p50 ${middle} ms, p95 ${most} ms, slowest ${slowest} ms`,
  );
}

test(`nothing grows over ${SHOWS} shows of the popup and ${LOOKUPS} lookups`, async ({
  desktop,
}) => {
  test.setTimeout(900_000);
  const popup = await desktop.page('popup');
  const main = await desktop.page('main');
  const pages = async () => ({ popup: await countIn(popup), main: await countIn(main) });

  await show(desktop, WARM);
  const before = { holdings: await desktop.holdings(), pages: await pages() };
  const took = await show(desktop, SHOWS);
  keepFigure(`hotkey to painted popup, ${SHOWS} shows, seen from outside`, latencies(took));
  await keepReceipts(desktop, `${SHOWS} shows`);

  const started = performance.now();
  await main.evaluate(
    async ([texts, times]) => {
      for (let count = 0; count < times; count += 1) {
        const text = texts[count % texts.length] ?? '';
        await window.glossa.search(`${text} ${count % 97}`, {});
      }
    },
    [TEXTS, LOOKUPS] as const,
  );
  keepFigure(
    `${LOOKUPS} lookups one after the other`,
    `${((performance.now() - started) / LOOKUPS).toFixed(1)} ms each`,
  );
  keepFigure(
    `hotkey to painted popup after ${LOOKUPS} lookups, ${LOADED_SHOWS} shows`,
    latencies(await show(desktop, LOADED_SHOWS)),
  );

  // A timer or a read may be under way just now: what has grown stays.
  await expect.poll(async () => grownIn(before.holdings, await desktop.holdings())).toEqual([]);
  const counts = async (page: 'popup' | 'main') => {
    const { nodes, listeners } = (await pages())[page];
    return grownIn(
      { nodes: before.pages[page].nodes, listeners: before.pages[page].listeners },
      { nodes, listeners },
    );
  };
  for (const page of ['popup', 'main'] as const) {
    await expect.poll(() => counts(page)).toEqual([]);
    const grown = ((await pages())[page].heap - before.pages[page].heap) / 2 ** 20;
    keepFigure(`heap of the ${page} page after all of that`, `${grown.toFixed(1)} MB more`);
    // R19 allows 50 MB for the whole app.
    expect(grown).toBeLessThan(10);
  }
});

test('how long the popup takes while a large dictionary is taken in', async ({
  desktop,
  folder,
}) => {
  test.setTimeout(600_000);
  await show(desktop, WARM);
  const isReal = IS_FULL && existsSync(REAL_DICTIONARY);
  const file = isReal ? REAL_DICTIONARY : writeLargeTable(folder, IS_FULL ? 1_000_000 : 60_000);
  const main = await desktop.page('main');
  const importing = await main.evaluateHandle(beginImport, file);
  const took: number[] = [];
  let isOver = false;
  while (took.length < LOADED_SHOWS && !isOver) {
    took.push(...(await show(desktop, 1)));
    isOver = await importing.evaluate(({ state }) => state.isOver);
  }
  const { kind } = await importing.evaluate(({ end }) => end());
  expect(['imported', 'refused']).toContain(kind);
  const what = isReal ? basename(file) : 'a table';
  keepFigure(
    `hotkey to painted popup while ${what} is taken in, ${took.length} shows (p95 at most 300 ms)`,
    latencies(took),
  );
});

/** Run in the main page: takes a file in; `end` cancels what is not in yet. */
async function beginImport(file: string) {
  const preview = await window.glossa.previewImport(file, {});
  if (preview.kind === 'refused') throw new Error(`the import was refused: ${preview.fault}`);
  const state = { isOver: false };
  const importing = window.glossa.startImport(preview.ticket, null).then((outcome) => {
    state.isOver = true;
    return outcome.kind;
  });
  const end = async () => {
    await window.glossa.cancelImport(preview.ticket);
    return { kind: await importing };
  };
  return { state, end };
}

test('how long a window takes to be there again after its page crashed', async ({ desktop }) => {
  for (const name of ['main', 'popup'] as const) {
    await desktop.page(name);
    const crashed = performance.now();
    await desktop.crash(name);
    const after = await desktop.page(name);
    await after.getByRole('combobox').waitFor({ state: 'attached' });
    keepFigure(
      `crash of the ${name} page to its field there again`,
      `${Math.round(performance.now() - crashed)} ms`,
    );
  }
});
