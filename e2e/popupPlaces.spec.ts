import type { Desktop } from './fixtures/Desktop.ts';
import { needsStandIn } from './fixtures/needs.ts';
import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { MainScreen } from './pages/MainScreen.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

const boundsOf = async (desktop: Desktop) => (await desktop.windowState('popup')).bounds;
const placeOf = async (desktop: Desktop) => {
  const { x, y } = await boundsOf(desktop);
  return { x, y };
};

/** Opens it on a text; of two shows after one another, the second needs another text to be told by. */
async function openPopup(desktop: Desktop, text = 'model'): Promise<PopupScreen> {
  const popup = new PopupScreen(await desktop.page('popup'));
  await expect(popup.search).toBeVisible();
  await desktop.setSelection(text);
  await desktop.pressHotkey();
  await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
  // What is typed before the page knows of its show belongs to none.
  await expect(popup.search).toHaveValue(text);
  return popup;
}

async function hide(desktop: Desktop, popup: PopupScreen): Promise<void> {
  await popup.page.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop, 'popup')).toBe(false);
}

async function choosePlace(desktop: Desktop, name: string): Promise<MainScreen> {
  const main = new MainScreen(await desktop.page('main'));
  await main.openSettings('Popup and hotkeys');
  await main.page.getByRole('radio', { name }).click();
  await expect(main.page.getByRole('radio', { name })).toBeChecked();
  return main;
}

test('in the centre it lies in the middle of the display with the pointer', async ({ desktop }) => {
  await choosePlace(desktop, 'Screen center');
  const { x: left, width: whole } = (await desktop.primaryDisplay()).workArea;
  await desktop.setCursor({ x: 5, y: 600 });
  await openPopup(desktop);
  await expect
    .poll(async () => {
      const { x, width } = await boundsOf(desktop);
      return x + width / 2;
    })
    .toBe(left + whole / 2);
});

test('moved and sized by its reader, it is so again, also after a restart', async ({ desktop }) => {
  await choosePlace(desktop, 'Last position');
  const popup = await openPopup(desktop);
  await desktop.setBounds('popup', { x: 100, y: 200, width: 600 });
  await popup.page.keyboard.type('data');
  await expect(popup.results).toHaveCount(6);
  await expect.poll(() => boundsOf(desktop)).toMatchObject({ x: 100, y: 200, width: 600 });
  await hide(desktop, popup);
  await desktop.restart();
  await desktop.page('main');
  await openPopup(desktop);
  await expect.poll(() => boundsOf(desktop)).toMatchObject({ x: 100, y: 200, width: 600 });
});

test('fixed, it appears in its place wherever the pointer is, until that is reset', async ({
  desktop,
}) => {
  const main = await choosePlace(desktop, 'Fixed position');
  const popup = await openPopup(desktop);
  await desktop.setBounds('popup', { x: 40, y: 60 });
  await hide(desktop, popup);
  await main.page.getByRole('button', { name: 'Use the last position' }).click();
  await expect(main.page.getByText('The popup will appear there from now on.')).toBeVisible();
  await openPopup(desktop);
  await expect.poll(() => placeOf(desktop)).toEqual({ x: 40, y: 60 });
  await desktop.setBounds('popup', { x: 700, y: 600 });
  await hide(desktop, popup);
  await openPopup(desktop);
  await expect.poll(() => placeOf(desktop)).toEqual({ x: 40, y: 60 });
  await desktop.clickTray('Reset Popup Position');
  await expect.poll(() => placeOf(desktop)).not.toEqual({ x: 40, y: 60 });
});

test('when its display is unplugged while it is shown, it moves onto one that is there', async ({
  desktop,
}) => {
  needsStandIn('an X server without monitors plays no second display');
  const area = (x: number) => ({
    bounds: { x, y: 0, width: 1280, height: 720 },
    workArea: { x, y: 0, width: 1280, height: 720 },
    scaleFactor: 1,
  });
  await desktop.setDisplays([area(0), area(1280)]);
  await desktop.setCursor({ x: 2000, y: 300 });
  await openPopup(desktop);
  expect((await placeOf(desktop)).x).toBeGreaterThan(1280);
  await desktop.setDisplays([area(0)]);
  await expect
    .poll(async () => {
      const { x, width } = await boundsOf(desktop);
      return x >= 0 && x + width <= 1280;
    })
    .toBe(true);
});

test('it hides when the computer sleeps or is locked, pinned or not', async ({ desktop }) => {
  for (const [event, text] of [
    ['suspend', 'model'],
    ['lock-screen', 'data'],
  ] as const) {
    const popup = await openPopup(desktop, text);
    await popup.page.keyboard.press('ControlOrMeta+p');
    await expect(popup.page.getByRole('button', { name: 'Pin' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await desktop.power(event);
    await expect.poll(() => isShown(desktop, 'popup')).toBe(false);
  }
});
