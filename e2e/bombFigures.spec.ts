import type { Page } from '@playwright/test';
import { BOMBS, CONTENT_BOMBS, writeYomitan } from './data/hostileArticles.ts';
import { writeStarDict } from './data/importFiles.ts';
import { keepFigure } from './fixtures/figures.ts';
import { expect, test } from './fixtures/test.ts';
import { ImportScreen } from './pages/ImportScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

// What is measured here is printed and kept, never asserted: the machine may be busy.

/** Not over any limit: sanitised and shown as HTML. */
const WITHIN_LIMITS = 'bomb within the limits';

/** Where each window draws the text of an article. */
const IN_MAIN = 'section[aria-label="Article"]';
const IN_POPUP = '[role=option] > p > span:not(:has(*))';

test('how long an article that is a bomb takes, and that it leaves the windows usable', async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  const files = new ImportScreen(desktop, page);
  const articles = Object.entries(BOMBS).map(
    ([name, html]) => [name, `<p>seen</p>${html}`] as const,
  );
  const contents = Object.entries(CONTENT_BOMBS).map(
    ([name, json]) => [name, ['"seen"', json]] as const,
  );
  for (const [path, title] of [
    [writeStarDict(folder, Object.fromEntries(articles)), 'Rich articles'],
    [writeYomitan(folder, 'Rich content', Object.fromEntries(contents)), 'Rich content'],
  ] as const) {
    await main.goTo('library');
    await files.choose(path);
    await files.start();
    await files.report(title).getByRole('button', { name: 'Done' }).click();
  }
  await main.goTo('lookup');
  await keepShows('main window', main, IN_MAIN);

  await main.search.fill('bomb of words');
  const button = main.entry.getByRole('button', { name: 'Show the whole entry' });
  await button.waitFor();
  const words = (): Promise<number> =>
    page.locator(IN_MAIN).evaluate((section) => section.textContent.match(/word/g)?.length ?? 0);
  expect(await words()).toBeLessThan(2000);
  const opened = await page.evaluateHandle(pressed);
  await button.click();
  const took = await opened.evaluate(({ promise }) => promise);
  keepFigure('article that is a bomb, the whole of it opened', `${Math.round(took)} ms`);
  expect(await words()).toBeGreaterThanOrEqual(180_000);
  // The next letters are taken while it is shown.
  await main.search.press('End');
  await main.search.pressSequentially('x');
  await expect(main.search).toHaveValue('bomb of wordsx');
  await main.type('model collapse');
  await main.shows('model collapse');

  // Only now: Chromium draws a window in the back once a second.
  await desktop.pressHotkey();
  await keepShows('popup', new PopupScreen(await desktop.page('popup')), IN_POPUP);
});

/** Looks all bombs up in one of the windows. */
async function keepShows(
  name: string,
  screen: MainScreen | PopupScreen,
  article: string,
): Promise<void> {
  // The first question after an import also loads what has come in.
  await screen.search.fill('model collapse');
  await screen.results.first().filter({ hasText: 'model collapse' }).waitFor();
  const worked = await workOf(screen.page);
  const shows: (Shown & { readonly worked: number })[] = [];
  for (const headword of [...Object.keys(BOMBS), ...Object.keys(CONTENT_BOMBS)]) {
    const shown = await screen.page.evaluateHandle(armed, { headword, article });
    const before = await worked();
    await screen.search.fill(headword);
    const found = await shown.evaluate(({ promise }) => promise);
    shows.push({ ...found, worked: (await worked()) - before });
  }
  keep(
    `article that is a bomb, ${name}`,
    shows.filter(({ headword }) => headword !== WITHIN_LIMITS),
  );
  keep(
    `largest article that is shown as it is, ${name}`,
    shows.filter(({ headword }) => headword === WITHIN_LIMITS),
  );
}

function keep(what: string, shows: readonly (Shown & { readonly worked: number })[]): void {
  const values = (['took', 'longest', 'worked'] as const).map((key) =>
    most(shows.map((show) => ({ headword: show.headword, value: show[key] }))),
  );
  const [took, longest, worked] = values;
  keepFigure(
    what,
    `typed to painted ${took}; longest task of the page ${longest}; its work of a processor ${worked}`,
  );
}

const most = (values: readonly { headword: string; value: number }[]): string => {
  const { headword, value } = values.reduce((a, b) => (b.value > a.value ? b : a));
  return values.length === 1
    ? `${Math.round(value)} ms`
    : `at most ${Math.round(value)} ms of ${values.length} (${headword})`;
};

/**
 * What a page has done on its main thread, in milliseconds of a processor: what other work the
 * machine had counts little.
 */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

interface Shown {
  readonly headword: string;
  /** Milliseconds from the input to two frames after the article stands in the page. */
  readonly took: number;
  /** The longest time that the page answered nothing meanwhile, in milliseconds; 0 below 50. */
  readonly longest: number;
}

/** Runs in the page: measures from the next input to its article. */
function armed(wanted: { headword: string; article: string }): {
  readonly promise: Promise<Shown>;
} {
  const { headword, article } = wanted;
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  const isShown = (): boolean =>
    document.body.textContent.includes(headword) &&
    [...document.querySelectorAll(article)].some(({ textContent }) => /\bseen/.test(textContent));
  const promise = new Promise<Shown>((resolve) => {
    const onInput = ({ timeStamp }: Event): void => {
      longest = 0;
      const observer = new MutationObserver(() => {
        if (!isShown()) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const took = performance.now() - timeStamp;
            // Tasks are told of a moment after they ended.
            setTimeout(() => {
              tasks.disconnect();
              resolve({ headword, took, longest });
            }, 200);
          }),
        );
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    document.addEventListener('input', onInput, { capture: true, once: true });
  });
  return { promise };
}

/** Runs in the page: measures from the next click to two frames after what came of it. */
function pressed(): { readonly promise: Promise<number> } {
  const promise = new Promise<number>((resolve) => {
    const onClick = ({ timeStamp }: Event): void => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.now() - timeStamp)),
      );
    };
    document.addEventListener('click', onClick, { capture: true, once: true });
  });
  return { promise };
}
