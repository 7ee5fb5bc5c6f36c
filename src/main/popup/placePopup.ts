import {
  clamp,
  type Display,
  distanceSquared,
  innerRectangle,
  type Point,
  type Rectangle,
  type Size,
} from '../windows/rectangle.ts';

interface PlaceRequest {
  readonly cursor: Point;
  /** As large as the popup would like to be. */
  readonly size: Size;
  /** The displays that live now; asked for anew at every show. */
  readonly displays: readonly Display[];
}

/** Between the tip of the pointer and the popup, so that neither hides the other. */
const GAP = 12;

/**
 * Where the popup appears: below and to the right of the pointer; on the other side of it along an
 * axis where it does not fit; moved over it where it fits on neither side.
 *
 * It lies wholly inside the work area of the display that the pointer is on, or nearest to (the
 * pointer may be on a bar of the system), and is smaller than asked for where that area is smaller.
 * All numbers are whole.
 */
export function placePopup({ cursor, size, displays }: PlaceRequest): Rectangle {
  const [first, ...others] = displays;
  if (first === undefined) throw new Error('popup: no display to appear on');
  const nearest = others.reduce(
    (best, display) =>
      distanceSquared(cursor, display.workArea) < distanceSquared(cursor, best.workArea)
        ? display
        : best,
    first,
  );
  const area = innerRectangle(nearest.workArea);
  const width = Math.min(Math.ceil(size.width), area.width);
  const height = Math.min(Math.ceil(size.height), area.height);
  return {
    x: placeAlong(cursor.x, width, area.x, area.width),
    y: placeAlong(cursor.y, height, area.y, area.height),
    width,
    height,
  };
}

/** One axis: `length` pixels beside `at`, inside the `room` that begins at `start`. */
function placeAlong(at: number, length: number, start: number, room: number): number {
  const last = start + room - length;
  const after = Math.round(at + GAP);
  const before = Math.round(at - GAP - length);
  if (after <= last) return Math.max(after, start);
  return clamp(before >= start ? before : after, start, last);
}
