import type { PageView } from './PageView.ts';
import type { WindowMethods } from './WindowMethods.ts';

/** What the machine, the menus and the app need of a window; `BrowserWindow` has it all. */
export type ListedWindow = Pick<
  WindowMethods,
  'id' | 'webContents' | 'isVisible' | 'isMinimized' | 'close' | 'destroy' | 'minimize'
> & {
  /** Of its page. */
  readonly systemClipboard: Pick<PageView, 'readClipboard' | 'writeClipboard'>;
  noteFocus(hasFocus: boolean): void;
  noteTheme(isDark: boolean): void;
};

const windows = new Map<number, ListedWindow>();
/** Ids of windows in the order in which they had the focus, latest last; 0 is another program. */
let focusOrder: number[] = [0];

/** All windows of the app and which of them has the focus. */
export const windowList = {
  all: (): ListedWindow[] => [...windows.values()],
  add: (window: ListedWindow): void => {
    windows.set(window.id, window);
  },
  remove: (window: ListedWindow): void => {
    windows.delete(window.id);
    windowList.dropFocus(window.id);
    focusOrder = focusOrder.filter((id) => id !== window.id);
  },
  focused: (): ListedWindow | null => windows.get(focusOrder.at(-1) ?? 0) ?? null,

  /** Gives it the focus; null gives it to another program. */
  giveFocus: (window: ListedWindow | null): void => {
    const id = window?.id ?? 0;
    if (focusOrder.at(-1) === id) return;
    const before = windowList.focused();
    focusOrder = [...focusOrder.filter((held) => held !== id), id];
    before?.noteFocus(false);
    window?.noteFocus(true);
  },

  /** Takes it from a window that goes out of sight: the one that had it before gets it back. */
  dropFocus: (id: number): void => {
    if (focusOrder.at(-1) !== id) return;
    const next = focusOrder.findLast((held) => held === 0 || (held !== id && isInSight(held))) ?? 0;
    windowList.giveFocus(windows.get(next) ?? null);
  },
};

function isInSight(id: number): boolean {
  const window = windows.get(id);
  return window !== undefined && window.isVisible() && !window.isMinimized();
}
