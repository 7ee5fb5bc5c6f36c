import type { Settings } from '../../shared/settings.ts';
import {
  clamp,
  type Display,
  distanceSquared,
  innerRectangle,
  type Point,
  type Rectangle,
  type Size,
} from '../windows/rectangle.ts';

export interface PlaceRequest {
  readonly place: Settings['popupPlace'];
  readonly cursor: Point;
  /** Where the reader moved it to last, and where it is to be always; null when never. */
  readonly last: Point | null;
  readonly fixed: Point | null;
  /** As large as the popup would like to be. */
  readonly size: Size;
  /** The displays that live now; asked for anew at every show. */
  readonly displays: readonly Display[];
}

/** Between the tip of the pointer and the popup, so that neither hides the other. */
const GAP = 12;

/**
 * Where the popup appears.
 *
 * - `pointer`: below and to the right of the pointer; on the other side of it along an axis where
 *   it does not fit; moved over it where it fits on neither side.
 * - `last`: where the reader moved it to; near the pointer before that.
 * - `fixed`: where the reader fixed it; in the centre before that.
 * - `centre`: in the middle of the display with the pointer, which is the one in use: Electron
 *   does not tell where another program's window is.
 *
 * It lies wholly inside the work area of one live display, the one that its place is on or nearest
 * to, and is smaller than asked for where that area is smaller. All numbers are whole.
 */
export function placePopup(request: PlaceRequest): Rectangle {
  const { cursor, size, displays } = request;
  const anchor = anchorOf(request);
  const area = nearestArea(anchor.kind === 'corner' ? anchor.at : cursor, displays);
  const width = Math.min(Math.ceil(size.width), area.width);
  const height = Math.min(Math.ceil(size.height), area.height);
  const along = { corner: keepAt, pointer: placeBeside, centre: placeInMiddle }[anchor.kind];
  return {
    x: along(anchor.at.x, width, area.x, area.width),
    y: along(anchor.at.y, height, area.y, area.height),
    width,
    height,
  };
}

interface Anchor {
  readonly kind: 'corner' | 'pointer' | 'centre';
  readonly at: Point;
}

function anchorOf({ place, cursor, last, fixed }: PlaceRequest): Anchor {
  switch (place) {
    case 'pointer':
      return { kind: 'pointer', at: cursor };
    case 'last':
      return last === null ? { kind: 'pointer', at: cursor } : { kind: 'corner', at: last };
    case 'fixed':
      return fixed === null ? { kind: 'centre', at: cursor } : { kind: 'corner', at: fixed };
    case 'centre':
      return { kind: 'centre', at: cursor };
  }
}

function nearestArea(point: Point, displays: readonly Display[]): Rectangle {
  const [first, ...others] = displays;
  if (first === undefined) throw new Error('popup: no display to appear on');
  const nearest = others.reduce(
    (best, display) =>
      distanceSquared(point, display.workArea) < distanceSquared(point, best.workArea)
        ? display
        : best,
    first,
  );
  return innerRectangle(nearest.workArea);
}

/** One axis: `length` pixels from `at` on, inside the `room` that begins at `start`. */
function keepAt(at: number, length: number, start: number, room: number): number {
  return clamp(Math.round(at), start, start + room - length);
}

/** One axis: `length` pixels beside `at`, inside the `room` that begins at `start`. */
function placeBeside(at: number, length: number, start: number, room: number): number {
  const last = start + room - length;
  const after = Math.round(at + GAP);
  const before = Math.round(at - GAP - length);
  if (after <= last) return Math.max(after, start);
  return clamp(before >= start ? before : after, start, last);
}

/** One axis: `length` pixels in the middle of the `room` that begins at `start`. */
function placeInMiddle(_at: number, length: number, start: number, room: number): number {
  return start + Math.floor((room - length) / 2);
}
