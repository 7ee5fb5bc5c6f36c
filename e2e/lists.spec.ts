import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('Shift on the star chooses lists, and a list, a tag and a note are kept', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  await main.type('model collapse');
  await main.star.click({ modifiers: ['Shift'] });
  const dialog = page.getByRole('dialog', { name: 'Lists of “model collapse”' });
  await dialog.getByRole('textbox', { name: 'Name of the list' }).fill('Paper');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Paper' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'My words' }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(main.star).toHaveAttribute('aria-pressed', 'true');
  await main.keep('unit test');

  await main.goTo('favorites');
  const lists = page.getByRole('navigation', { name: 'Lists' });
  await expect(lists.getByRole('button', { name: 'Paper 1' })).toBeVisible();
  await main.favorite('unit test').click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const edit = page.getByRole('dialog', { name: 'unit test' });
  await edit.getByRole('textbox', { name: 'Note' }).fill('ask about fixtures');
  await edit.getByRole('textbox', { name: 'Tags' }).fill('testing, todo');
  await edit.getByRole('checkbox', { name: 'Paper' }).check();
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(main.favorite('unit test')).toContainText('ask about fixtures');

  const order = (on: Page) =>
    on.getByRole('navigation').getByRole('button', { name: /^(Paper|My)/ });
  await lists.getByRole('button', { name: 'Paper 2' }).press('Alt+ArrowUp');
  await expect(order(page)).toHaveText([/^Paper/, /^My words/]);
  await lists.getByRole('button', { name: 'Paper 2' }).dragTo(order(page).nth(1), {
    targetPosition: { x: 20, y: 25 },
  });
  await expect(order(page)).toHaveText([/^My words/, /^Paper/]);
  await lists.getByRole('button', { name: 'Paper 2' }).press('Alt+ArrowUp');
  await expect(order(page)).toHaveText([/^Paper/, /^My words/]);

  await desktop.restart();
  const after = new MainScreen(await desktop.page('main'));
  await after.goTo('favorites');
  await expect(order(after.page)).toHaveText([/^Paper/, /^My words/]);
  await after.page.getByRole('button', { name: 'Paper 2' }).click();
  await expect(after.favorite('unit test')).toContainText('testing');
  await after.page.getByRole('button', { name: 'testing 1' }).click();
  await expect(after.favorite('model collapse')).toHaveCount(0);
  await after.page.getByRole('button', { name: /^All favorites/ }).click();
  const search = after.page.getByRole('textbox', { name: 'Search favorites' });
  for (const query of ['mxbk', 'modle colapse', '崩潰']) {
    await search.fill(query);
    await expect(after.favorite('unit test')).toHaveCount(0);
    await expect(after.favorite('model collapse')).toBeVisible();
  }
});

test('what was removed can be restored after a restart', async ({ desktop }) => {
  const before = new MainScreen(await desktop.page('main'));
  await before.keep('model collapse');
  await before.goTo('favorites');
  await before.favorite('model collapse').click();
  await before.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(before.page.getByRole('heading', { name: 'No favorites yet' })).toBeVisible();
  await desktop.restart();
  const after = new MainScreen(await desktop.page('main'));
  await after.goTo('favorites');
  await after.page.getByRole('button', { name: 'Recently removed' }).click();
  await after.page.getByRole('button', { name: 'Restore: model collapse' }).click();
  await after.page.getByRole('button', { name: /^All favorites/ }).click();
  await expect(after.favorite('model collapse')).toBeVisible();
});

test('favorites go out to a file and come in again, conflicts shown', async ({
  desktop,
  folder,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  const file = join(folder, 'words.csv');
  await main.keep('model collapse');
  await main.goTo('favorites');
  await desktop.chooseInDialogs([file, join(folder, 'words.apkg'), file]);
  for (const format of ['CSV (spreadsheet)', 'Anki package (.apkg)']) {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await expect(page.getByText('Written to', { exact: false }).last()).toBeVisible();
  }
  await expect.poll(() => existsSync(join(folder, 'words.apkg'))).toBe(true);
  const csv = readFileSync(file, 'utf8');
  expect(csv).toContain('"model collapse","模型崩溃"');
  const other = csv.replace('"模型崩溃"', '"模型坍塌"');
  writeFileSync(
    file,
    `${other}${other.split('\r\n')[1]?.replaceAll('model collapse', 'new word') ?? ''}\r\n`,
  );

  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import words.csv' });
  await expect(dialog).toContainText('1 new favorite');
  await expect(dialog).toContainText('模型坍塌');
  await dialog.getByRole('radio', { name: 'Take theirs' }).click();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(main.favorite('model collapse')).toContainText('模型坍塌');
  await expect(main.favorite('new word')).toBeVisible();
});

test('a damaged file gives way to the newest backup, and what can be saved is offered', async ({
  desktop,
  profile,
  startDesktop,
}) => {
  const before = new MainScreen(await desktop.page('main'));
  await before.keep('model collapse');
  await before.openSettings('Advanced');
  await before.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(before.page.getByText('The backup was made.')).toBeVisible();
  await before.goTo('lookup');
  await before.keep('unit test');
  await desktop.close();
  const file = join(profile, 'user.db');
  const bytes = readFileSync(file);
  // The last page with history of nothing is of no use to the favorites, but damage all the same.
  bytes.fill(0xff, bytes.length - 4096, bytes.length - 2048);
  bytes.fill(0xff, bytes.length - 2 * 4096, bytes.length - 4096 - 2048);
  writeFileSync(file, bytes);

  const again = await startDesktop();
  const after = new MainScreen(await again.page('main'));
  await expect(after.page.getByRole('alert')).toContainText('so the backup of');
  expect(readdirSync(join(profile, 'quarantine'))).toHaveLength(1);
  await after.goTo('favorites');
  await expect(after.favorite('model collapse')).toBeVisible();
  await expect(after.favorite('unit test')).toHaveCount(0);
  await after.page.getByRole('button', { name: 'See what can be saved' }).click();
  const dialog = after.page.getByRole('dialog', { name: /^Import user-/ });
  await expect(dialog).toContainText('1 new favorite');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(after.favorite('unit test')).toBeVisible();
});

test('a backup is restored from the settings, and that is undone', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  await main.keep('model collapse');
  await main.openSettings('Advanced');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup was made.')).toBeVisible();
  await main.goTo('lookup');
  await main.keep('unit test');
  await main.openSettings('Advanced');
  await page.getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog.getByRole('listitem').first()).toContainText('1 favorite · 1 list');
  await dialog
    .getByRole('button', { name: /^Restore:/ })
    .first()
    .click();
  await main.goTo('favorites');
  await expect(main.favorite('unit test')).toHaveCount(0);
  await expect(main.favorite('model collapse')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(main.favorite('unit test')).toBeVisible();
});
