import type { Page } from '@playwright/test';
import { keepFigure, percentile } from './fixtures/figures.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

// What is measured here is printed and kept, never asserted: the machine may be busy.

// A reader's start includes that of Chromium.
test.use({ hasOwnBrowser: true });

const STARTS = 5;

const spread = (values: readonly number[]): string =>
  `p50 ${Math.round(percentile(values, 0.5))} ms, p95 ${Math.round(percentile(values, 0.95))} ms`;

test('how long a start takes', async ({ startDesktop }) => {
  const painted: number[] = [];
  const answered: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const desktop = await startDesktop();
    const main = new MainScreen(await desktop.page('main'));
    await main.search.pressSequentially('m');
    await expect(main.results.first()).toBeVisible();
    answered.push(Date.now() - desktop.startedAt);
    painted.push((await firstPaint(main.page)) - desktop.startedAt);
    await desktop.close();
  }
  keepFigure(`process start to first window painted, ${STARTS} starts`, spread(painted));
  keepFigure(`process start to first result, ${STARTS} starts`, spread(answered));
});

/** When the page was first painted, milliseconds since 1970-01-01 UTC. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
  });

test('how long it takes from a key to its painted result', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const measured: number[] = [];
  let unseen = 0;
  for (const query of ['model collapse', '数据质量', 'retrieval-augmented', 'distrbution shift']) {
    await main.search.fill('');
    for (const key of query) {
      const painted = await main.page.evaluateHandle(armed);
      await main.search.pressSequentially(key);
      const took = await painted.evaluate((pending) => pending.promise);
      if (took === null) unseen += 1;
      else measured.push(took);
    }
  }
  expect(measured.length).toBeGreaterThan(20);
  keepFigure(
    `key to painted result, ${measured.length} keys (${unseen} more changed nothing)`,
    spread(measured),
  );
});

/** Measures from the next input to two frames after its answer stands in the page. */
function armed(): { readonly promise: Promise<number | null> } {
  const content = document.querySelector('main');
  if (content === null) throw new Error('the page has no main');
  const shown = (): string => content.querySelector('[role=status]')?.textContent ?? '';
  const before = shown();
  const promise = new Promise<number | null>((resolve) => {
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        const giveUp = setTimeout(resolve, 500, null);
        const observer = new MutationObserver(() => {
          if (shown() === before) return;
          observer.disconnect();
          clearTimeout(giveUp);
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.now() - timeStamp)),
          );
        });
        observer.observe(content, { subtree: true, childList: true, characterData: true });
      },
      { once: true, capture: true },
    );
  });
  return { promise };
}
