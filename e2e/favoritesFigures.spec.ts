import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keepFigure, percentile } from './fixtures/figures.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

// What is measured here is printed and kept, never asserted: the machine may be busy.

// A borrowed Chromium is reached by a slower way.
test.use({ hasOwnBrowser: true });

/** As many favorites as must stay quick are measured with `GLOSSA_FIGURES=full`. */
const COUNT = process.env['GLOSSA_FIGURES'] === 'full' ? 20_000 : 5_000;

const RECORDS = Array.from({ length: COUNT }, (_each, index) => ({
  headword: `word ${(index * 7919) % COUNT}`,
  headwordLanguage: 'en',
  translation: `${'数据模型质量分布变化'.charAt(index % 10)}词 ${index}`,
  translationLanguage: 'zh',
  reading: `ci ${index % 97}`,
  example: `A sentence that uses word ${index} in passing.`,
  dictionaryName: `Dictionary ${index % 5}`,
  lists: [],
  tags: index % 3 === 0 ? [`tag ${index % 20}`] : [],
}));

/** Counts the frames of the page from now on, and how long main takes to answer a small question. */
async function watch(page: Page): Promise<() => Promise<{ frames: number[]; answers: number[] }>> {
  const watched = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const answers: number[] = [];
    const state = { isEnded: false };
    let last = performance.now();
    const frame = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (!state.isEnded) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const ask = async (): Promise<void> => {
      while (!state.isEnded) {
        const asked = performance.now();
        await window.glossa.getSettings();
        answers.push(performance.now() - asked);
      }
    };
    void ask();
    return {
      end: () => {
        state.isEnded = true;
        return { frames: frames.slice(1), answers };
      },
    };
  });
  return () => watched.evaluate((each) => each.end());
}

test(`how long frames and answers take with ${COUNT} favorites`, async ({ desktop, folder }) => {
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  const measure = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    const end = await watch(page);
    const began = performance.now();
    await act();
    const took = performance.now() - began;
    const { frames, answers } = await end();
    const long = frames.filter((each) => each > 50).length;
    keepFigure(
      `favorites, ${what}`,
      `${Math.round(took)} ms; longest frame ${Math.round(percentile(frames, 1))} ms, ${long} over 50 ms; slowest answer of main ${Math.round(percentile(answers, 1))} ms`,
    );
  };

  const file = join(folder, 'kept.json');
  writeFileSync(
    file,
    JSON.stringify({ format: 'glossa-favorites', version: 1, favorites: RECORDS }),
  );
  await desktop.chooseInDialogs([file]);
  const token = await page.evaluateHandle(() => ({ value: '' }));
  await measure('preview of an import', () =>
    token.evaluate(async (kept) => {
      const preview = await window.glossa.chooseImport();
      kept.value = preview.kind === 'done' ? (preview.value?.token ?? '') : '';
    }),
  );
  const imported = await page.evaluateHandle(() => ({ count: 0 }));
  await measure('import', async () =>
    imported.evaluate(
      async (kept, at) => {
        const report = await window.glossa.importFavorites(at, []);
        kept.count = report.kind === 'done' ? report.value.added : 0;
      },
      await token.evaluate(({ value }) => value),
    ),
  );
  expect(await imported.evaluate(({ count }) => count)).toBe(COUNT);

  const status = page.getByRole('status').filter({ hasText: 'favorites' });
  const rows = page.getByRole('grid').getByRole('row');
  // All of them are read again after an import.
  await measure('opening the page while they are read', async () => {
    await main.goTo('favorites');
    await expect(status).toContainText(`${COUNT} favorites`);
  });
  await main.goTo('lookup');
  await measure('opening the page', async () => {
    await main.goTo('favorites');
    await expect(rows.nth(1)).toBeVisible();
  });
  for (const column of ['Translation', 'Headword']) {
    const first = rows.nth(1);
    const before = await first.innerText();
    await measure(`sorting by ${column.toLowerCase()}`, async () => {
      await page.getByRole('columnheader', { name: column }).getByRole('button').click();
      await expect(first).not.toHaveText(before);
    });
  }
  await measure('choosing a tag', async () => {
    await page
      .getByRole('button', { name: /^tag 3/ })
      .first()
      .click();
    await expect(status).not.toContainText(`${COUNT} favorites`);
  });
  await measure('all again', async () => {
    await page.getByRole('button', { name: /^All/ }).first().click();
    await expect(status).toContainText(`${COUNT} favorites`);
  });
  const field = page.getByLabel('Search favorites');
  await measure('the first search', async () => {
    await field.pressSequentially('word 77');
    await expect(status).not.toContainText(`${COUNT} favorites`);
  });
  await measure('a search after it', async () => {
    await field.fill('');
    await field.pressSequentially('shujuc');
    await expect(status).not.toContainText(`${COUNT} favorites`);
  });
});
