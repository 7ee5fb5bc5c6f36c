import { expect, test } from './fixtures/test.ts';

test('the first start shows the main window with the focus in the search field', async ({
  desktop,
}) => {
  const page = await desktop.page('main');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await expect
    .poll(() => desktop.windowState('main'))
    .toMatchObject({ title: 'Glossa', isVisible: true, isFocused: true });
  expect(await desktop.windowState('popup')).toMatchObject({ isVisible: false });
});

test('a plain start writes nothing to the consoles and opens nothing outside', async ({
  desktop,
}) => {
  await desktop.page('popup');
  expect(await desktop.consoleMessages()).toEqual([]);
  expect(await desktop.openedOutside()).toEqual([]);
  expect(await desktop.requests()).toEqual([]);
});

test('quitting ends the process, and the next start finds its data', async ({ desktop }) => {
  const { pid } = desktop;
  await desktop.restart();
  expect(desktop.pid).not.toBe(pid);
  await expect(
    (await desktop.page('main')).getByRole('combobox', { name: 'Search' }),
  ).toBeVisible();
});
