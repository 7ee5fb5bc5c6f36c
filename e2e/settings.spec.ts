import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('settings take effect at once and are kept', async ({ desktop }) => {
  const before = new MainScreen(await desktop.page('main'));
  await before.goTo('settings');
  for (const name of ['Dark', '150%']) {
    await before.page.getByRole('radio', { name }).click();
    await expect(before.page.getByRole('radio', { name })).toBeChecked();
  }
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  await expect.poll(() => before.page.evaluate(isDark)).toBe(true);
  await desktop.restart();
  const after = new MainScreen(await desktop.page('main'));
  await expect.poll(() => after.page.evaluate(isDark)).toBe(true);
  await after.goTo('settings');
  await expect(after.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(after.page.getByRole('radio', { name: '150%' })).toBeChecked();
});

for (const language of ['en', 'zh-Hans'] as const) {
  test(`every tab of the settings fits into the window without scrolling, in ${language}`, async ({
    desktop,
  }) => {
    const { page } = new MainScreen(await desktop.page('main'));
    await desktop.setBounds('main', { width: 1040, height: 700 });
    await page.evaluate((chosen) => window.glossa.changeSettings({ language: chosen }), language);
    await page.keyboard.press('Control+7');
    const tabs = page.getByRole('tab');
    await expect(tabs).toHaveCount(5);
    await tabs.first().focus();
    for (let place = 0; place < 5; place += 1) {
      await expect(tabs.nth(place)).toBeFocused();
      await expect(tabs.nth(place)).toHaveAttribute('aria-selected', 'true');
      const panel = page.getByRole('tabpanel');
      await expect(panel).toHaveAccessibleName(await tabs.nth(place).innerText());
      await expect(panel.getByRole('region').first()).toBeVisible();
      const hidden = () => panel.evaluate((shown) => shown.scrollHeight - shown.clientHeight);
      await expect.poll(hidden, `tab ${place + 1}`).toBe(0);
      await page.keyboard.press('ArrowRight');
    }
  });
}

test('another hotkey is recorded, works, and is kept', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  await main.page.getByRole('button', { name: 'Change hotkey' }).click();
  await main.page.keyboard.press('Control+Alt+KeyG');
  await expect(main.page.getByText('Works: press it anywhere.')).toBeVisible();
  await expect.poll(() => desktop.pressHotkey('Control+Alt+G')).toBe(true);
  expect(await desktop.pressHotkey('CommandOrControl+Shift+L')).toBe(false);
  await expect.poll(async () => (await desktop.windowState('popup')).isVisible).toBe(true);
  await desktop.restart();
  await desktop.page('main');
  expect(await desktop.pressHotkey('Control+Alt+G')).toBe(true);
});

test('a combination that another program has is refused, and the one before goes on working', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await desktop.takeHotkeys(['Control+Alt+G']);
  await main.openSettings('Popup and hotkeys');
  await main.page.getByRole('button', { name: 'Change hotkey' }).click();
  await main.page.keyboard.press('Control+Alt+KeyG');
  await expect(main.page.getByText('another program has this combination')).toBeVisible();
  expect(await desktop.pressHotkey()).toBe(true);
});

test('a hotkey that is taken at start is told as it is', async ({ startDesktop }) => {
  const desktop = await startDesktop({ takenHotkeys: ['CommandOrControl+Shift+L'] });
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  await expect(main.page.getByText('another program has this combination')).toBeVisible();
});

for (const [what, damage] of [
  ['cut off in the middle', '{"theme":"da'],
  ['of the wrong kind', '{"theme":7}'],
] as const) {
  test(`a settings file that is ${what} is kept aside, and the app opens and says so`, async ({
    profile,
    startDesktop,
  }) => {
    writeFileSync(join(profile, 'settings.json'), damage);
    const desktop = await startDesktop();
    const main = new MainScreen(await desktop.page('main'));
    await expect(main.page.getByText('Your settings could not be read.')).toBeVisible();
    const [kept = ''] = readdirSync(join(profile, 'quarantine'));
    expect(readFileSync(join(profile, 'quarantine', kept), 'utf8')).toBe(damage);
    await main.page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(main.page.getByText('Your settings could not be read.')).toHaveCount(0);
    await main.type('model collapse');
    await expect(main.entry).toContainText('模型崩溃');
  });
}

test('Advanced tells versions, what was measured here, and no network request', async ({
  desktop,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await desktop.pressHotkey();
  await main.openSettings('Advanced');
  const about = main.page.getByRole('region', { name: 'About' });
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  ) as { version: string };
  await expect(about).toContainText(version);
  await expect(about).toContainText('Node');
  const receipts = main.page.getByRole('region', { name: 'Measured on this computer' });
  await expect(receipts).toContainText('over 1 show');
  await expect(receipts).toContainText(/Refused network requests\s*0/);
});
