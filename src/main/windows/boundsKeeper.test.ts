import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { WindowBounds } from '../settings/storedSettings.ts';
import { clampBounds, createBoundsKeeper, MIN_SIZE } from './boundsKeeper.ts';

describe('boundsKeeper', () => {
  const ASKED = { x: 120, y: 100, width: 1040, height: 700 };

  /** A window as an X11 window manager keeps it: what it tells lies inside of a frame, and late. */
  class FramedWindow extends EventEmitter {
    told = ASKED;
    maximized = false;
    readonly getNormalBounds = () => this.told;
    readonly isMaximized = () => this.maximized;
    tell(bounds: Partial<typeof ASKED>): void {
      this.told = { ...this.told, ...bounds };
      this.emit('move');
    }
  }

  let window: FramedWindow;
  let remembered: WindowBounds[];

  const open = (asked: WindowBounds): void => {
    window = new FramedWindow();
    window.told = asked;
    remembered = [];
    createBoundsKeeper({
      window: window as never,
      asked,
      remember: (bounds) => remembered.push(bounds),
    });
  };
  /** The window is mapped: it tells of the corner first, then of its place inside of the frame. */
  const arrive = (): void => {
    const { x, y } = window.told;
    window.tell({ x: 0, y: 0 });
    window.emit('show');
    window.tell({ x: x + 1, y: y + 20 });
    vi.advanceTimersByTime(2_000);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    open({ ...ASKED, isMaximized: false });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a window that nobody moves is written nowhere, however the system places it', () => {
    arrive();
    window.emit('close');
    expect(remembered).toEqual([]);
  });

  test('a window does not creep by its frame from start to start', () => {
    arrive();
    window.tell({ x: 301, y: 220 });
    vi.advanceTimersByTime(2_000);
    expect(remembered).toEqual([{ ...ASKED, x: 300, y: 200, isMaximized: false }]);
    const [last] = remembered;
    for (let start = 0; start < 3; start += 1) {
      open(last!);
      arrive();
      window.emit('close');
      expect(remembered).toEqual([]);
    }
  });

  test('a window system that is slow to put it into its frame is waited for', () => {
    window.emit('show');
    vi.advanceTimersByTime(1_000);
    window.tell({ x: 121, y: 120 });
    vi.advanceTimersByTime(200);
    window.tell({ x: 401, y: 320 });
    window.emit('close');
    expect(remembered).toEqual([{ ...ASKED, x: 400, y: 300, isMaximized: false }]);
  });

  test('where there is no frame, a small move later on is one of the reader', () => {
    window.emit('show');
    vi.advanceTimersByTime(4_000);
    window.tell({ x: 125, y: 110 });
    vi.advanceTimersByTime(2_000);
    expect(remembered).toEqual([{ ...ASKED, x: 125, y: 110, isMaximized: false }]);
  });

  test('moved step by step as soon as it is there, it is where it was put', () => {
    window.emit('show');
    window.tell({ x: 121, y: 120 });
    vi.advanceTimersByTime(160);
    for (let step = 1; step <= 8; step += 1) {
      window.tell({ x: 121 + 8 * step, y: 120 + 8 * step });
      vi.advanceTimersByTime(60);
    }
    window.emit('close');
    expect(remembered).toEqual([{ ...ASKED, x: 184, y: 164, isMaximized: false }]);
  });

  test('closed at once after it was moved, it is where it was put', () => {
    arrive();
    window.tell({ x: 401, y: 320, width: 900 });
    window.emit('close');
    expect(remembered).toEqual([{ ...ASKED, x: 400, y: 300, width: 900, isMaximized: false }]);
  });

  test('maximized, it keeps the bounds that it had before', () => {
    arrive();
    window.maximized = true;
    window.tell({ x: 0, y: 0, width: 1920, height: 1060 });
    window.emit('maximize');
    vi.advanceTimersByTime(2_000);
    expect(remembered).toEqual([{ ...ASKED, isMaximized: true }]);
  });

  test('opened maximized, it is where it was asked for once it is no longer', () => {
    open({ ...ASKED, isMaximized: true });
    window.maximized = true;
    window.emit('show');
    window.emit('maximize');
    vi.advanceTimersByTime(2_000);
    expect(remembered).toEqual([]);
    window.maximized = false;
    window.tell({ x: ASKED.x + 1, y: ASKED.y + 20 });
    window.emit('unmaximize');
    vi.advanceTimersByTime(2_000);
    expect(remembered).toEqual([{ ...ASKED, isMaximized: false }]);
  });
});

