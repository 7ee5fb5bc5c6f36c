import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('a star is still there after a restart', async ({ desktop }) => {
  const before = new MainScreen(await desktop.page('main'));
  await before.keep('model collapse');
  await desktop.restart();
  const after = new MainScreen(await desktop.page('main'));
  await after.goTo('favorites');
  await expect(after.favorite('model collapse')).toContainText('模型崩溃');
  await after.goTo('lookup');
  await after.type('model collapse');
  await after.shows('model collapse');
  await expect(after.star).toHaveAttribute('aria-pressed', 'true');
});

test('a star that has filled survives a crash of the app', async ({ desktop, startDesktop }) => {
  await new MainScreen(await desktop.page('main')).keep('scaling laws');
  await desktop.kill();
  const again = await startDesktop();
  const main = new MainScreen(await again.page('main'));
  await main.goTo('favorites');
  await expect(main.favorite('scaling laws')).toBeVisible();
});

test('a removal can be undone, on the page and by the star', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.keep('model collapse');
  await main.keep('unit test');
  await main.goTo('favorites');
  await main.favorite('model collapse').click();
  await main.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(main.favorite('model collapse')).toHaveCount(0);
  await main.page.getByRole('button', { name: 'Undo' }).click();
  await expect(main.favorite('model collapse')).toBeVisible();
  await expect(main.favorite('unit test')).toBeVisible();
  await main.goTo('lookup');
  await main.type('unit test');
  await main.shows('unit test');
  await main.star.click();
  await expect(main.star).toHaveAttribute('aria-pressed', 'false');
  await main.page.getByRole('button', { name: 'Undo' }).click();
  await expect(main.star).toHaveAttribute('aria-pressed', 'true');
});

test('favorites are searched and sorted', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  for (const query of ['unit test', 'bug repair', 'model collapse']) await main.keep(query);
  await main.goTo('favorites');
  const headwords = main.page
    .getByRole('grid', { name: 'Favorites' })
    .getByRole('row')
    .getByRole('button');
  const names = ['unit test', 'bug repair', 'model collapse'];
  const order = async () =>
    (await headwords.allInnerTexts()).filter((text) => names.includes(text));
  await expect.poll(order).toEqual(['model collapse', 'bug repair', 'unit test']);
  await main.page.getByRole('columnheader', { name: 'Headword' }).getByRole('button').click();
  await expect.poll(order).toEqual(['bug repair', 'model collapse', 'unit test']);
  await main.page.getByRole('textbox', { name: 'Search favorites' }).fill('崩溃');
  await expect.poll(order).toEqual(['model collapse']);
});

test('the history keeps what was read, and only while it is switched on', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const read = async (query: string): Promise<void> => {
    await main.goTo('lookup');
    await main.type(query);
    await main.shows(query);
    await main.search.press('Enter');
  };
  await read('model collapse');
  await main.goTo('history');
  await expect(main.page.getByRole('button', { name: /model collapse/ })).toBeVisible();
  await main.openSettings('Lookup');
  await main.page.getByRole('switch', { name: 'Keep a history of lookups' }).click();
  await expect(
    main.page.getByRole('switch', { name: 'Keep a history of lookups' }),
  ).not.toBeChecked();
  await read('unit test');
  // What is kept after it tells that there was time enough to keep it.
  await main.openSettings('Lookup');
  await main.page.getByRole('switch', { name: 'Keep a history of lookups' }).click();
  await read('bug repair');
  await main.goTo('history');
  await expect(main.page.getByRole('button', { name: /bug repair/ })).toBeVisible();
  await expect(main.page.getByRole('button', { name: /model collapse/ })).toBeVisible();
  await expect(main.page.getByRole('button', { name: /unit test/ })).toHaveCount(0);
  await main.page.getByRole('button', { name: 'Clear history' }).click();
  await main.page.getByRole('alertdialog').getByRole('button', { name: 'Clear history' }).click();
  await expect(main.page.getByRole('heading', { name: 'No lookups yet' })).toBeVisible();
});
