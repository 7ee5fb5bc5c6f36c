import { expect, test } from './fixtures/test.ts';
import { isShown } from './pages/isShown.ts';
import { PopupScreen } from './pages/PopupScreen.ts';

test.skip(process.platform !== 'linux', 'only X11 tells how a window stands');

test('it is on each desktop, and pinned on its own', async ({ desktop }) => {
  for (const text of ['data', 'model']) {
    await desktop.setSelection(text);
    const popup = new PopupScreen(await desktop.page('popup'));
    await desktop.pressHotkey();
    await expect.poll(() => isShown(desktop, 'popup')).toBe(true);
    await expect(popup.search).toHaveValue(text);
    await expect
      .poll(() => desktop.standing('popup'))
      .toEqual({
        isOnAllDesktops: true,
      });
    await popup.page.keyboard.press('ControlOrMeta+p');
    await expect
      .poll(() => desktop.standing('popup'))
      .toEqual({
        isOnAllDesktops: false,
      });
    await popup.page.keyboard.press('Escape');
    await expect.poll(() => isShown(desktop, 'popup')).toBe(false);
  }
});
