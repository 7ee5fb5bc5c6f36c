import type { ScreenPart } from '../../../shared/picture.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Smaller than these shares of the screen, a box was a click. */
const LEAST = 0.004;

/** A first box for those who have no pointer: wide and low, as a line is, in the middle. */
export const FIRST_BOX: ScreenPart = { x: 0.25, y: 0.45, width: 0.5, height: 0.1 };

const STEP = 0.01;

/** The box between two corners, in shares of the screen. */
export function boxBetween(from: Point, to: Point): ScreenPart {
  const [left, right] = [within(from.x), within(to.x)].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  const [top, bottom] = [within(from.y), within(to.y)].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const isClick = ({ width, height }: ScreenPart): boolean => width < LEAST || height < LEAST;

/** The box after an arrow key: moved, or with `isResizing` larger or smaller; null for another key. */
export function boxAfterKey(box: ScreenPart, key: string, isResizing: boolean): ScreenPart | null {
  const across = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0;
  const down = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0;
  if (across === 0 && down === 0) return null;
  if (isResizing) {
    const size = (now: number, change: number, start: number): number =>
      Math.min(1 - start, Math.max(STEP, now + change));
    return {
      ...box,
      width: size(box.width, across, box.x),
      height: size(box.height, down, box.y),
    };
  }
  const place = (now: number, change: number, size: number): number =>
    Math.min(1 - size, within(now + change));
  return { ...box, x: place(box.x, across, box.width), y: place(box.y, down, box.height) };
}
