import type { Page } from '@playwright/test';
import type { Desktop } from './fixtures/Desktop.ts';
import { expect, test } from './fixtures/test.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

/** Presses the hotkey with this text selected; gives the page that shows it. */
async function show(desktop: Desktop, text: string): Promise<Page> {
  await desktop.setSelection(text);
  await desktop.pressHotkey();
  const find = async (): Promise<Page | undefined> => {
    const pages = await desktop.popupPages();
    const texts = await Promise.all(
      pages.map((page) => page.evaluate(() => document.querySelector('input')?.value)),
    );
    return pages[texts.indexOf(text)];
  };
  await expect.poll(async () => (await find()) !== undefined).toBe(true);
  const page = await find();
  if (page === undefined) throw new Error(`no popup shows ${text}`);
  return page;
}

const shown = async (desktop: Desktop) =>
  (await desktop.popupStates()).filter(({ isVisible }) => isVisible);

test('a pinned popup stays beside the next one until it is closed, and then is gone', async ({
  desktop,
}) => {
  await desktop.page('popup');
  const first = await show(desktop, 'model collapses');
  await expect.poll(async () => (await shown(desktop)).length).toBe(1);
  await first.keyboard.press('ControlOrMeta+p');
  await expect(first.getByRole('button', { name: 'Pin', pressed: true })).toBeVisible();

  const second = await show(desktop, 'distribution shift');
  await expect.poll(async () => (await shown(desktop)).length).toBe(2);
  await expect(first.getByRole('option').first()).toContainText('模型崩溃');
  await expect(new PopupScreen(second).search).toHaveValue('distribution shift');
  const [one, other] = (await shown(desktop)).map(({ bounds }) => bounds);
  if (one === undefined || other === undefined) throw new Error('two popups, no bounds');
  const isApart =
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y;
  expect(isApart).toBe(true);

  // What is not pinned goes with the focus; what is, stays.
  await desktop.focusOutside();
  await expect.poll(async () => (await shown(desktop)).length).toBe(1);
  await first.keyboard.press('Escape');
  await expect.poll(async () => (await shown(desktop)).length).toBe(0);
  await expect.poll(async () => (await desktop.popupStates()).length).toBe(1);

  // What is left is the popup as ever.
  const again = await show(desktop, 'unit test');
  await expect(again.getByRole('option').first()).toContainText('单元测试');
  await expect.poll(async () => (await shown(desktop)).length).toBe(1);
});
