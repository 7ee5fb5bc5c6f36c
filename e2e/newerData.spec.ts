import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('data of a newer version are shown, refuse every change, and are not touched', async ({
  desktop,
  profile,
  startDesktop,
}) => {
  await new MainScreen(await desktop.page('main')).keep('model collapse');
  await desktop.close();
  const file = join(profile, 'user.db');
  const newer = new DatabaseSync(file);
  newer.exec('ALTER TABLE favorites ADD mood TEXT; PRAGMA user_version = 99');
  newer.close();
  const bytes = readFileSync(file);
  const others = readdirSync(profile).toSorted();

  const again = await startDesktop();
  const main = new MainScreen(await again.page('main'));
  const { page } = main;
  await expect(page.getByRole('alert')).toContainText('A newer version of Glossa wrote your data.');

  await main.goTo('favorites');
  await expect(main.favorite('model collapse')).toBeVisible();
  await main.favorite('model collapse').click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Nothing was removed. A newer version')).toBeVisible();
  await expect(main.favorite('model collapse')).toBeVisible();

  await main.goTo('lookup');
  await main.type('unit test');
  await main.shows('unit test');
  await main.star.click();
  await expect(page.getByText('“unit test” was not kept. A newer version')).toBeVisible();
  await expect(main.star).toHaveAttribute('aria-pressed', 'false');
  // Reading an entry would be kept in the history.
  await main.goTo('history');
  await expect(page.getByRole('heading', { name: 'No lookups yet' })).toBeVisible();

  await again.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(profile).toSorted()).toEqual(others);
});
