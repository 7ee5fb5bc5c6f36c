import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { loggedRequests } from '../browser/requestLog.ts';
import { browserHost } from '../browser/startBrowser.ts';
import { clipboardReads, clipboardText, setClipboard } from '../clipboard.ts';
import { showOnScreen } from '../desktopCapturer.ts';
import { chooseInDialogs } from '../dialog.ts';
import { pressHotkey, registeredHotkeys, setTakenHotkeys } from '../globalShortcut.ts';
import { itemsOf, Menu } from '../menu/Menu.ts';
import { type PowerEvent, tellPower } from '../powerMonitor.ts';
import { screen, setCursor, setDisplays } from '../screen.ts';
import { resolveProxy } from '../session.ts';
import { openedOutside } from '../shell.ts';
import type { DisplayLayout } from '../startOptions.ts';
import { clickTrayIcon, trayMenu } from '../Tray.ts';
import { describeHoldings } from './describeHoldings.ts';
import { measure } from './measure.ts';
import { BrowserWindow } from '../window/BrowserWindow.ts';
import { windowList } from '../window/windowList.ts';

/** A hand that moves a window, in milliseconds a step. */
const HAND_STEPS = 8;
const HAND_PAUSE = 60;

/** What a test can do to the machine that the stand-in plays, and ask of it. */
export const verbs = {
  endpoint: async () => (await browserHost()).endpoint,
  standing: (id: number) => windowOf(id).standing,
  windows: () => BrowserWindow.getAllWindows().map((window) => window.describe()),
  pressHotkey: (accelerator: string) => pressHotkey(accelerator),
  hotkeys: () => registeredHotkeys(),
  takeHotkeys: (accelerators: readonly string[]) => setTakenHotkeys(accelerators),
  setClipboard,
  clipboardText,
  clipboardReads,
  setCursor,
  showOnScreen,
  setDisplays,
  displays: (): readonly DisplayLayout[] =>
    screen.getAllDisplays().map(({ bounds, workArea, scaleFactor }) => ({
      bounds,
      workArea,
      scaleFactor,
    })),
  /** The reader takes hold of the window and lets go of it there, which takes a hand a moment. */
  setBounds: async (id: number, bounds: Partial<DisplayLayout['bounds']>) => {
    const window = windowOf(id);
    const from = window.describe().bounds;
    const keys = Object.keys(bounds) as (keyof typeof from)[];
    for (let step = 1; step <= HAND_STEPS; step += 1) {
      const part = step / HAND_STEPS;
      const between = (key: keyof typeof from): number =>
        from[key] + ((bounds[key] ?? from[key]) - from[key]) * part;
      await new Promise((resolve) => {
        setTimeout(resolve, HAND_PAUSE);
      });
      setCursor({ x: between('x') + between('width') / 2, y: between('y') + 4 });
      window.setBounds(Object.fromEntries(keys.map((key) => [key, between(key)])));
    }
  },
  focus: (id: number) => windowOf(id).focus(),
  /** The reader closes the window. */
  close: (id: number) => windowOf(id).close(),
  focusOutside: () => windowList.giveFocus(null),
  menuLabels: (which: 'tray' | 'menu') => menuItems(which).map(({ label }) => label),
  clickMenu: (which: 'tray' | 'menu', label: string) => {
    const item = menuItems(which).find((each) => each.label === label);
    if (item === undefined) throw new Error(`stand-in: no menu item, ${label}`);
    item.choose(windowList.focused());
  },
  clickTrayIcon,
  chooseInDialogs,
  /** The reader takes hold of these files to drop them on the window. */
  takeFiles: (id: number, paths: readonly string[]) => {
    const files = paths.map((path) => ({ path, name: basename(path), size: statSync(path).size }));
    windowOf(id).offerFiles(files);
  },
  power: (event: PowerEvent) => tellPower(event),
  /** Ends the process of a window's page; over when the app has loaded another page there. */
  crash: async (id: number) => {
    const window = windowOf(id);
    const recovered = new Promise<void>((resolve) => {
      window.webContents.once('did-finish-load', () => resolve());
    });
    window.crashPage();
    await recovered;
  },
  /** What the app's own process holds, to be compared with what it holds later. */
  holdings: () => describeHoldings(),
  measure: () => measure(),
  requests: () => loggedRequests(),
  resolveProxy: async (url: string) => resolveProxy(url),
  openedOutside,
} as const;

/** See {@link verbs}. */
export type Verbs = typeof verbs;

const menuItems = (which: 'tray' | 'menu') =>
  itemsOf(which === 'tray' ? trayMenu() : Menu.getApplicationMenu());

function windowOf(id: number) {
  const window = BrowserWindow.getAllWindows().find((each) => each.id === id);
  if (window === undefined) throw new Error(`stand-in: no window, ${id}`);
  return window;
}
