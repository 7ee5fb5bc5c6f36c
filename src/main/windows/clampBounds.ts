import {
  clamp,
  type Display,
  innerRectangle,
  overlap,
  type Rectangle,
  type Size,
} from './rectangle.ts';

/** The smallest that the main window gets, where the display has room for it. */
export const MIN_SIZE: Size = { width: 640, height: 480 };

const DEFAULT_SIZE: Size = { width: 1040, height: 700 };

/** No desktop reaches this far, in device-independent pixels. */
const FARTHEST = 100_000;

/**
 * Where the main window opens: where it was, moved and made smaller as far as it must be to be
 * wholly visible on one live display, in whole numbers.
 *
 * That is the display that shows most of it, else (it was on one that is gone) the one whose centre
 * is nearest. Without bounds that make sense it is centred on the first of `displays`, which
 * should be the primary one.
 */
export function clampBounds(remembered: Rectangle | null, displays: readonly Display[]): Rectangle {
  const [first] = displays;
  if (first === undefined) throw new Error('windows: no display to open on');
  if (remembered === null || !isSensible(remembered)) return centre(innerRectangle(first.workArea));
  const areas = displays.map(({ workArea }) => innerRectangle(workArea));
  const area = areas.reduce((best, other) => (isBetter(other, best, remembered) ? other : best));
  const width = clamp(
    Math.round(remembered.width),
    Math.min(MIN_SIZE.width, area.width),
    area.width,
  );
  const height = clamp(
    Math.round(remembered.height),
    Math.min(MIN_SIZE.height, area.height),
    area.height,
  );
  return {
    x: clamp(Math.round(remembered.x), area.x, area.x + area.width - width),
    y: clamp(Math.round(remembered.y), area.y, area.y + area.height - height),
    width,
    height,
  };
}

function isSensible({ x, y, width, height }: Rectangle): boolean {
  const isNear = [x, y, width, height].every((value) => Math.abs(value) <= FARTHEST);
  return isNear && width > 0 && height > 0;
}

function isBetter(area: Rectangle, best: Rectangle, bounds: Rectangle): boolean {
  const more = overlap(area, bounds) - overlap(best, bounds);
  return more === 0 ? centreDistance(area, bounds) < centreDistance(best, bounds) : more > 0;
}

function centreDistance(a: Rectangle, b: Rectangle): number {
  const x = a.x + a.width / 2 - (b.x + b.width / 2);
  const y = a.y + a.height / 2 - (b.y + b.height / 2);
  return x * x + y * y;
}

function centre(area: Rectangle): Rectangle {
  const width = Math.min(DEFAULT_SIZE.width, area.width);
  const height = Math.min(DEFAULT_SIZE.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}
