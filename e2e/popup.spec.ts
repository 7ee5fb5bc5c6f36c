import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desktop } from './fixtures/Desktop.ts';
import { needsStandIn } from './fixtures/needs.ts';
import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

const isShown = async (desktop: Desktop): Promise<boolean> =>
  (await desktop.windowState('popup')).isVisible;

async function openPopup(desktop: Desktop): Promise<PopupScreen> {
  const popup = new PopupScreen(await desktop.page('popup'));
  await expect(popup.search).toBeVisible();
  expect(await desktop.pressHotkey()).toBe(true);
  await expect.poll(() => isShown(desktop)).toBe(true);
  return popup;
}

test('the hotkey shows the popup with what is selected', async ({ desktop }) => {
  await desktop.setSelection('model collapses');
  const popup = await openPopup(desktop);
  await expect(popup.search).toHaveValue('model collapses');
  await expect(popup.results.first()).toContainText('模型崩溃');
  await expect(popup.results.first()).toContainText('mó xíng bēng kuì');
  await expect(popup.page.getByText('inflected from “collapses”')).toBeVisible();
  await expect(popup.search).toBeFocused();
  const selected = await popup.page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe('model collapses');
  const { isFocused, isAlwaysOnTop } = await desktop.windowState('popup');
  expect({ isFocused, isAlwaysOnTop }).toEqual({ isFocused: true, isAlwaysOnTop: true });
});

test('new text of the clipboard is taken once, old text never', async ({ desktop }) => {
  await desktop.setClipboard('unit test');
  const popup = await openPopup(desktop);
  await expect(popup.search).toHaveValue('unit test');
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await openPopup(desktop);
  await expect(popup.search).toHaveValue('');
});

test('with nothing selected it opens empty, ready to type', async ({ desktop }) => {
  const popup = await openPopup(desktop);
  await expect(popup.search).toHaveValue('');
  await popup.page.keyboard.type('mxbk');
  await expect(popup.results.first()).toContainText('model collapse');
});

test('at a corner of the screen the popup lies wholly inside the work area', async ({
  desktop,
}) => {
  await desktop.setSelection('data');
  const popup = new PopupScreen(await desktop.page('popup'));
  const { bounds, workArea } = await desktop.primaryDisplay();
  const [right, bottom] = [bounds.x + bounds.width - 1, bounds.y + bounds.height - 1];
  for (const [x, y] of [
    [right, bottom],
    [bounds.x, bounds.y],
    [right, bounds.y],
    [bounds.x, bottom],
  ] as const) {
    await desktop.setCursor({ x, y });
    await openPopup(desktop);
    await expect(popup.results).toHaveCount(6);
    // The window follows its content: it must lie inside before and after it has grown.
    await expect
      .poll(async () => (await desktop.windowState('popup')).bounds.height)
      .toBeGreaterThan(300);
    // X11 tells of another place for a moment.
    await expect(async () => {
      const popupAt = (await desktop.windowState('popup')).bounds;
      expect(popupAt.x).toBeGreaterThanOrEqual(workArea.x);
      expect(popupAt.y).toBeGreaterThanOrEqual(workArea.y);
      expect(popupAt.x + popupAt.width).toBeLessThanOrEqual(workArea.x + workArea.width);
      expect(popupAt.y + popupAt.height).toBeLessThanOrEqual(workArea.y + workArea.height);
    }).toPass();
    await popup.page.keyboard.press('Escape');
    await expect.poll(() => isShown(desktop)).toBe(false);
  }
});

test('it opens on the display with the pointer, whatever is plugged in now', async ({
  desktop,
}) => {
  needsStandIn('an X server without monitors plays no second display');
  const primary = {
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 32, width: 1920, height: 1048 },
    scaleFactor: 1,
  };
  const left = {
    bounds: { x: -1280, y: 0, width: 1280, height: 720 },
    workArea: { x: -1280, y: 0, width: 1280, height: 720 },
    scaleFactor: 2,
  };
  await desktop.setDisplays([primary, left]);
  await desktop.setCursor({ x: -30, y: 700 });
  const popup = await openPopup(desktop);
  const beside = (await desktop.windowState('popup')).bounds;
  expect(beside.x + beside.width).toBeLessThanOrEqual(0);
  expect(beside.x).toBeGreaterThanOrEqual(-1280);
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await desktop.setDisplays([primary]);
  await openPopup(desktop);
  expect((await desktop.windowState('popup')).bounds.x).toBeGreaterThanOrEqual(0);
});

test('Enter opens the entry in the main window', async ({ desktop }) => {
  await desktop.setSelection('unit tests');
  const popup = await openPopup(desktop);
  await expect(popup.results.first()).toContainText('unit test');
  await popup.page.keyboard.press('Enter');
  await expect.poll(() => isShown(desktop)).toBe(false);
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.entry.getByRole('heading', { level: 2 })).toHaveText('unit test');
  await expect(main.search).toHaveValue('unit tests');
  expect((await desktop.windowState('main')).isFocused).toBe(true);
});

