import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { MainScreen } from './pages/MainScreen.ts';

const DEFAULT = 'CommandOrControl+Shift+L';

test('a hotkey that is taken at start is told at once, and one of three free ones mends it', async ({
  startDesktop,
}) => {
  const desktop = await startDesktop({ takenHotkeys: [DEFAULT, 'CommandOrControl+Alt+G'] });
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.page.getByText('The popup’s hotkey does not work')).toBeVisible();
  expect(await desktop.hotkeys()).toEqual([]);
  await main.page.getByRole('button', { name: 'Choose another one' }).click();
  const popup = main.page.getByRole('group', { name: 'Popup' });
  const free = popup.getByRole('button', { name: /^Use (?!the)/ });
  await expect(free).toHaveCount(3);
  // Nothing is set before the reader chooses.
  expect(await desktop.hotkeys()).toEqual([]);
  await free.first().click();
  await expect(popup).toContainText('Works: press it anywhere.');
  expect(await desktop.hotkeys()).toHaveLength(1);
});

test('"press it now" tells that the press arrived, and opens nothing', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  const popup = main.page.getByRole('group', { name: 'Popup' });
  await popup.getByRole('button', { name: 'Press it now' }).click();
  await expect(popup).toContainText('Waiting for 15 seconds.');
  expect(await desktop.pressHotkey()).toBe(true);
  await expect(popup).toContainText('It arrived: the hotkey works.');
  expect(await isShown(desktop, 'popup')).toBe(false);
  await desktop.restart();
  const again = new MainScreen(await desktop.page('main'));
  await again.openSettings('Popup and hotkeys');
  await expect(again.page.getByRole('group', { name: 'Popup' })).toContainText(
    'Works: a press has arrived.',
  );
});

test('the second hotkey looks up the selected text in the main window', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  const group = main.page.getByRole('group', { name: 'Main window' });
  await expect(group).toContainText('Switched off.');
  await group.getByRole('button', { name: 'Set a hotkey' }).click();
  await main.page.keyboard.press('Control+Alt+KeyY');
  await expect(group).toContainText('Works: press it anywhere.');
  await desktop.closeWindow('main');
  await desktop.setSelection('model collapses');
  expect(await desktop.pressHotkey('Control+Alt+Y')).toBe(true);
  await expect.poll(() => isShown(desktop, 'main')).toBe(true);
  await expect(main.search).toHaveValue('model collapses');
  await expect(main.entry).toContainText('模型崩溃');
  expect(await isShown(desktop, 'popup')).toBe(false);
});

for (const [keys, why] of [
  ['Control+KeyC', 'every program needs it'],
  ['Control+KeyK', 'Glossa uses this combination itself'],
  ['Control+Alt+KeyT', 'a system keeps this combination'],
] as const) {
  test(`${keys} is refused with its reason: ${why}`, async ({ desktop }) => {
    const main = new MainScreen(await desktop.page('main'));
    await main.openSettings('Popup and hotkeys');
    const popup = main.page.getByRole('group', { name: 'Popup' });
    await popup.getByRole('button', { name: 'Change hotkey' }).click();
    await main.page.keyboard.press(keys);
    await expect(popup.getByRole('alert')).toContainText(why);
    expect(await desktop.pressHotkey()).toBe(true);
  });
}
