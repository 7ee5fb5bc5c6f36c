import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

test('a text is found on the page, place by place', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const { page } = main;
  await main.type('model collapse');
  await main.shows('model collapse');
  await page.keyboard.press('ControlOrMeta+f');
  const field = page.getByRole('textbox', { name: 'Find on this page' });
  await expect(field).toBeFocused();
  await page.keyboard.type('COLLAPSE');
  const bar = page.getByRole('search', { name: 'Find on this page' });
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
  const active = (): Promise<string[]> =>
    page.evaluate(() => Array.from(CSS.highlights.get('find-active') ?? [], String));
  await expect.poll(active).toEqual(['collapse']);
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText(/^2 of \d+$/);
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
  await checkAccessibility(page);
  await field.fill('zzz');
  await expect(bar.getByRole('status')).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(main.search).toBeFocused();
  await expect(main.search).toHaveValue('model collapse');
});

test('the page is saved as a PDF of the entry alone, whatever the theme', async ({
  desktop,
  folder,
}) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.page.evaluate(() => window.glossa.changeSettings({ theme: 'dark' }));
  await main.type('model collapse');
  await main.shows('model collapse');
  const file = join(folder, 'page.pdf');
  await desktop.chooseInDialogs([file]);
  await main.page.getByRole('button', { name: 'More for this page' }).click();
  await main.page.getByRole('menuitem', { name: 'Save as PDF…' }).click();
  await expect(main.page.getByText(`Saved as ${file}`)).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');

  // Paper is narrower than most windows.
  await desktop.setBounds('main', { width: 640, height: 700 });
  await main.page.emulateMedia({ media: 'print' });
  await expect(main.entry.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(main.search).toBeHidden();
  await expect(main.results.first()).toBeHidden();
  await expect(main.page.getByRole('navigation')).toBeHidden();
  const scheme = () => getComputedStyle(document.documentElement).colorScheme;
  expect(await main.page.evaluate(scheme)).toBe('light');
});

test('keys and the menu change the text size, which is kept', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  const size = (): Promise<string> =>
    main.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await expect.poll(size).toBe('16px');
  await main.page.keyboard.press('ControlOrMeta+Equal');
  await expect.poll(size).toBe('20px');
  await desktop.clickMenu('Larger Text');
  await expect.poll(size).toBe('24px');
  await main.page.keyboard.press('ControlOrMeta+Minus');
  await expect.poll(size).toBe('20px');
  await desktop.restart();
  const again = new MainScreen(await desktop.page('main'));
  await again.goTo('settings');
  await expect(again.page.getByRole('radio', { name: '125%' })).toBeChecked();
  await again.page.keyboard.press('ControlOrMeta+Digit0');
  await expect(again.page.getByRole('radio', { name: '100%' })).toBeChecked();
});
