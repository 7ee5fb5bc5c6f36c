import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { workAreaAt } from '../screen.ts';

/** What a change of bounds came to. */
export interface Placed {
  readonly isMoved: boolean;
  readonly isResized: boolean;
}

/** Where a window lies: its own bounds, and the whole work area while it is maximized. */
export class Placement {
  isMaximized = false;
  private own: Rectangle;
  private readonly least: { readonly width: number; readonly height: number };

  /** Where the options put it, else in the middle of the primary display. */
  constructor(options: BrowserWindowConstructorOptions) {
    const { x, y, width = 800, height = 600 } = options;
    const area = workAreaAt({ x: 0, y: 0, width: 1, height: 1 });
    this.least = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 };
    this.own = {
      x: x ?? Math.round(area.x + (area.width - width) / 2),
      y: y ?? Math.round(area.y + (area.height - height) / 2),
      width,
      height,
    };
  }

  get normalBounds(): Rectangle {
    return { ...this.own };
  }

  get bounds(): Rectangle {
    return this.isMaximized ? workAreaAt(this.own) : this.normalBounds;
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
