import type { BrowserWindow } from './BrowserWindow.ts';

const windows = new Map<number, BrowserWindow>();
/** Ids of windows in the order in which they had the focus, latest last; 0 is another program. */
let focusOrder: number[] = [0];

/** All windows of the app and which of them has the focus. */
export const windowList = {
  all: (): BrowserWindow[] => [...windows.values()],
  add: (window: BrowserWindow): void => {
    windows.set(window.id, window);
  },
  remove: (window: BrowserWindow): void => {
    windows.delete(window.id);
    windowList.dropFocus(window.id);
    focusOrder = focusOrder.filter((id) => id !== window.id);
  },
  focused: (): BrowserWindow | null => windows.get(focusOrder.at(-1) ?? 0) ?? null,

  /** Gives it the focus; null gives it to another program. */
  giveFocus: (window: BrowserWindow | null): void => {
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
