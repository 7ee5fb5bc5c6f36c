import type { Display, Point, Rectangle, Screen } from 'electron';
import { requireReady } from './app/lifecycle.ts';
import { type DisplayLayout, startOptions } from './startOptions.ts';
import { StrictEmitter } from './StrictEmitter.ts';
import { strict } from './strict.ts';

type ShownDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>;

let cursor: Point = startOptions.cursor;
let displays: readonly ShownDisplay[] = [];

class StandInScreen extends StrictEmitter {
  getAllDisplays(): Display[] {
    requireReady("The 'screen' module can't be used before the app 'ready' event");
    return displays as Display[];
  }

  getPrimaryDisplay(): Display {
    return this.getDisplayMatching({ x: 0, y: 0, width: 1, height: 1 });
  }

  getCursorScreenPoint(): Point {
    return { ...cursor };
  }

  /** The one that holds most of the rectangle, else the nearest. */
  getDisplayMatching(rectangle: Rectangle): Display {
    const [best] = this.getAllDisplays().toSorted(
      (a, b) => distance(a.bounds, rectangle) - distance(b.bounds, rectangle),
    );
    if (best === undefined) throw new Error('stand-in: a machine without a display');
    return best;
  }
}

/** Negative where they overlap: the more, the lower. */
function distance(a: Rectangle, b: Rectangle): number {
  const gap = (from: number, size: number, other: number, otherSize: number): number =>
    Math.max(from, other) - Math.min(from + size, other + otherSize);
  const x = gap(a.x, a.width, b.x, b.width);
  const y = gap(a.y, a.height, b.y, b.height);
  return x < 0 && y < 0 ? -(x * y) : Math.hypot(Math.max(x, 0), Math.max(y, 0));
}

type Provided = Pick<Screen, 'getAllDisplays' | 'getCursorScreenPoint'>;

const standInScreen = new StandInScreen('screen', [
  'display-added',
  'display-removed',
  'display-metrics-changed',
]);

/** Electron's `screen`, over the displays that the test lays out. */
export const screen = strict('screen', standInScreen) satisfies Provided;

/** Lays the displays out anew and tells the app; the first is the primary one. */
export function setDisplays(layouts: readonly DisplayLayout[]): void {
  const before = displays;
  displays = layouts.map((layout, index) =>
    strict('Display', { id: index + 1, ...layout } satisfies ShownDisplay),
  );
  const tell = (event: string, shown: ShownDisplay | undefined, ...rest: unknown[]): void => {
    if (shown !== undefined) screen.emit(event, {}, shown, ...rest);
  };
  for (let index = 0; index < Math.max(before.length, displays.length); index += 1) {
    if (index >= before.length) tell('display-added', displays[index]);
    else if (index >= displays.length) tell('display-removed', before[index]);
    else tell('display-metrics-changed', displays[index], ['bounds', 'workArea']);
  }
}

export function setCursor(point: Point): void {
  cursor = point;
}

/** The work area of the display that a window is on. */
export const workAreaAt = (bounds: Rectangle): Rectangle => ({
  ...screen.getDisplayMatching(bounds).workArea,
});

setDisplays(startOptions.displays);
