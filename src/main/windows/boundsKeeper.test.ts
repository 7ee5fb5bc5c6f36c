import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WindowBounds } from '../settings.ts';
import { createBoundsKeeper } from './boundsKeeper.ts';

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
