/** A place on the desktop of all displays, in device-independent pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Point, Size {}

/** What of a display is asked for here: the part that no bar of the system covers. */
export interface Display {
  readonly workArea: Rectangle;
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** The largest rectangle of whole numbers within another; of no size when there is none. */
export function innerRectangle(area: Rectangle): Rectangle {
  const x = Math.ceil(area.x);
  const y = Math.ceil(area.y);
  return {
    x,
    y,
    width: Math.max(0, Math.floor(area.x + area.width) - x),
    height: Math.max(0, Math.floor(area.y + area.height) - y),
  };
}

/** How far a rectangle is from a point: 0 inside, else the square of the distance to its edge. */
export function distanceSquared(point: Point, area: Rectangle): number {
  const x = point.x - clamp(point.x, area.x, area.x + area.width);
  const y = point.y - clamp(point.y, area.y, area.y + area.height);
  return x * x + y * y;
}

/** How much of two rectangles is common to both, in square pixels. */
export function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
