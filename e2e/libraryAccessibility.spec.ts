import type { Page } from '@playwright/test';
import { RICH_ARTICLE, writeLargeTable, writeStarDict, writeTable } from './data/importFiles.ts';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import type { Desktop, DesktopOptions } from './fixtures/Desktop.ts';
import { expect, test } from './fixtures/test.ts';

/** The words that lead through the screens of the library, in both languages. */
const WORDS = {
  en: {
    library: 'Library',
    lookUp: 'Look up',
    search: 'Search',
    import: 'Import',
    done: 'Done',
    open: 'Open fruit',
    more: 'More for fruit',
  },
  'zh-Hans': {
    library: '词库',
    lookUp: '查词',
    search: '搜索',
    import: '导入',
    done: '完成',
    open: '打开 fruit',
    more: 'fruit 的更多操作',
  },
} as const;

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** Walks through every screen of the library and its imports, and looks at each. */
async function walk(
  desktop: Desktop,
  folder: string,
  words: (typeof WORDS)[keyof typeof WORDS],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await desktop.page('main');
  const go = (section: string) =>
    page.getByRole('navigation').getByRole('button', { name: section, exact: true }).click();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const choose = async (path: string): Promise<void> => {
    await desktop.chooseInDialogs([path]);
    await button(`${words.import}…`).click();
    await button(words.import).waitFor();
  };

  await go(words.library);
  await choose(writeTable(folder));
  await look(page);
  await button(words.import).click();
  await button(words.done).waitFor();
  await page.locator('[role=dialog] summary').first().click();
  await look(page);
  await button(words.done).click();

  await choose(writeStarDict(folder, { zipline: RICH_ARTICLE }));
  await button(words.import).click();
  await button(words.done).click();
  await page.locator('main summary').first().click();
  await look(page);
  await button(words.more).click();
  await look(page);
  await page.keyboard.press('Escape');

  await button(words.open).click();
  await page.getByRole('gridcell').nth(1).dblclick();
  await expect(page.getByRole('gridcell').getByRole('textbox')).toBeFocused();
  await look(page);
  await page.keyboard.press('Escape');

  await go(words.lookUp);
  await page.getByRole('combobox', { name: words.search }).fill('zipline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByRole('listitem').first()).toBeVisible();
  await look(page);
}

test('axe finds nothing on the screens of the library, in English, light', async ({
  startDesktop,
  folder,
}) => {
  const desktop = await startDesktop();
  const page = await desktop.page('main');
  await page.evaluate(() => window.glossa.changeSettings({ theme: 'light' }));
  await walk(desktop, folder, WORDS.en, checkAccessibility);
});

/** What is looked at where the window is small and the interface Chinese. */
async function lookNarrow(page: Page): Promise<void> {
  await checkAccessibility(page);
  await expectNoOverflow(page);
  // The app's own words are Chinese; those of the files are as they are.
  expect(await page.locator('body').innerText()).not.toMatch(
    /\b(import|entries|glossary|dictionary|remove|cancel|headword|translation)\b/i,
  );
}

async function startNarrow(
  startDesktop: (options: DesktopOptions) => Promise<Desktop>,
): Promise<Desktop> {
  const desktop = await startDesktop({ languages: ['zh-CN'] });
  const page = await desktop.page('main');
  await page.evaluate(() => window.glossa.changeSettings({ theme: 'dark' }));
  await desktop.setBounds('main', { width: 640, height: 480 });
  return desktop;
}

test('nor in Chinese, dark, at 640 by 480, where nothing is cut off', async ({
  startDesktop,
  folder,
}) => {
  await walk(await startNarrow(startDesktop), folder, WORDS['zh-Hans'], lookNarrow);
});

test('nor while an import goes on', async ({ startDesktop, folder }) => {
  const desktop = await startNarrow(startDesktop);
  const page = await desktop.page('main');
  await page.getByRole('button', { name: '词库', exact: true }).click();
  await desktop.chooseInDialogs([writeLargeTable(folder, 100_000)]);
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await lookNarrow(page);
  await page.getByRole('button', { name: '在后台继续' }).click();
  await expect(page.getByRole('complementary', { name: '导入' })).toBeVisible();
  await lookNarrow(page);
});
