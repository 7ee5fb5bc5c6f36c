import type { BrowserWindow } from 'electron';
import type { WindowBounds } from '../settings/storedSettings.ts';
import {
  clamp,
  type Display,
  innerRectangle,
  overlap,
  type Rectangle,
  type Size,
} from './rectangle.ts';

interface BoundsKeeperOptions {
  readonly window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'on'>;
  /** Where the window was asked to open. */
  readonly asked: WindowBounds;
  readonly remember: (bounds: WindowBounds) => void;
}

/** How long moving and sizing must rest before the bounds are written, in milliseconds. */
const REST = 500;

/** So long it must rest, in milliseconds, before it has arrived where the system puts it. */
const ARRIVAL_REST = 150;

/** After so long whatever changes is the reader's doing, in milliseconds. */
const LONGEST_ARRIVAL = 3_000;

/** A frame is no thicker than this. */
const THICKEST_FRAME = 96;

const NO_FRAME: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Remembers where the reader puts the main window. On X11 a window is asked for by its frame and
 * tells of what is inside it: by what it differs when it has come to rest it is put back, else it
 * would creep at each start. Bounds that nobody changed are not written.
 */
export function createBoundsKeeper({ window, asked, remember }: BoundsKeeperOptions): void {
  let known = asked;
  let frame = NO_FRAME;
  let isFrameKnown = false;
  let isShown = false;
  let writing: NodeJS.Timeout | undefined;
  let arriving: NodeJS.Timeout | undefined;

  /** Once it rests where it was asked for, what it tells differs from that by its frame. */
  const noteFrame = (): void => {
    clearTimeout(arriving);
    if (isFrameKnown || window.isMaximized()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const found = {
      x: x - asked.x,
      y: y - asked.y,
      width: width - asked.width,
      height: height - asked.height,
    };
    const differences = Object.values(found);
    // Any further from it, its reader was faster; not at all, the window system may be slower.
    if (differences.some((side) => Math.abs(side) > THICKEST_FRAME)) return;
    if (differences.every((side) => side === 0)) return;
    frame = found;
    isFrameKnown = true;
  };
  const write = (): void => {
    clearTimeout(writing);
    writing = undefined;
    noteFrame();
    const isMaximized = window.isMaximized();
    const { x, y, width, height } = window.getNormalBounds();
    const next = isMaximized
      ? { ...known, isMaximized }
      : {
          x: x - frame.x,
          y: y - frame.y,
          width: width - frame.width,
          height: height - frame.height,
          isMaximized,
        };
    const isSame = (Object.keys(next) as (keyof WindowBounds)[]).every(
      (key) => next[key] === known[key],
    );
    known = next;
    if (!isSame) remember(next);
  };
  const onChange = (): void => {
    if (!isShown) return;
    if (!isFrameKnown) {
      clearTimeout(arriving);
      arriving = setTimeout(noteFrame, ARRIVAL_REST);
    }
    clearTimeout(writing);
    writing = setTimeout(write, REST);
  };

  window.on('show', () => {
    // It comes back where it was hidden, and the frame is the same.
    if (isShown) return;
    isShown = true;
    arriving = setTimeout(noteFrame, ARRIVAL_REST);
    setTimeout(() => {
      isFrameKnown = true;
    }, LONGEST_ARRIVAL).unref();
  });
  for (const event of ['move', 'resize', 'maximize', 'unmaximize'] as const) {
    window.on(event as 'move', onChange);
  }
  window.on('close', () => {
    clearTimeout(arriving);
    if (writing !== undefined) write();
  });
}

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
