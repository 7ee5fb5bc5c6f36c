import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desktop } from './fixtures/Desktop.ts';
import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

const popupOf = async (desktop: Desktop): Promise<PopupScreen> =>
  new PopupScreen(await desktop.page('popup'));

for (const [what, args, text] of [
  ['a text', ['--lookup', 'model collapse'], 'model collapse'],
  ['a link', ['glossa://lookup?q=unit%20test'], 'unit test'],
  ['the selected text', ['--selection'], 'data quality'],
  ['an empty field', ['--popup'], ''],
] as const) {
  test(`a second start shows ${what} in the popup, and not the main window`, async ({
    desktop,
  }) => {
    const popup = await popupOf(desktop);
    await expect(popup.search).toBeVisible();
    await desktop.closeWindow('main');
    await expect.poll(() => isShown(desktop, 'main')).toBe(false);
    await desktop.setSelection('data quality');
    expect(await desktop.secondStart(args)).toBe(0);
    await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
    await expect(popup.search).toHaveValue(text);
    expect(await isShown(desktop, 'main')).toBe(false);
  });
}

test('arguments that the app does not know only show its window', async ({ desktop }) => {
  await desktop.focusOutside();
  await desktop.secondStart(['--unknown', '--lookup', '', 'glossa://other?q=x', '--popup=1']);
  await expect.poll(async () => (await desktop.windowState('main')).isFocused).toBe(true);
  expect(await isShown(desktop, 'popup')).toBe(false);
});

test('a start that asks for a lookup shows the popup alone', async ({ startDesktop }) => {
  const desktop = await startDesktop({ args: ['--lookup', 'model collapse'] });
  const popup = await popupOf(desktop);
  await expect(popup.results.first()).toContainText('模型崩溃');
  // It comes into sight once its answer is measured.
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
  expect(await isShown(desktop, 'main')).toBe(false);
});

test('started hidden, it shows no window, and the hotkey and another start bring it', async ({
  startDesktop,
  profile,
}) => {
  writeFileSync(join(profile, 'settings.json'), '{"startHidden":true}');
  const desktop = await startDesktop();
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.search).toBeAttached();
  await popupOf(desktop);
  expect(await isShown(desktop, 'main')).toBe(false);
  expect(await desktop.pressHotkey()).toBe(true);
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
  await desktop.secondStart();
  await expect.poll(() => isShown(desktop, 'main')).toBe(true);
});

test('started hidden where nothing could bring it back, it shows its window', async ({
  startDesktop,
}) => {
  const taken = { takenHotkeys: ['CommandOrControl+Shift+L'] };
  const desktop = await startDesktop({ ...taken, args: ['--hidden'] });
  await expect.poll(() => isShown(desktop, 'main')).toBe(true);
});

test('it starts at login when that is switched on, and no longer when it is switched off', async ({
  desktop,
  folder,
}) => {
  const file = join(folder, 'tmp', 'config', 'autostart', 'glossa.desktop');
  const main = new MainScreen(await desktop.page('main'));
  await main.goTo('settings');
  const atLogin = main.page.getByRole('switch', { name: 'Start when I log in' });
  await expect(atLogin).not.toBeChecked();
  await atLogin.click();
  await expect(atLogin).toBeChecked();
  expect(readFileSync(file, 'utf8')).toMatch(/^Exec=.* "--hidden"$/m);
  await atLogin.click();
  await expect(atLogin).not.toBeChecked();
  expect(existsSync(file)).toBe(false);
});
