import { expect, test } from './fixtures/test.ts';
import { SECTION_NAMES } from './pages/MainScreen.ts';

test('on a Chinese system the whole interface is Chinese', async ({ startDesktop }) => {
  const desktop = await startDesktop({ languages: ['zh-CN'] });
  const page = await desktop.page('main');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const rail = page.getByRole('navigation', { name: '栏目' });
  for (const name of Object.values(SECTION_NAMES['zh-Hans'])) {
    await rail.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('main', { name })).toBeVisible();
    // The app's own words have no Latin letters but in names, keys and units.
    const words = await page.getByRole('main').innerText();
    expect(words).not.toMatch(/\b(the|your|search|favorites|history|settings|hotkey|nothing)\b/i);
  }
  expect(await desktop.trayLabels()).toContain('退出 Glossa');
  expect(await desktop.menuLabels()).toContain('编辑');
});

test('the language can be chosen, and menu and tray follow', async ({ desktop }) => {
  const page = await desktop.page('main');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: '简体中文' }).click();
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
  await expect.poll(() => desktop.trayLabels()).toContain('退出 Glossa');
  const popup = await desktop.page('popup');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await desktop.setSelection('collapses');
  await desktop.pressHotkey();
  await expect(popup.getByRole('option').first()).toContainText('模型崩溃');
  await expect(popup.getByText('“collapses”的原形')).toBeVisible();
});