const LEFT = { workArea: { x: 0, y: 25, width: 1920, height: 1055 } };
const RIGHT = { workArea: { x: 1920, y: 0, width: 1280, height: 1024 } };
const BOTH = [LEFT, RIGHT];
const CENTRED = { x: 440, y: 202, width: 1040, height: 700 };

const bounds = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('clampBounds', () => {
  it.each([
    ['bounds that fit stay', bounds(100, 100, 1040, 700), bounds(100, 100, 1040, 700)],
    ['the other display is kept', bounds(2000, 10, 900, 600), bounds(2000, 10, 900, 600)],
    ['a maximal size stays', bounds(0, 25, 1920, 1055), bounds(0, 25, 1920, 1055)],
    ['over an edge it moves in', bounds(-50, 0, 800, 600), bounds(0, 25, 800, 600)],
    [
      'across two it goes to the one with more of it',
      bounds(1700, 100, 900, 600),
      bounds(1920, 100, 900, 600),
    ],
    [
      'one on a display that is gone goes to the nearest',
      bounds(5000, 300, 900, 600),
      bounds(2300, 300, 900, 600),
    ],
    ['too large it shrinks', bounds(1900, 0, 3000, 2000), bounds(1920, 0, 1280, 1024)],
    ['too small it grows', bounds(100, 100, 10, 10), bounds(100, 100, 640, 480)],
    ['fractions are rounded', bounds(100.4, 100.6, 800.5, 600.2), bounds(100, 101, 801, 600)],
  ])('%s', (_name, remembered, expected) => {
    expect(clampBounds(remembered, BOTH)).toEqual(expected);
  });

  it.each([
    ['none', null],
    ['NaN', bounds(NaN, 0, 800, 600)],
    ['infinite', bounds(0, 0, Infinity, 600)],
    ['far out', bounds(1e9, 0, 800, 600)],
    ['of no width', bounds(0, 0, 0, 600)],
    ['of negative height', bounds(0, 0, 800, -600)],
  ])(
    'bounds that are %s give a window of the usual size in the middle of the first display',
    (_name, remembered) => {
      expect(clampBounds(remembered, BOTH)).toEqual(CENTRED);
    },
  );

  it('a display smaller than the smallest window is filled', () => {
    const small = [{ workArea: { x: 0, y: 0, width: 600, height: 400 } }];
    expect(clampBounds(null, small)).toEqual(bounds(0, 0, 600, 400));
    expect(clampBounds(bounds(50, 50, 300, 300), small)).toEqual(bounds(0, 0, 600, 400));
  });

  it('without a display there is nowhere to open', () => {
    expect(() => clampBounds(null, [])).toThrow('windows: no display');
  });

  it('on any layout the window is wholly on one display, in whole numbers, as large as it must be', () => {
    const any = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const display = fc.record({
      workArea: fc.record({
        x: fc.double({ min: -8000, max: 8000, noNaN: true }),
        y: fc.double({ min: -8000, max: 8000, noNaN: true }),
        width: fc.double({ min: 320, max: 8000, noNaN: true }),
        height: fc.double({ min: 240, max: 8000, noNaN: true }),
      }),
    });
    const remembered = fc.record({ x: any, y: any, width: any, height: any });
    fc.assert(
      fc.property(
        fc.array(display, { minLength: 1, maxLength: 4 }),
        remembered,
        (displays, was) => {
          const now = clampBounds(was, displays);
          const isHome = ({
            workArea: { x, y, width, height },
          }: (typeof displays)[number]): boolean =>
            now.x >= x &&
            now.y >= y &&
            now.x + now.width <= x + width &&
            now.y + now.height <= y + height &&
            // Rounding to whole pixels inside the area takes less than two.
            now.width >= Math.min(MIN_SIZE.width, width - 2) &&
            now.height >= Math.min(MIN_SIZE.height, height - 2);
          expect(displays.some(isHome)).toBe(true);
          expect(Object.values(now).every(Number.isInteger)).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
