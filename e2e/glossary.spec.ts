import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { LibraryScreen } from './pages/LibraryScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('an own glossary is written by keys, searched, edited, pasted into and exported', async ({
  desktop,
  folder,
}) => {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  const library = new LibraryScreen(page);
  await main.goTo('library');
  await library.newGlossary('Fruit');
  await library.addEntry('rambutan', '红毛丹');
  await library.addEntry('durian', '榴连');

  await library.cell('榴连').click();
  await page.keyboard.press('Enter');
  await page.getByLabel('Edit Translation of durian').fill('榴莲');
  await page.keyboard.press('Enter');
  await expect(library.cell('榴莲')).toBeFocused();

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Headword\tTranslation\njackfruit\t菠萝蜜\nlongan\t龙眼\n');
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  });
  await expect(page.getByText('2 entries added.')).toBeVisible();
  await expect(library.cell('龙眼')).toBeVisible();

  await library.cell('rambutan').click();
  await page.keyboard.press('Delete');
  await expect(library.cell('rambutan')).toHaveCount(0);
  await library.undo();
  await expect(library.cell('rambutan')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(library.row('Fruit')).toContainText('4 entries');
  const file = join(folder, 'fruit.csv');
  await desktop.chooseInDialogs([file]);
  await library.choose('Fruit', 'Export as CSV');
  await expect(page.getByText('Saved as fruit.csv.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('榴莲');

  await main.goTo('lookup');
  await main.type('long yan');
  await expect(main.results.first()).toContainText('longan');
  await desktop.restart();
  const again = new MainScreen(await desktop.page('main'));
  await again.type('rambutan');
  await expect(again.entry).toContainText('红毛丹');
});

test('a word that was not found is added to a glossary that is begun for it', async ({
  desktop,
}) => {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  await main.type('zyzzyva');
  await page.getByRole('button', { name: 'Add to my glossary' }).click();
  await expect(page.getByRole('heading', { name: 'My glossary', level: 1 })).toBeVisible();
  await expect(page.getByLabel('New headword')).toHaveValue('zyzzyva');
  await expect(page.getByLabel('Its translation')).toBeFocused();
  await page.keyboard.type('象鼻虫');
  await page.keyboard.press('Enter');
  await expect(new LibraryScreen(page).cell('zyzzyva')).toBeVisible();
  await main.goTo('lookup');
  await main.type('zyzzyva');
  await expect(main.entry).toContainText('象鼻虫');
});
