import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDictionaries } from './fixtures/buildDictionaries.ts';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { LibraryScreen } from './pages/LibraryScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

test('a word of a shipped dictionary has its page at the first start', async ({
  folder,
  startDesktop,
}) => {
  const desktop = await startDesktop({ dictionaries: buildDictionaries(folder) });
  const main = new MainScreen(await desktop.page('main'));
  await main.type('collapse');
  await main.shows('collapse');
  await expect(main.entry).toContainText('/kəˈlæps/');
  await expect(main.entry.getByRole('list', { name: 'Level' })).toContainText('CET-4');
  await expect(main.entry.getByRole('list', { name: 'Meanings' })).toContainText('Computing折叠');
  await expect(main.entry.getByText('fold or close up')).toBeVisible();
  await checkAccessibility(main.page);
  await main.type('崩溃');
  await main.shows('崩溃【崩潰】');
  await expect(main.entry.getByText('Licence of cc-cedict')).toBeHidden();
  await main.entry.locator('summary', { hasText: 'CC-CEDICT Chinese-English' }).last().click();
  await expect(main.entry.getByText('Licence of cc-cedict')).toBeVisible();
});

test('a shipped dictionary is switched off and leafed through, and stays', async ({
  folder,
  startDesktop,
}) => {
  const desktop = await startDesktop({ dictionaries: buildDictionaries(folder) });
  const main = new MainScreen(await desktop.page('main'));
  const library = new LibraryScreen(main.page);
  await main.goTo('library');
  expect(await library.names()).toEqual([
    'Phrases',
    'ECDICT English-Chinese',
    'CC-CEDICT Chinese-English',
  ]);
  const ecdict = library.row('ECDICT English-Chinese');
  await expect(ecdict.getByRole('button', { name: /^More for/ })).toBeHidden();
  await ecdict.getByText('Details').click();
  await ecdict.getByRole('button', { name: 'Open ECDICT English-Chinese' }).click();
  const headwords = main.page.getByRole('list', { name: 'Headwords of ECDICT English-Chinese' });
  await expect(headwords.getByRole('listitem')).toHaveText([
    /^attention/,
    /^collapse/,
    /^zebra crossing/,
  ]);
  await checkAccessibility(main.page);
  await headwords.getByRole('button', { name: /^zebra crossing/ }).click();
  await main.shows('zebra crossing');

  await main.goTo('library');
  const isSearched = main.page.getByRole('switch', { name: 'Search in ECDICT English-Chinese' });
  await isSearched.click();
  await expect(isSearched).not.toBeChecked();
  await desktop.restart();
  const again = new MainScreen(await desktop.page('main'));
  await again.type('zebra crossing');
  await expect(again.page.getByRole('heading', { name: /No entry for/ })).toBeVisible();
});

test('the popup shows a word in small', async ({ folder, startDesktop }) => {
  const desktop = await startDesktop({ dictionaries: buildDictionaries(folder) });
  const popup = new PopupScreen(await desktop.page('popup'));
  await desktop.setSelection('collapse');
  await desktop.pressHotkey();
  await expect(popup.results.first()).toContainText('崩溃；倒塌；虚脱；瓦解');
  await expect(popup.results.first()).toContainText('CET-4');
  await checkAccessibility(popup.page);
});

test('a damaged shipped dictionary opens the app with a plain notice, in both languages', async ({
  folder,
  startDesktop,
}) => {
  const dictionaries = buildDictionaries(folder);
  writeFileSync(join(dictionaries, 'ecdict.db'), 'no database');
  const desktop = await startDesktop({ dictionaries });
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.page.getByText(/^ECDICT English-Chinese is damaged/)).toContainText(
    'Run “npm run dictionaries”',
  );
  await main.type('崩溃');
  await main.shows('崩溃【崩潰】');
  await desktop.restart({ dictionaries, languages: ['zh-CN'] });
  const chinese = await desktop.page('main');
  await expect(chinese.getByText(/^ECDICT 英汉词典已损坏，不参与查找。/)).toBeVisible();
});

test('dictionaries that were never built are told of, and the glossary answers', async ({
  folder,
  startDesktop,
}) => {
  const dictionaries = join(folder, 'dictionaries');
  mkdirSync(dictionaries);
  const desktop = await startDesktop({ dictionaries });
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.page.getByText(/were not built yet/)).toBeVisible();
  await main.type('model collapse');
  await main.shows('model collapse');
});
