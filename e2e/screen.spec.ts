import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './fixtures/checkAccessibility.ts';
import type { Desktop } from './fixtures/Desktop.ts';
import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

/** A page of text as a scan is: 940 x 260 pixels. */
const PAGE = join(import.meta.dirname, 'data', 'scan.png');

/** The app with a page on the screen, which it is asked to read. */
async function openScreen(desktop: Desktop): Promise<Page> {
  await desktop.showOnScreen(PAGE);
  await desktop.clickTray('Look Up Part of the Screen');
  const page = await desktop.page('screen');
  await expect.poll(() => isShown(desktop, 'screen')).toBe(true);
  return page;
}

/** Draws a box with the pointer, in shares of the window. */
async function draw(page: Page, box: readonly [number, number, number, number]): Promise<void> {
  const size = await page.evaluate(() => [window.innerWidth, window.innerHeight] as const);
  const [left, top, right, bottom] = box.map((share, index) => share * (size[index % 2] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, bottom);
  await page.mouse.move(right, bottom);
  await page.mouse.up();
}

const isGone = async (desktop: Desktop): Promise<boolean> =>
  !(await desktop.windowNames()).includes('screen');

test('what is in a box over the screen is looked up in the popup', async ({ desktop }) => {
  const page = await openScreen(desktop);
  const { bounds } = await desktop.windowState('screen');
  // It covers the whole display, panels too; a window manager may take off a pixel.
  const display = (await desktop.primaryDisplay()).bounds;
  expect(bounds).toMatchObject({ x: display.x, y: display.y });
  expect(display.width - bounds.width).toBeLessThanOrEqual(1);
  expect(display.height - bounds.height).toBeLessThanOrEqual(1);
  // "model collapse" in the first line.
  await draw(page, [0.41, 0.07, 0.548, 0.17]);
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
  const popup = new PopupScreen(await desktop.page('popup'));
  await expect(popup.search).toHaveValue(/^model collapse\.?$/);
  await expect(popup.page.getByText('模型崩溃').first()).toBeVisible();
  expect(await isGone(desktop)).toBe(true);
});

test('a hotkey of the settings opens it, the keys alone draw the box, and Esc closes it', async ({
  desktop,
}) => {
  await desktop.showOnScreen(PAGE);
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  const group = main.page.getByRole('group', { name: 'Part of the screen' });
  await expect(group).toContainText('Switched off.');
  await group.getByRole('button', { name: 'Set a hotkey' }).click();
  await main.page.keyboard.press('Control+Alt+KeyY');
  await expect(group).toContainText('Works: press it anywhere.');
  expect(await desktop.pressHotkey('Control+Alt+Y')).toBe(true);

  const page = await desktop.page('screen');
  const field = page.getByRole('application', { name: 'Part of the screen' });
  await expect(field).toBeFocused();
  await checkAccessibility(page);
  await page.keyboard.press('ArrowUp');
  const status = page.getByRole('status');
  await expect(status).toHaveText('The box: 50 % wide, 10 % high');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status).toHaveText('The box: 51 % wide, 11 % high');
  // Its page goes while the key is still down.
  await page.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => isGone(desktop)).toBe(true);
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(await isShown(desktop, 'popup')).toBe(false);

  await desktop.pressHotkey('Control+Alt+Y');
  const again = await desktop.page('screen');
  await again.keyboard.press('ArrowUp');
  // Up to the first two lines, and as wide as they are.
  for (let step = 0; step < 39; step += 1) await again.keyboard.press('ArrowUp');
  for (let step = 0; step < 25; step += 1) await again.keyboard.press('ArrowLeft');
  for (let step = 0; step < 50; step += 1) await again.keyboard.press('Shift+ArrowRight');
  for (let step = 0; step < 25; step += 1) await again.keyboard.press('Shift+ArrowDown');
  await again.keyboard.press('Enter').catch(() => undefined);
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
});

test('a box without text says so and another one can be drawn', async ({ desktop }) => {
  const page = await openScreen(desktop);
  await draw(page, [0.1, 0.85, 0.4, 0.95]);
  await expect(page.getByRole('status')).toHaveText('No text was found there. Draw another box.');
  expect(await isGone(desktop)).toBe(false);
  await draw(page, [0.41, 0.07, 0.548, 0.17]);
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
});

test('where the system shows no program the screen, that is said', async ({ desktop }) => {
  await desktop.showOnScreen(null);
  await desktop.clickMenu('Look Up Part of the Screen');
  const page = await desktop.page('screen');
  await expect(page.getByRole('heading')).toHaveText('Glossa cannot see the screen');
  await expect(page.getByText('The system gave no picture of it.')).toBeVisible();
  await checkAccessibility(page);
  // Its page goes while it is clicked.
  await page
    .getByRole('button', { name: 'Close' })
    .click()
    .catch(() => undefined);
  await expect.poll(() => isGone(desktop)).toBe(true);
});

test('it goes when the reader turns to another program', async ({ desktop }) => {
  const page = await openScreen(desktop);
  await expect(page.getByRole('application', { name: 'Part of the screen' })).toBeFocused();
  await desktop.focusOutside();
  await expect.poll(() => isGone(desktop)).toBe(true);
});
