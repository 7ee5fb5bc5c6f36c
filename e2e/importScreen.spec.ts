import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RICH_ARTICLE, writeLargeTable, writeStarDict, writeTable } from './data/importFiles.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { expect, test } from './fixtures/test.ts';
import { ImportScreen } from './pages/ImportScreen.ts';
import { LibraryScreen } from './pages/LibraryScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';

async function openLibrary(desktop: Desktop) {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  await main.goTo('library');
  return { page, main, library: new LibraryScreen(page), files: new ImportScreen(desktop, page) };
}

/** Files of an import that is not done. */
const unfinished = (profile: string): readonly string[] =>
  readdirSync(profile, { recursive: true })
    .map(String)
    .filter((name) => name.includes('.building'));

test('a table is looked at, taken in, looked up, reported, recognised and undone', async ({
  desktop,
  folder,
}) => {
  const { page, main, library, files } = await openLibrary(desktop);
  const path = writeTable(folder);
  await files.choose(path);
  await expect(files.preview).toContainText('Comma-separated text (CSV)');
  await expect(files.preview.getByLabel('English')).toHaveValue('headword');
  await expect(files.preview.getByLabel('Chinese')).toHaveValue('translation');
  await expect(files.preview.getByRole('cell', { name: 'dragon fruit' })).toBeVisible();
  await files.preview.getByLabel('Remark').selectOption('note');
  await files.preview.getByLabel('Name').fill('Fruit');
  await expect(files.preview.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
  await files.start();

  const report = files.report('Fruit');
  await expect(report).toContainText('3 entries imported');
  await report.getByText('2 lines give no entry').click();
  await expect(report).toContainText('no headword');
  await expect(report).toContainText('no content');
  await report.getByRole('button', { name: 'Done' }).click();
  await expect(library.row('Fruit')).toContainText('3 entries');

  await main.goTo('lookup');
  await main.type('huo long guo');
  await expect(main.results.first()).toContainText('火龙果');
  await main.type('model collapse');
  await expect(main.results.first()).toContainText('model collapse');
  await expect(main.entry.getByRole('heading', { name: 'Fruit' })).toBeVisible();

  await main.goTo('library');
  await files.choose(path);
  await expect(files.preview).toContainText('This file is already in your library, as “Fruit”.');
  await files.preview.getByText('Keep both').click();
  await files.start();
  await files.report('fruit').getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('The import of “fruit” was undone.')).toBeVisible();
  await expect(library.row('Fruit')).toHaveCount(1);
  await expect(library.row('fruit')).toHaveCount(0);
});

test('a long import goes on while words are looked up, and a cancelled one leaves nothing', async ({
  desktop,
  folder,
  profile,
}) => {
  const { page, main, library, files } = await openLibrary(desktop);
  await files.choose(writeLargeTable(folder, 150_000));
  // A large file is counted in part, and its end estimated.
  await expect(files.preview).toContainText(/1\d\d,\d{3}/);
  await files.start();
  await page.getByRole('button', { name: 'Continue in the background' }).click();
  await main.goTo('lookup');
  await expect(files.strip.getByRole('progressbar')).toBeVisible();
  await expect(files.strip).toContainText(/of 1\d\d,\d{3} entries/);
  await main.type('model collapse');
  await expect(main.entry).toContainText('模型崩溃');
  await files.strip.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page.getByText('The import was cancelled. Nothing was changed.')).toBeVisible();
  await expect(files.strip).toBeHidden();
  await main.goTo('library');
  expect(await library.names()).toEqual(['Phrases']);
  expect(unfinished(profile)).toEqual([]);
});

test('an article keeps its structure and runs nothing', async ({ desktop, folder }) => {
  const { page, main, files } = await openLibrary(desktop);
  const articles = { zipline: RICH_ARTICLE, pulley: '<b>pulley</b> a wheel for a rope' };
  await files.choose(writeStarDict(folder, articles));
  await expect(files.preview).toContainText('StarDict dictionary');
  await files.start();
  await files.report('Rich articles').getByRole('button', { name: 'Done' }).click();
  await main.goTo('lookup');
  await main.type('zipline');
  const article = main.entry.getByRole('region', { name: 'Article' });
  await expect(article.getByRole('heading', { name: 'noun' })).toBeVisible();
  await expect(article.getByRole('listitem')).toHaveText('to go down');
  await expect(article.locator('script, style, img, [style]')).toHaveCount(0);
  expect(await page.title()).toBe('Glossa');
  await article.getByRole('link', { name: 'pulley' }).click();
  await expect(main.search).toHaveValue('pulley');
  await expect(main.entry).toContainText('a wheel for a rope');

  await desktop.setSelection('zipline');
  await desktop.pressHotkey();
  const popup = await desktop.page('popup');
  await expect(popup.getByRole('option').first()).toContainText('the act of zipping');
  expect(
    (await desktop.consoleMessages()).filter((line) => /^(error|uncaught)/.test(line)),
  ).toEqual([]);
});

test('a file that is no dictionary is refused in one sentence', async ({ desktop }) => {
  const { page } = await openLibrary(desktop);
  await desktop.chooseInDialogs([join(import.meta.dirname, '..', 'resources/icons/16x16.png')]);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('alert')).toContainText('This is no format that Glossa knows.');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a file that is dropped on any page is looked at', async ({ desktop, folder }) => {
  const page = await desktop.page('main');
  const files = new ImportScreen(desktop, page);
  await desktop.dropFiles('main', [writeTable(folder)]);
  await expect(files.preview).toContainText('fruit.csv');
  await files.preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(files.preview).toBeHidden();
});
