import { expect, test } from './fixtures/test.ts';
import { MainScreen } from './pages/MainScreen.ts';

/** What X11 tells of lies so far inside of a window's frame at most. */
const FRAME = 40;

test('a second start shows the window of the first and ends', async ({ desktop }) => {
  await desktop.focusOutside();
  expect(await desktop.secondStart()).toBe(0);
  await expect.poll(async () => (await desktop.windowState('main')).isFocused).toBe(true);
  expect(await desktop.windowNames()).toEqual(['main', 'popup']);
});

test('closing the main window only hides it while the hotkey can bring the app back', async ({
  desktop,
}) => {
  await desktop.page('main');
  await desktop.closeWindow('main');
  await expect.poll(async () => (await desktop.windowState('main')).isVisible).toBe(false);
  expect(await desktop.pressHotkey()).toBe(true);
  await expect.poll(async () => (await desktop.windowState('popup')).isVisible).toBe(true);
  await desktop.secondStart();
  await expect.poll(async () => (await desktop.windowState('main')).isVisible).toBe(true);
});

test('closing the main window quits when nothing could bring the app back', async ({
  startDesktop,
}) => {
  const desktop = await startDesktop({ takenHotkeys: ['CommandOrControl+Shift+L'] });
  await desktop.page('main');
  await desktop.closeWindow('main');
  expect(await desktop.ended()).toBe(0);
});

test('the tray shows the app, opens the popup and quits', async ({ desktop }) => {
  await desktop.page('popup');
  const labels = (await desktop.trayLabels()).filter((label) => label !== '');
  expect(labels).toEqual([
    'Show Glossa',
    'Look Up in Popup',
    'Look Up Selected Text',
    'Look Up Part of the Screen',
    'Reset Popup Position',
    'Quit Glossa',
  ]);
  await desktop.closeWindow('main');
  await desktop.clickTray('Show Glossa');
  await expect.poll(async () => (await desktop.windowState('main')).isVisible).toBe(true);
  await desktop.clickTray('Look Up in Popup');
  await expect.poll(async () => (await desktop.windowState('popup')).isVisible).toBe(true);
  await desktop.clickTray('Quit Glossa');
  expect(await desktop.ended()).toBe(0);
});

test('the menu has the standard roles and leads to each section', async ({ desktop }) => {
  const main = new MainScreen(await desktop.page('main'));
  await expect(main.search).toBeVisible();
  expect(await desktop.menuLabels()).toEqual(
    expect.arrayContaining(['Undo', 'Copy', 'Paste', 'Select All', 'Larger Text', 'Minimize']),
  );
  await desktop.clickMenu('Favorites');
  await expect(main.page.getByRole('heading', { name: 'No favorites yet' })).toBeVisible();
  await desktop.clickMenu('Settings…');
  await expect(main.page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('the window opens where it was, moved onto a display that is there', async ({ desktop }) => {
  const size = { width: 900, height: 600 };
  const boundsOf = async () => (await desktop.windowState('main')).bounds;
  // A reader moves a window that has come to rest; by then the app knows its frame.
  let last = '';
  let sameCount = 0;
  const countSame = async (): Promise<number> => {
    const now = JSON.stringify(await boundsOf());
    sameCount = now === last ? sameCount + 1 : 0;
    last = now;
    return sameCount;
  };
  await expect.poll(countSame, { intervals: [200] }).toBeGreaterThan(4);
  await desktop.setBounds('main', { x: 200, y: 150, ...size });
  await expect.poll(boundsOf).toMatchObject(size);
  const before = await boundsOf();
  // Twice, since a window that creeps by its frame does so at each start.
  for (let start = 0; start < 2; start += 1) {
    await desktop.restart();
    await desktop.page('main');
    await expect.poll(boundsOf).toEqual(before);
  }
  await desktop.setBounds('main', { x: 1000, y: 400 });
  const small = { x: 0, y: 0, width: 1280, height: 720 };
  await desktop.restart({ displays: [{ bounds: small, workArea: small, scaleFactor: 1 }] });
  await desktop.page('main');
  await expect(async () => {
    const { x, y, width, height } = await boundsOf();
    expect({ width, height }).toEqual(size);
    expect(x + width - FRAME).toBeLessThanOrEqual(1280);
    expect(y + height - FRAME).toBeLessThanOrEqual(720);
  }).toPass();
});
