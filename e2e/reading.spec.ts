import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePdf } from './data/paperFiles.ts';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

const TITLE = 'On the Collapse of Models';
const PARAGRAPHS = [
  'Recursive training on synthetic data leads to model collapse sooner or later.',
  'We study a qwertyish method called large language models (LLMs) here.',
  'The qwertyish method mitigates it, and the qwertyish method is new.',
];

function writeFixture(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const paper = (folder: string): string =>
  writeFixture(folder, 'paper.pdf', makePdf(TITLE, PARAGRAPHS));

const part = (page: Page, name: string) => page.getByRole('radio', { name });
const openPaper = (page: Page) => page.getByRole('button', { name: 'Read the text' });

test('a paper that is dropped is passed: words are kept with their sentence, terms are listed', async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  await desktop.dropFiles('main', [paper(folder)]);
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(page.getByText(/of \d+ words are known to you/)).toBeVisible();
  await part(page, 'Acronyms').check({ force: true });
  await expect(page.getByText('large language models', { exact: true })).toBeVisible();
  await part(page, 'Terms').check({ force: true });
  const terms = page.getByRole('region', { name: 'Terms' });
  await expect(terms).toContainText('模型崩溃');
  await expect(terms).toContainText(PARAGRAPHS[0] ?? '');
  await terms.getByRole('checkbox', { name: 'Select model collapse' }).check();
  await page.getByRole('button', { name: 'Add to favorites' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('1 word added to favorites.').first()).toBeVisible();
  const table = join(folder, 'terms.csv');
  await desktop.chooseInDialogs([table]);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(page.getByText(`Written: ${table}`).first()).toBeVisible();
  expect(readFileSync(table, 'utf8')).toContain('model collapse,模型崩溃');
  await main.goTo('favorites');
  await expect(page.getByText('model collapse').first()).toBeVisible();
  await expect(page.getByText(TITLE).first()).toBeVisible();
});

test('the level decides what is above it, is kept, and words can be marked as known', async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  await desktop.dropFiles('main', [paper(folder)]);
  const slider = page.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', /5,000/);
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /20,000/);
  await page.getByRole('checkbox', { name: 'Select qwertyish' }).check();
  await page.getByRole('button', { name: 'I know these' }).click();
  await expect(page.getByRole('checkbox', { name: 'Select qwertyish' })).toHaveCount(0);
  await desktop.restart();
  const again = await desktop.page('main');
  await new MainScreen(again).goTo('reading');
  await again.getByRole('button', { name: TITLE, exact: true }).click();
  await again.getByRole('button', { name: 'Words and terms' }).click();
  await expect(again.getByRole('slider')).toHaveAttribute('aria-valuetext', /20,000/);
  await expect(again.getByRole('checkbox', { name: 'Select qwertyish' })).toHaveCount(0);
});

test('the text is read by keyboard alone: hard words, their meaning, find', async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  await desktop.dropFiles('main', [paper(folder)]);
  await openPaper(page).click();
  const words = page.locator('[data-hard]');
  await words.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(words.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(words.first()).toBeFocused();
  await page.keyboard.press('Enter');
  const word = page.getByRole('complementary', { name: 'Word in the text' });
  // The app without dictionaries has no single words.
  await expect(word).toContainText(`No entry for “${await words.first().innerText()}”.`);
  await expect(word).toContainText(PARAGRAPHS[0] ?? '');
  await page.keyboard.press('Escape');
  await expect(word).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find on this page' }).fill('synthetic');
  await expect(page.getByText('1 of 1')).toBeVisible();
});

test('papers are kept, shown with entries, searched, and removed', async ({ desktop, folder }) => {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  await desktop.dropFiles('main', [paper(folder)]);
  await expect(openPaper(page)).toBeVisible();
  await main.goTo('lookup');
  await main.type('model collapse');
  const own = main.entry.getByRole('region', { name: 'Your papers' });
  await expect(own).toContainText(PARAGRAPHS[0] ?? '');
  await own.getByRole('button', { name: /Once, in/ }).click();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'All papers' }).click();
  const search = page.getByRole('textbox', { name: 'Search your papers' });
  await search.fill('qwertyish method');
  await expect(page.getByText('3 times in your papers (1)')).toBeVisible();
  await search.fill('');
  await page.getByRole('button', { name: `Remove ${TITLE}` }).click();
  await expect(page.getByRole('region', { name: 'Your papers' })).toHaveCount(0);
  await main.goTo('lookup');
  await main.type('model collapse');
  await expect(main.entry).toBeVisible();
  await expect(own).toHaveCount(0);
});

test('a file that cannot be read says why in plain words, and the next one is read', async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['locked.pdf', makePdf(TITLE, PARAGRAPHS, { isEncrypted: true }), 'locked with a password'],
    ['cut.pdf', makePdf(TITLE, PARAGRAPHS).subarray(0, 500), 'It is damaged.'],
    ['scan.pdf', makePdf('', []), 'There is no text in it.'],
  ];
  for (const [name, bytes, words] of cases) {
    await desktop.dropFiles('main', [writeFixture(folder, name, bytes)]);
    await expect(page.getByRole('heading', { name: `${name} was not read` })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await desktop.dropFiles('main', [paper(folder)]);
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
});

const WORDS = {
  en: { reading: 'Reading', pass: 'Read this text', text: 'Read the text', all: 'All papers' },
  'zh-Hans': { reading: '阅读', pass: '阅读这段文字', text: '阅读全文', all: '全部论文' },
} as const;

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-Hans', 'dark'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on the screens of papers, in ${language}, ${theme}`, async ({
    startDesktop,
  }) => {
    const desktop = await startDesktop(language === 'en' ? undefined : { languages: ['zh-CN'] });
    const page = await desktop.page('main');
    await page.evaluate((to) => window.glossa.changeSettings({ theme: to }), theme);
    const words = WORDS[language];
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button(words.reading).click();
    await checkAccessibility(page);
    await page.locator('textarea').fill(`# ${TITLE}\n\n${PARAGRAPHS.join('\n\n')}`);
    await button(words.pass).click();
    await button(words.text).waitFor();
    for (let i = 0; i < 4; i += 1) {
      await page.getByRole('radio').nth(i).check({ force: true });
      await checkAccessibility(page);
    }
    await button(words.text).click();
    await page.locator('[data-hard]').first().click();
    await page
      .getByRole('complementary')
      .getByRole('heading')
      .or(page.getByRole('status'))
      .first()
      .waitFor();
    await checkAccessibility(page);
    await button(words.all).click();
    await checkAccessibility(page);
  });
}
