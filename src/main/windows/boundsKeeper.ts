import type { BrowserWindow } from 'electron';
import type { WindowBounds } from '../settings.ts';
import type { Rectangle } from './rectangle.ts';

interface BoundsKeeperOptions {
  readonly window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'on'>;
  /** Where the window was asked to open. */
  readonly asked: WindowBounds;
  readonly remember: (bounds: WindowBounds) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** How long moving and sizing must rest before the bounds are written, in milliseconds. */
const REST = 500;

/** A frame is no thicker than this. */
const THICKEST_FRAME = 96;

const NO_FRAME: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Remembers where the reader puts the main window. On X11 a window is asked for by its frame and
 * tells of what is inside it: by what it differs when it has come to rest it is put back, else it
 * would creep at each start. Bounds that nobody changed are not written.
 */
export function createBoundsKeeper({ window, asked, remember, now }: BoundsKeeperOptions): void {
  let known = asked;
  let frame = NO_FRAME;
  let isFrameKnown = false;
  let shownAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  /** What it tells of while it arrives differs by no more than a frame from what was asked for. */
  const noteFrame = (): boolean => {
    const { x, y, width, height } = window.getNormalBounds();
    const found = {
      x: x - asked.x,
      y: y - asked.y,
      width: width - asked.width,
      height: height - asked.height,
    };
    if (Object.values(found).some((side) => Math.abs(side) > THICKEST_FRAME)) return false;
    frame = found;
    isFrameKnown = true;
    return true;
  };
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const isMaximized = window.isMaximized();
    if (!isMaximized && !isFrameKnown) noteFrame();
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
  const writeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, REST);
  };
  const onChange = (): void => {
    if (shownAt === null) return;
    const isArriving = now() - shownAt < REST && !window.isMaximized();
    if (isArriving && noteFrame()) return;
    writeSoon();
  };

  window.on('show', () => {
    // It comes back where it was hidden, and the frame is the same.
    if (shownAt !== null) return;
    shownAt = now();
    if (!window.isMaximized()) noteFrame();
  });
  window.on('move', onChange);
  window.on('resize', onChange);
  window.on('maximize', writeSoon);
  window.on('unmaximize', writeSoon);
  window.on('close', () => {
    if (timer !== undefined) write();
  });
}
