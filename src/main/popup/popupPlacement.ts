import type { Settings } from '../../shared/settings.ts';
import type { PopupMemory } from '../settings/storedSettings.ts';
import {
  clamp,
  type Display,
  distanceSquared,
  type Point,
  type Rectangle,
  type Size,
} from '../windows/rectangle.ts';
import { placeAside } from './placeAside.ts';
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
  /** Windows that it does not cover where there is room beside them. */
  readonly inTheWay: () => readonly Rectangle[];
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Keeps the popup in its place while it is shown, and learns what the reader makes of it. */
export interface PopupPlacement {
  /**
   * A show begins: the pointer is looked at now, and not again before the next one. Content as high
   * as this is to be seen, in DIP; null where that is not known.
   */
  readonly begin: (height: number | null) => void;
  /**
   * The content is as high as this now, in DIP: within a show the window never gets smaller, unless it
   * was shown before its height was known.
   */
  readonly fit: (height: number) => void;
  /** The displays changed, or the settings did. */
  readonly renew: () => void;
  /** What the reader did to it in this show does not count. */
  readonly forget: () => void;
  /**
   * The system tells of other bounds, and not by whom: counted as the reader's doing only once the
   * window rests where it was put, and with the pointer on it, which was moved since.
   */
  readonly noteChange: () => void;
  /** It goes out of sight: what was told too soon after it was put somewhere is looked at again. */
  readonly noteLast: () => void;
  /**
   * Called when the window is in sight: where it was put it may not be, since an X11 window manager
   * that gets it may lose what was asked before. Then it is put there again.
   */
  readonly verify: () => void;
  /** The system tells that the reader moves or sizes it to these bounds. */
  readonly noteReader: (bounds: Rectangle) => void;
  /** A show ends: where the reader moved it to, and how large, is kept. */
  readonly end: () => void;
}

/** As it is before the reader sizes it: this wide, and as high as its content, up to this. */
export const POPUP_SIZE = { width: 440, height: 520 } as const;
const LEAST_SIZE = { width: 320, height: 96 } as const;

/** A window that may be no higher than this shows no result: no size to be kept. */
const LEAST_LIMIT = 200;

/** Scaled displays round a window's bounds; only more than this was the reader. */
const ROUNDING = 2;

/** So long after it was put somewhere X11 may tell of places where it never was, in milliseconds. */
const RESTLESS = 250;

/** The same for a last look at a window that is still held, in milliseconds. */
const LAST_RESTLESS = 100;

/** So far outside its bounds a window is still held by its edge. */
const EDGE = 8;

export function createPlacement(options: PlacementOptions): PopupPlacement {
  const { window, displays, cursor, mode, memory, remember, inTheWay, now } = options;
  let pointer: Point = { x: 0, y: 0 };
  let contentHeight: number = POPUP_SIZE.height;
  let isKnown = false;
  let placed: Rectangle | null = null;
  let putAt = -Infinity;
  /** Where the pointer was then. */
  let pointerThen: Point = pointer;
  let movedTo: Point | null = null;
  let sized: Partial<Size> = {};

  const limits = (): Size => {
    const known = memory().size ?? POPUP_SIZE;
    const height = sized.height ?? known.height;
    return {
      width: Math.max(sized.width ?? known.width, LEAST_SIZE.width),
      height: height < LEAST_LIMIT ? POPUP_SIZE.height : height,
    };
  };

  const forget = (): void => {
    movedTo = null;
    sized = {};
  };

  /** What differs from where it was put is the reader's doing. */
  const learn = (bounds: Rectangle): void => {
    if (placed === null) return;
    if (differs(bounds.width, placed.width)) sized = { ...sized, width: bounds.width };
    if (differs(bounds.height, placed.height)) {
      // What it went through on the way to a size that shows no result is not kept either.
      const { height: _height, ...others } = sized;
      sized = bounds.height < LEAST_LIMIT ? others : { ...sized, height: bounds.height };
    }
    if (differs(bounds.x, placed.x) || differs(bounds.y, placed.y)) {
      movedTo = { x: bounds.x, y: bounds.y };
    }
    placed = bounds;
  };

  const differs = (one: number, other: number): boolean => Math.abs(one - other) > ROUNDING;

  /** Whether the reader may have hold of the window where it is: with the pointer, which moves it. */
  const isHeld = (bounds: Rectangle): boolean => {
    const held = cursor();
    return (
      distanceSquared(held, bounds) <= EDGE * EDGE &&
      (held.x !== pointerThen.x || held.y !== pointerThen.y)
    );
  };

  const put = (): void => {
    const limit = limits();
    const wanted = placePopup({
      ...(movedTo === null
        ? { ...memory(), place: mode() }
        : { last: movedTo, fixed: null, place: 'last' }),
      cursor: pointer,
      size: {
        width: limit.width,
        height: clamp(contentHeight, LEAST_SIZE.height, limit.height),
      },
      displays: displays(),
    });
    // Where the reader puts it, it stays.
    const bounds = movedTo === null ? placeAside(wanted, inTheWay(), displays()) : wanted;
    window.setBounds(bounds);
    // Between displays of different scales the first call may land with the old scale's size.
    const landed = window.getBounds();
    if (landed.width !== bounds.width || landed.height !== bounds.height) window.setBounds(bounds);
    // Not what the window tells of itself: on X11 that comes late.
    placed = bounds;
    putAt = now();
    pointerThen = cursor();
  };

  /** Counts where the window is as the reader's doing, unless it was put somewhere just now. */
  const noteAfter = (restless: number): void => {
    if (placed === null || now() - putAt < restless) return;
    const bounds = window.getBounds();
    if (isHeld(bounds)) learn(bounds);
  };

  return {
    begin: (height) => {
      pointer = cursor();
      forget();
      isKnown = height !== null;
      contentHeight = height === null ? limits().height : Math.round(height);
      put();
    },
    forget,
    fit: (height) => {
      if (placed === null || (isKnown && height <= contentHeight + ROUNDING)) return;
      isKnown = true;
      contentHeight = Math.round(height);
      put();
    },
    renew: () => {
      if (placed !== null) put();
    },
    noteChange: () => noteAfter(RESTLESS),
    noteLast: () => noteAfter(LAST_RESTLESS),
    verify: () => {
      if (placed === null) return;
      const bounds = window.getBounds();
      const isThere = !differs(bounds.x, placed.x) && !differs(bounds.y, placed.y);
      if (!isThere && !isHeld(bounds)) window.setBounds(placed);
    },
    noteReader: learn,
    end: () => {
      placed = null;
      const { width, height } = sized;
      if (movedTo === null && width === undefined && height === undefined) return;
      const known = memory();
      const size =
        width === undefined && height === undefined
          ? known.size
          : {
              width: width ?? known.size?.width ?? POPUP_SIZE.width,
              height: height ?? known.size?.height ?? POPUP_SIZE.height,
            };
      remember({ ...known, last: movedTo ?? known.last, size });
    },
  };
}
