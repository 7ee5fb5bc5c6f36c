import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

test('a main window whose page crashed is there again, with its query', async ({ desktop }) => {
  const before = new MainScreen(await desktop.page('main'));
  await before.type('model collapse');
  await expect(before.entry).toContainText('模型崩溃');
  await desktop.crash('main');
  const after = new MainScreen(await desktop.page('main'));
  await expect(after.search).toHaveValue('model collapse');
  await expect(after.entry).toContainText('模型崩溃');
  expect(await desktop.windowNames()).toEqual(['main', 'popup']);
});

test('a popup whose page crashed is there again, and shows what is selected', async ({
  desktop,
}) => {
  const before = new PopupScreen(await desktop.page('popup'));
  await desktop.setSelection('model collapse');
  await desktop.pressHotkey();
  await expect(before.results.first()).toContainText('模型崩溃');
  await desktop.crash('popup');
  const after = new PopupScreen(await desktop.page('popup'));
  await expect(after.search).toHaveValue('model collapse');
  await expect(after.results.first()).toContainText('模型崩溃');
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
});

test('the fourth crash within a minute ends in a page that says so, until it is asked for again', async ({
  desktop,
}) => {
  const first = new MainScreen(await desktop.page('main'));
  await first.type('model collapse');
  await expect(first.entry).toContainText('模型崩溃');
  for (let crash = 0; crash < 4; crash += 1) {
    await desktop.crash('main');
  }
  const stopped = await desktop.page('main', 'stopped.html');
  await expect(stopped.getByText('This window stopped working several times')).toBeVisible();
  await stopped.getByRole('button', { name: 'Copy report' }).click();
  await expect(stopped.getByRole('status')).toContainText('Report copied');
  const report = await desktop.clipboardText();
  expect(report).toMatch(/^Glossa \d+\.\d+\.\d+, Electron /);
  expect(report).toContain('windows: a page is gone');
  for (const text of [report, readFileSync(join(desktop.profile, 'logs', 'main.log'), 'utf8')]) {
    expect(text).not.toMatch(/collapse|模型/);
  }
  expect(report).not.toContain(homedir());
  await desktop.secondStart();
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.search).toBeVisible();
});