test('Esc hides it, so does a click elsewhere, unless it is pinned', async ({ desktop }) => {
  const popup = await openPopup(desktop);
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await openPopup(desktop);
  await desktop.focusOutside();
  await expect.poll(() => isShown(desktop)).toBe(false);
  await desktop.setSelection('model');
  await openPopup(desktop);
  // By its text the page tells that it knows of this show.
  await expect(popup.search).toHaveValue('model');
  await popup.page.getByRole('button', { name: 'Pin' }).click();
  await expect(popup.page.getByRole('button', { name: 'Pin' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await desktop.focusOutside();
  expect(await isShown(desktop)).toBe(true);
});

test('pressed again, the hotkey hides it', async ({ desktop }) => {
  await openPopup(desktop);
  await desktop.pressHotkey();
  await expect.poll(() => isShown(desktop)).toBe(false);
});

test('its close button hides it: the one window is never destroyed', async ({ desktop }) => {
  await openPopup(desktop);
  await desktop.closeWindow('popup');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await openPopup(desktop);
});

test('the star works there too, and the main window knows', async ({ desktop }) => {
  await desktop.setSelection('model collapse');
  const popup = await openPopup(desktop);
  await expect(popup.results.first()).toContainText('模型崩溃');
  await popup.page.keyboard.press('ControlOrMeta+d');
  await expect(popup.star).toHaveAttribute('aria-pressed', 'true');
  const main = new MainScreen(await desktop.page('main'));
  await main.goTo('favorites');
  await expect(main.favorite('model collapse')).toBeVisible();
});

test('its keys copy the translation', async ({ desktop }) => {
  await desktop.setSelection('model collapse');
  const popup = await openPopup(desktop);
  await expect(popup.results.first()).toContainText('模型崩溃');
  await popup.page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => desktop.clipboardText()).toBe('模型崩溃');
});

test('a copy of its own is not looked up at the next press, though X11 has it as the selection', async ({
  desktop,
}) => {
  await desktop.setSelection('model collapse');
  const popup = await openPopup(desktop);
  await expect(popup.results.first()).toContainText('模型崩溃');
  await popup.page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => desktop.clipboardText()).toBe('模型崩溃');
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await openPopup(desktop);
  await expect(popup.search).toHaveValue('');
});

test('no place and no size is learned of shows that nobody touched', async ({
  desktop,
  profile,
}) => {
  const popup = new PopupScreen(await desktop.page('popup'));
  for (const text of ['data', 'model collapse', 'qwertyuiop', 'bias', 'model']) {
    await desktop.setSelection(text);
    await openPopup(desktop);
    await expect(popup.search).toHaveValue(text);
    await popup.page.keyboard.press('Escape');
    await expect.poll(() => isShown(desktop)).toBe(false);
  }
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  await main.page.getByRole('radio', { name: 'Last position' }).click();
  const written = (): string => readFileSync(join(profile, 'settings.json'), 'utf8');
  await expect.poll(written).toContain('"popupPlace": "last"');
  expect(written()).not.toMatch(/popupWindow|windowBounds/);
});

test('its text is wrapped alike, whether there is more than it shows or not', async ({
  desktop,
}) => {
  const popup = await openPopup(desktop);
  const widthOf = (): Promise<number> =>
    popup.results.first().evaluate((element) => element.getBoundingClientRect().width);
  await popup.search.fill('qu');
  await expect(popup.results.first()).toBeVisible();
  await desktop.setBounds('popup', { width: 440, height: 500 });
  const wide = await widthOf();
  await desktop.setBounds('popup', { height: 220 });
  await popup.search.fill('data');
  await expect(popup.results).toHaveCount(6);
  const isScrolled = (): Promise<boolean> =>
    popup.results.first().evaluate((element) => {
      const box = element.closest('main > div:nth-of-type(3)');
      return box !== null && box.scrollHeight > box.clientHeight;
    });
  await expect.poll(isScrolled).toBe(true);
  expect(await widthOf()).toBe(wide);
});

test('the clipboard is read only at a press of the hotkey', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await main.keep('model collapse');
  await desktop.setClipboard('overfitting');
  expect(await desktop.clipboardReads()).toBe(0);
  const popup = await openPopup(desktop);
  const aPress = await desktop.clipboardReads();
  // What is selected and what was copied, each at most once.
  expect([1, 2]).toContain(aPress);
  await popup.search.fill('bias');
  await expect(popup.results.first()).toBeVisible();
  await desktop.setClipboard('regularization');
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await desktop.focus('main');
  expect(await desktop.clipboardReads()).toBe(aPress);
  await openPopup(desktop);
  expect(await desktop.clipboardReads()).toBe(2 * aPress);
});
