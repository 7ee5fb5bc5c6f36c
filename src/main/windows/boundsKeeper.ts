import type { BrowserWindow } from 'electron';
import type { WindowBounds } from '../settings.ts';
import type { Rectangle } from './rectangle.ts';

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
