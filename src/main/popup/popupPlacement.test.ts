import { beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { PopupMemory } from '../settings/storedSettings.ts';
import type { Rectangle } from '../windows/rectangle.ts';
import { createPlacement, type PopupPlacement } from './popupPlacement.ts';

const NOTHING: PopupMemory = { last: null, fixed: null, size: null };

let bounds: Rectangle;
let memory: PopupMemory;
let mode: Settings['popupPlace'];
let cursor: { x: number; y: number };
let displays: { workArea: Rectangle }[];
let clock: number;
let inTheWay: Rectangle[];

const create = () =>
  createPlacement({
    window: {
      getBounds: () => bounds,
      setBounds: (next) => {
        bounds = next;
      },
    },
    displays: () => displays,
    cursor: () => cursor,
    mode: () => mode,
    memory: () => memory,
    remember: (next) => {
      memory = next;
    },
    inTheWay: () => inTheWay,
    now: () => clock,
  });

/** The reader takes hold of the window and lets go of it there. */
const drag = (placement: PopupPlacement, to: Partial<Rectangle>): void => {
  clock += 1_000;
  bounds = { ...bounds, ...to };
  cursor = { x: bounds.x + 20, y: bounds.y + 10 };
  placement.noteChange();
};

beforeEach(() => {
  bounds = { x: 0, y: 0, width: 1, height: 1 };
  memory = NOTHING;
  mode = 'pointer';
  cursor = { x: 100, y: 100 };
  displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
  clock = 0;
  inTheWay = [];
});

test('it is as high as its content beside the pointer, and remembers nothing of that', () => {
  const placement = create();
  placement.begin(300);
  expect(bounds).toEqual({ x: 112, y: 112, width: 440, height: 300 });
  cursor = { x: 900, y: 900 };
  placement.fit(900);
  expect(bounds).toEqual({ x: 112, y: 112, width: 440, height: 520 });
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('within a show it grows with its content and never shrinks; of unknown height, it is largest until that is known', () => {
  const placement = create();
  const heights: number[] = [];
  placement.begin(200);
  for (const height of [180, 201, 240, 300, 120, 260, 510]) {
    placement.fit(height);
    heights.push(bounds.height);
  }
  expect(heights).toEqual([200, 200, 240, 300, 300, 300, 510]);
  placement.end();
  placement.begin(null);
  expect(bounds.height).toBe(520);
  for (const [height, shown] of [
    [310, 310],
    [200, 310],
    [400, 400],
  ] as const) {
    placement.fit(height);
    expect(bounds.height).toBe(shown);
  }
});

test('moved by its reader, it stays there while its content grows, and that place is the last', () => {
  const placement = create();
  placement.begin(200);
  drag(placement, { x: 700, y: 300 });
  placement.fit(400);
  expect(bounds).toEqual({ x: 700, y: 300, width: 440, height: 400 });
  placement.end();
  expect(memory).toEqual({ ...NOTHING, last: { x: 700, y: 300 } });
  cursor = { x: 100, y: 100 };
  placement.begin(200);
  expect(bounds).toMatchObject({ x: 112, y: 112 });
  mode = 'last';
  placement.renew();
  expect(bounds).toMatchObject({ x: 700, y: 300 });
});

test('sized by its reader, it is as wide again and at most as high', () => {
  const placement = create();
  placement.begin(500);
  drag(placement, { width: 600, height: 350 });
  placement.end();
  expect(memory).toEqual({ ...NOTHING, size: { width: 600, height: 350 } });
  placement.begin(500);
  expect(bounds).toMatchObject({ width: 600, height: 350 });
  placement.end();
  placement.begin(200);
  expect(bounds).toMatchObject({ width: 600, height: 200 });
  placement.end();
  expect(memory.size).toEqual({ width: 600, height: 350 });
});

test('made wider while it shows little, it may be as high as before', () => {
  const placement = create();
  placement.begin(125);
  drag(placement, { width: 600 });
  placement.end();
  expect(memory.size).toEqual({ width: 600, height: 520 });
});

test('a move that goes on while its content grows is kept to its end', () => {
  const placement = create();
  placement.begin(200);
  drag(placement, { x: 215, y: 119 });
  placement.fit(400);
  clock += 120;
  bounds = { ...bounds, x: 40, y: 60 };
  cursor = { x: 60, y: 70 };
  placement.noteChange();
  placement.noteLast();
  placement.end();
  expect(memory.last).toEqual({ x: 40, y: 60 });
});

test('a size that shows no result is neither learned nor kept to', () => {
  const placement = create();
  placement.begin(400);
  drag(placement, { height: 210 });
  drag(placement, { height: 125 });
  placement.end();
  expect(memory).toEqual(NOTHING);
  memory = { ...NOTHING, size: { width: 440, height: 125 } };
  placement.begin(400);
  expect(bounds.height).toBe(400);
});

test.each([
  ['the corner', { x: 0, y: 0 }],
  ['an old size', { height: 125 }],
  ['both', { x: 0, y: 0, width: 320, height: 96 }],
])('%s that the system tells of while the popup appears is none of its reader', (_what, told) => {
  const placement = create();
  placement.begin(400);
  const asked = bounds;
  cursor = { x: bounds.x + 20, y: bounds.y + 20 };
  clock += 30;
  bounds = { ...asked, ...told };
  placement.noteChange();
  bounds = asked;
  placement.noteChange();
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('a place that the system tells of late is none of its reader, whose pointer is elsewhere', () => {
  const placement = create();
  placement.begin(400);
  clock += 5_000;
  cursor = { x: 1500, y: 900 };
  bounds = { ...bounds, x: 0, y: 0 };
  placement.noteChange();
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('a place that the window manager lost is asked for again', () => {
  const placement = create();
  placement.begin(400);
  const asked = bounds;
  bounds = { ...asked, x: 0, y: 0 };
  placement.verify();
  expect(bounds).toEqual(asked);
});

test('a pointer that rests where the window is told of late has not moved it there', () => {
  const placement = create();
  placement.begin(400);
  const asked = bounds;
  clock += 1_000;
  bounds = { ...asked, x: 0, y: 0 };
  placement.noteChange();
  placement.verify();
  expect(bounds).toEqual(asked);
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('a window that the reader has hold of already is not taken from the hand', () => {
  const placement = create();
  placement.begin(400);
  clock += 100;
  bounds = { ...bounds, x: 300, y: 300 };
  cursor = { x: 310, y: 310 };
  placement.verify();
  expect(bounds).toMatchObject({ x: 300, y: 300 });
});

test('out of sight, it is not put anywhere', () => {
  const placement = create();
  placement.begin(400);
  placement.end();
  bounds = { ...bounds, x: 0, y: 0 };
  placement.verify();
  expect(bounds).toMatchObject({ x: 0, y: 0 });
});

test('where the system tells of its reader, that is learned at once', () => {
  const placement = create();
  placement.begin(400);
  placement.noteReader({ x: 700, y: 300, width: 440, height: 400 });
  placement.end();
  expect(memory).toEqual({ ...NOTHING, last: { x: 700, y: 300 } });
});

test('put back, it forgets what its reader did in this show as well', () => {
  const placement = create();
  placement.begin(520);
  drag(placement, { x: 700, y: 300, width: 600, height: 350 });
  placement.renew();
  drag(placement, { x: 800, y: 400, width: 700, height: 450 });
  placement.forget();
  placement.renew();
  expect(bounds).toEqual({ x: 112, y: 112, width: 440, height: 520 });
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('a pixel that a scaled display rounds away is none of its reader', () => {
  const placement = create();
  placement.begin(400);
  drag(placement, { x: bounds.x + 1, y: bounds.y - 2, width: bounds.width + 1 });
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('when its display is unplugged while it is shown, it moves onto one that is there', () => {
  displays = [
    { workArea: { x: 0, y: 0, width: 1920, height: 1080 } },
    { workArea: { x: 1920, y: 0, width: 1920, height: 1080 } },
  ];
  cursor = { x: 2500, y: 500 };
  const placement = create();
  placement.begin(400);
  expect(bounds.x).toBe(2512);
  displays = displays.slice(0, 1);
  placement.renew();
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(1920);
});

test('it covers no pinned popup, unless its reader puts it there', () => {
  inTheWay = [{ x: 112, y: 112, width: 440, height: 300 }];
  const placement = create();
  placement.begin(300);
  expect(bounds).toEqual({ x: 112, y: 420, width: 440, height: 300 });
  drag(placement, { x: 200, y: 200 });
  placement.renew();
  expect(bounds).toMatchObject({ x: 200, y: 200 });
});
