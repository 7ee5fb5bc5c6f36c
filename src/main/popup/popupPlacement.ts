import type { Settings } from '../../shared/settings.ts';
import type { PopupMemory } from '../settings.ts';
import {
  clamp,
  type Display,
  type Point,
  type Rectangle,
  type Size,
} from '../windows/rectangle.ts';
import { placePopup } from './placePopup.ts';

/** What of the popup's window is asked and set here; a `BrowserWindow` has it. */
interface PlacedWindow {
  readonly getBounds: () => Rectangle;
  readonly setBounds: (bounds: Rectangle) => void;
}

interface PlacementOptions {
  readonly window: PlacedWindow;
  readonly displays: () => readonly Display[];
  readonly cursor: () => Point;
  readonly mode: () => Settings['popupPlace'];
  readonly memory: () => PopupMemory;
  readonly remember: (memory: PopupMemory) => void;
}

/** Keeps the popup in its place while it is shown, and learns what the reader makes of it. */
export interface PopupPlacement {
  /** A show begins: the pointer is looked at now, and not again before the next one. */
  readonly begin: () => void;
  /** Content as high as this is to be seen, in DIP. */
  readonly fit: (height: number) => void;
  /** The displays changed, or the settings did. */
  readonly renew: () => void;
  /** What the reader did to it in this show does not count. */
  readonly forget: () => void;
  /** A show ends: where the reader moved it to, and how large, is kept. */
  readonly end: () => void;
}

/** As it is before the reader sizes it: this wide, and as high as its content, up to this. */
export const POPUP_SIZE = { width: 440, height: 520 } as const;
const LEAST_SIZE = { width: 320, height: 96 } as const;

/** Scaled displays round a window's bounds; only more than this was the reader. */
const ROUNDING = 2;

export function createPlacement(options: PlacementOptions): PopupPlacement {
  const { window, displays, cursor, mode, memory, remember } = options;
  let pointer: Point = { x: 0, y: 0 };
  let contentHeight: number = POPUP_SIZE.height;
  let placed: Rectangle | null = null;
  let movedTo: Point | null = null;
  let sizedTo: Size | null = null;

  const forget = (): void => {
    movedTo = null;
    sizedTo = null;
    if (placed !== null) placed = window.getBounds();
  };

  /** What differs from where it was put is the reader's doing. */
  const learn = (): void => {
    if (placed === null) return;
    const now = window.getBounds();
    const differs = (one: number, other: number): boolean => Math.abs(one - other) > ROUNDING;
    if (differs(now.width, placed.width) || differs(now.height, placed.height)) {
      sizedTo = { width: now.width, height: now.height };
    }
    if (differs(now.x, placed.x) || differs(now.y, placed.y)) movedTo = { x: now.x, y: now.y };
    placed = now;
  };

  const put = (): void => {
    const limit = sizedTo ?? memory().size ?? POPUP_SIZE;
    const bounds = placePopup({
      ...(movedTo === null
        ? { ...memory(), place: mode() }
        : { last: movedTo, fixed: null, place: 'last' }),
      cursor: pointer,
      size: {
        width: Math.max(limit.width, LEAST_SIZE.width),
        height: clamp(contentHeight, LEAST_SIZE.height, Math.max(limit.height, LEAST_SIZE.height)),
      },
      displays: displays(),
    });
    window.setBounds(bounds);
    // Between displays of different scales the first call may land with the old scale's size.
    const landed = window.getBounds();
    if (landed.width !== bounds.width || landed.height !== bounds.height) window.setBounds(bounds);
    placed = window.getBounds();
  };

  return {
    begin: () => {
      pointer = cursor();
      forget();
      put();
    },
    forget,
    fit: (height) => {
      const next = Math.round(height);
      if (next === contentHeight) return;
      contentHeight = next;
      if (placed === null) return;
      learn();
      put();
    },
    renew: () => {
      if (placed === null) return;
      learn();
      put();
    },
    end: () => {
      learn();
      placed = null;
      if (movedTo === null && sizedTo === null) return;
      const known = memory();
      remember({ ...known, last: movedTo ?? known.last, size: sizedTo ?? known.size });
    },
  };
}
