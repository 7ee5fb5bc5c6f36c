import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { makeAppFolder } from './fixtures/makeAppFolder.ts';
import { expect, test } from './fixtures/test.ts';
import { LibraryScreen } from './pages/LibraryScreen.ts';
import { MainScreen } from './pages/MainScreen.ts';

const GLOSSARY = join('resources', 'glossaries', 'phrases.md');

test('the library says what it holds and where it comes from', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.goTo('library');
  const glossary = new LibraryScreen(main.page).row('Phrases');
  await expect(glossary).toContainText('67 entries');
  await expect(glossary).toContainText('English to Simplified Chinese');
  await glossary.getByText('Details').click();
  await expect(glossary.getByText('Licence')).toBeVisible();
  // Long words wrap: nothing of them is beside the row.
  const right = async (part: Locator): Promise<number> => {
    const box = await part.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  const open = glossary.getByRole('button', { name: 'Open' });
  expect(await right(glossary.locator('dl'))).toBeLessThanOrEqual(await right(open));
});

test('what is in the library is copied, ordered, switched off, renamed, removed and restored', async ({
  desktop,
}) => {
  const page = await desktop.page('main');
  const main = new MainScreen(page);
  const library = new LibraryScreen(page);
  await main.goTo('library');
  await library.choose('Phrases', 'Make an editable copy');
  await expect(library.row('Phrases (copy)')).toContainText('67 entries');
  await library.choose('Phrases (copy)', 'Rename');
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move Mine' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => library.names()).toEqual(['Mine', 'Phrases']);
  await expect(page.getByRole('status').getByText('Mine is now number 1 of 2.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move Mine' })).toBeFocused();

  await main.goTo('lookup');
  await main.type('model collapse');
  await expect(main.entry.getByRole('heading', { name: 'Phrases' })).toBeVisible();
  await main.goTo('library');
  const isSearched = page.getByRole('switch', { name: 'Search in Phrases' });
  await isSearched.click();
  await expect(isSearched).not.toBeChecked();
  await library.choose('Mine', 'Remove');
  await main.goTo('lookup');
  await main.type('model collapses');
  await expect(page.getByRole('heading', { name: /No entry for/ })).toBeVisible();

  await desktop.restart();
  const again = new MainScreen(await desktop.page('main'));
  const kept = new LibraryScreen(again.page);
  await again.goTo('library');
  await expect(again.page.getByRole('switch')).not.toBeChecked();
  await again.page.getByText('Recently removed (1)').click();
  await again.page.getByRole('button', { name: 'Restore Mine' }).click();
  await expect.poll(() => kept.names()).toEqual(['Mine', 'Phrases']);
  await kept.choose('Mine', 'Remove');
  await again.page.getByText('Recently removed (1)').click();
  await again.page.getByRole('button', { name: 'Delete now' }).click();
  await again.page.getByRole('alertdialog').getByRole('button', { name: 'Delete now' }).click();
  await expect(again.page.getByText('“Mine” was deleted.')).toBeVisible();
  await expect(again.page.getByText(/Recently removed/)).toBeHidden();
});

test('a glossary that is not there opens the app with a plain notice', async ({
  folder,
  startDesktop,
}) => {
  const appFolder = makeAppFolder(join(folder, 'app'));
  rmSync(join(appFolder, GLOSSARY));
  const desktop = await startDesktop({ appFolder });
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.page.getByText('The glossary phrases.md is not there.')).toBeVisible();
  await main.type('model');
  await expect(main.page.getByRole('heading', { name: /No entry for/ })).toBeVisible();
});

for (const [what, content, words] of [
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]), 'not valid UTF-8'],
  ['nothing', Buffer.alloc(0), 'could not be loaded'],
] as const) {
  test(`a glossary file with ${what} in it opens the app with a plain notice`, async ({
    folder,
    startDesktop,
  }) => {
    const appFolder = makeAppFolder(join(folder, 'app'));
    writeFileSync(join(appFolder, GLOSSARY), content);
    const desktop = await startDesktop({ appFolder });
    const main = new MainScreen(await desktop.page('main'));
    await expect(main.page.getByText(/The glossary phrases\.md could not be loaded/)).toContainText(
      words,
    );
    await main.goTo('library');
    await expect(main.page.getByRole('heading', { name: 'The library is empty' })).toBeVisible();
  });
}
