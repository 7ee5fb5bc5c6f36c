import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { workAreaAt } from '../screen.ts';
import { startOptions } from '../startOptions.ts';
import type { WindowStanding } from './WindowDescription.ts';

/** What a change of bounds came to. */
export interface Placed {
  readonly isMoved: boolean;
  readonly isResized: boolean;
}

/** What an X11 window manager puts around a window: it lies so far inside of what was asked for. */
const FRAME = { x: 1, y: 20 };

/** So long after it came into sight X11 tells of a place where the window never was. */
const LATE = 30;

const isX11 = process.platform === 'linux' && startOptions.mode === 'headless';

/**
 * Where a window lies: its own bounds, and the whole work area while it is maximized. On Linux it
 * is told of as X11 does: by what is inside of its frame, and for a moment wrongly when it appears.
 */
export class Placement {
  isMaximized = false;
  standing: WindowStanding = { isOnAllDesktops: false };
  private own: Rectangle;
  private wrong: Rectangle | null = null;
  private mapped: Rectangle;
  private appearances = 0;
  private readonly least: { readonly width: number; readonly height: number };
  private readonly frame: { readonly x: number; readonly y: number };
  private readonly hasFrame: boolean;

  /** Where the options put it, else in the middle of the primary display. */
  constructor(options: BrowserWindowConstructorOptions) {
    const { x, y, width = 800, height = 600 } = options;
    const area = workAreaAt({ x: 0, y: 0, width: 1, height: 1 });
    this.least = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 };
    this.hasFrame = options.frame !== false;
    this.frame = isX11 && this.hasFrame ? FRAME : { x: 0, y: 0 };
    this.own = {
      x: x ?? Math.round(area.x + (area.width - width) / 2),
      y: y ?? Math.round(area.y + (area.height - height) / 2),
      width,
      height,
    };
    this.mapped = this.own;
  }

  /** As the window system has it, whatever it tells. */
  get settled(): Rectangle {
    if (this.isMaximized) return workAreaAt(this.own);
    return { ...this.own, x: this.own.x + this.frame.x, y: this.own.y + this.frame.y };
  }

  get normalBounds(): Rectangle {
    return (
      this.wrong ?? { ...this.own, x: this.own.x + this.frame.x, y: this.own.y + this.frame.y }
    );
  }

  get bounds(): Rectangle {
    return this.isMaximized ? this.settled : this.normalBounds;
  }

  /** The window comes into sight; `onTold` when what is told of it is another. */
  appear(onTold: () => void): void {
    if (!isX11) return;
    // What a window manager was told of a window that it did not have is forgotten.
    this.standing = { isOnAllDesktops: false };
    this.appearances += 1;
    // A window without a frame has been seen to lose its place when it was given to the window manager.
    if (!this.hasFrame && this.appearances % 2 === 0) this.own = { ...this.own, x: 0, y: 0 };
    const { width, height } = this.mapped;
    this.wrong = { x: 0, y: 0, width, height };
    this.mapped = this.own;
    onTold();
    setTimeout(() => {
      this.wrong = null;
      onTold();
    }, LATE);
  }

  change(change: Partial<Rectangle>): Placed {
    const before = this.own;
    const next = { ...before, ...change };
    this.own = {
      x: Math.round(next.x),
      y: Math.round(next.y),
      width: Math.max(Math.round(next.width), this.least.width),
      height: Math.max(Math.round(next.height), this.least.height),
    };
    const { x, y, width, height } = this.own;
    return {
      isMoved: x !== before.x || y !== before.y,
      isResized: width !== before.width || height !== before.height,
    };
  }

  /** Moves and shrinks it so far that it lies wholly inside the area. */
  fitInto(area: Rectangle): void {
    const width = Math.min(this.own.width, area.width);
    const height = Math.min(this.own.height, area.height);
    this.own = {
      x: Math.max(area.x, Math.min(this.own.x, area.x + area.width - width)),
      y: Math.max(area.y, Math.min(this.own.y, area.y + area.height - height)),
      width,
      height,
    };
  }
}
