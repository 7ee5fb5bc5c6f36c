import { beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { PopupMemory } from '../settings.ts';
import type { Rectangle } from '../windows/rectangle.ts';
import { createPlacement } from './popupPlacement.ts';

const NOTHING: PopupMemory = { last: null, fixed: null, size: null };

let bounds: Rectangle;
let memory: PopupMemory;
let mode: Settings['popupPlace'];
let cursor: { x: number; y: number };
let displays: { workArea: Rectangle }[];

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
  });

beforeEach(() => {
  bounds = { x: 0, y: 0, width: 1, height: 1 };
  memory = NOTHING;
  mode = 'pointer';
  cursor = { x: 100, y: 100 };
  displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
});

test('it follows its content beside the pointer, and remembers nothing of that', () => {
  const placement = create();
  placement.fit(300);
  placement.begin();
  expect(bounds).toEqual({ x: 112, y: 112, width: 440, height: 300 });
  cursor = { x: 900, y: 900 };
  placement.fit(900);
  expect(bounds).toEqual({ x: 112, y: 112, width: 440, height: 520 });
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('moved by its reader, it stays there while its content grows, and that place is the last', () => {
  const placement = create();
  placement.fit(200);
  placement.begin();
  bounds = { ...bounds, x: 700, y: 300 };
  placement.fit(400);
  expect(bounds).toEqual({ x: 700, y: 300, width: 440, height: 400 });
  placement.end();
  expect(memory).toEqual({ ...NOTHING, last: { x: 700, y: 300 } });
  placement.begin();
  expect(bounds).toMatchObject({ x: 112, y: 112 });
  mode = 'last';
  placement.renew();
  expect(bounds).toMatchObject({ x: 700, y: 300 });
});

test('sized by its reader, it is as wide again and at most as high', () => {
  const placement = create();
  placement.fit(500);
  placement.begin();
  bounds = { ...bounds, width: 600, height: 350 };
  placement.end();
  expect(memory).toEqual({ ...NOTHING, size: { width: 600, height: 350 } });
  placement.begin();
  expect(bounds).toMatchObject({ width: 600, height: 350 });
  placement.fit(200);
  expect(bounds).toMatchObject({ width: 600, height: 200 });
  placement.end();
  expect(memory.size).toEqual({ width: 600, height: 350 });
});

test('put back, it forgets what its reader did in this show as well', () => {
  const placement = create();
  placement.begin();
  bounds = { x: 700, y: 300, width: 600, height: 350 };
  placement.renew();
  bounds = { x: 800, y: 400, width: 700, height: 450 };
  placement.forget();
  placement.renew();
  expect(bounds).toEqual({ x: 112, y: 112, width: 440, height: 520 });
  placement.end();
  expect(memory).toEqual(NOTHING);
});

test('a pixel that a scaled display rounds away is none of its reader', () => {
  const placement = create();
  placement.begin();
  bounds = { x: bounds.x + 1, y: bounds.y - 2, width: bounds.width + 1, height: bounds.height };
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
  placement.begin();
  expect(bounds.x).toBe(2512);
  displays = displays.slice(0, 1);
  placement.renew();
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(1920);
});
