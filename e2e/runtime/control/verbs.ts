import { loggedRequests } from '../browser/requestLog.ts';
import { browserHost } from '../browser/startBrowser.ts';
import { clipboardReads, clipboardText, setClipboard } from '../clipboard.ts';
import { pressHotkey, registeredHotkeys, setTakenHotkeys } from '../globalShortcut.ts';
import { itemsOf, Menu } from '../menu/Menu.ts';
import { setCursor, setDisplays } from '../screen.ts';
import { openedOutside } from '../shell.ts';
import { clickTrayIcon, trayMenu } from '../Tray.ts';
import { windowList } from '../window/windowList.ts';

/** What a test can do to the machine that the stand-in plays, and ask of it. */
export const verbs = {
  endpoint: async () => (await browserHost()).endpoint,
  windows: () => windowList.all().map((window) => window.describe()),
  pressHotkey: (accelerator: string) => pressHotkey(accelerator),
  hotkeys: () => registeredHotkeys(),
  takeHotkeys: (accelerators: readonly string[]) => setTakenHotkeys(accelerators),
  setClipboard,
  clipboardText,
  clipboardReads,
  setCursor,
  setDisplays,
  setBounds: (id: number, bounds: { width?: number; height?: number; x?: number; y?: number }) =>
    windowOf(id).setBounds(bounds),
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
  requests: () => loggedRequests(),
  openedOutside,
} as const;

/** See {@link verbs}. */
export type Verbs = typeof verbs;

const menuItems = (which: 'tray' | 'menu') =>
  itemsOf(which === 'tray' ? trayMenu() : Menu.getApplicationMenu());

function windowOf(id: number) {
  const window = windowList.all().find((each) => each.id === id);
  if (window === undefined) throw new Error(`stand-in: no window, ${id}`);
  return window;
}
