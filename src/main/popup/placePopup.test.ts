import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceSquared, type Rectangle } from '../windows/rectangle.ts';
import { placePopup as placeAnywhere, type PlaceRequest } from './placePopup.ts';

/** Near the pointer, unless said otherwise. */
const placePopup = ({
  place = 'pointer',
  last = null,
  fixed = null,
  ...request
}: Partial<PlaceRequest> & Pick<PlaceRequest, 'cursor' | 'size' | 'displays'>): Rectangle =>
  placeAnywhere({ place, last, fixed, ...request });

const SIZE = { width: 440, height: 300 };
const DISPLAY = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

describe('on one display', () => {
  it.each([
    ['below and right of the pointer', 500, 400, 512, 412],
    ['left of it at the right edge', 1900, 400, 1448, 412],
    ['above it at the lower edge', 500, 1000, 512, 688],
    ['above and left of it in the corner', 1919, 1039, 1467, 727],
    ['in the corner for a pointer on the bar below it', 1919, 1079, 1467, 740],
    ['in the first corner', 0, 0, 12, 12],
    ['at the edge for a pointer far outside', -900, 500, 0, 512],
  ])('it appears %s', (_where, x, y, left, top) => {
    expect(placePopup({ cursor: { x, y }, size: SIZE, displays: [DISPLAY] })).toEqual({
      x: left,
      y: top,
      ...SIZE,
    });
  });

  it('it moves over the pointer where it fits on neither side of it', () => {
    const narrow = { workArea: { x: 0, y: 0, width: 500, height: 1040 } };
    const placed = placePopup({ cursor: { x: 250, y: 100 }, size: SIZE, displays: [narrow] });
    expect(placed).toEqual({ x: 60, y: 112, ...SIZE });
  });

  it('it is as small as a work area that is smaller', () => {
    const tiny = { workArea: { x: 10.4, y: -20.6, width: 320.3, height: 200.2 } };
    const placed = placePopup({ cursor: { x: 50, y: 50 }, size: SIZE, displays: [tiny] });
    expect(placed).toEqual({ x: 11, y: -20, width: 319, height: 199 });
  });

  it('without a display there is nowhere to appear', () => {
    expect(() => placePopup({ cursor: { x: 0, y: 0 }, size: SIZE, displays: [] })).toThrow(
      'popup: no display',
    );
  });
});

/** A display of any scale: its size in physical pixels becomes fractional DIP. */
const display = fc
  .record({
    x: fc.integer({ min: -6000, max: 6000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: 200, max: 5120 }),
    height: fc.integer({ min: 200, max: 2880 }),
    scale: fc.constantFrom(1, 1.25, 1.5, 1.75, 2, 2.25, 3),
    bar: fc.integer({ min: 0, max: 90 }),
    barSide: fc.constantFrom('top', 'bottom', 'left', 'right'),
  })
  .map(({ x, y, width, height, scale, bar, barSide }) => {
    const bounds = { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
    const thick = Math.min(bar, bounds.width / 2, bounds.height / 2);
    const isFlat = barSide === 'top' || barSide === 'bottom';
    const workArea = {
      x: bounds.x + (barSide === 'left' ? thick : 0),
      y: bounds.y + (barSide === 'top' ? thick : 0),
      width: bounds.width - (isFlat ? 0 : thick),
      height: bounds.height - (isFlat ? thick : 0),
    };
    return { bounds, workArea };
  });

const layout = fc.array(display, { minLength: 1, maxLength: 4 });
const anywhere = fc.record({
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
});
const size = fc.record({
  width: fc.double({ min: 1, max: 900, noNaN: true }),
  height: fc.double({ min: 1, max: 900, noNaN: true }),
});

const somewhere = fc.option(anywhere, { nil: null });
const place = fc.constantFrom<PlaceRequest['place']>('pointer', 'last', 'fixed', 'centre');

const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const covers = (area: Rectangle, { x, y }: { x: number; y: number }): boolean =>
  x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;

describe('with a place of its own', () => {
  const second = { workArea: { x: -1280, y: 0, width: 1280, height: 720 } };
  const cursor = { x: 500, y: 400 };
  const displays = [DISPLAY, second];
  const [last, fixed] = [
    { x: -900, y: 50 },
    { x: 1800, y: 1000 },
  ];
  it.each<[string, Partial<PlaceRequest>, number, number]>([
    ['the last place is kept on its display', { place: 'last', last }, -900, 50],
    ['without one it appears near the pointer', { place: 'last' }, 512, 412],
    ['the fixed place is moved so far that it fits', { place: 'fixed', fixed }, 1480, 740],
    ['without one it appears in the centre', { place: 'fixed' }, 740, 370],
    ['the centre is that of the display with the pointer', { place: 'centre' }, 740, 370],
    ['whichever that is', { place: 'centre', cursor: { x: -10, y: 10 } }, -860, 210],
  ])('%s', (_rule, request, x, y) => {
    expect(placePopup({ cursor, size: SIZE, displays, ...request })).toEqual({ x, y, ...SIZE });
  });

  it('a last place on a display that was unplugged is moved onto one that is there', () => {
    const placed = placePopup({ cursor, size: SIZE, displays: [DISPLAY], place: 'last', last });
    expect(placed).toEqual({ x: 0, y: 50, ...SIZE });
  });
});

describe('on any layout of displays', () => {
  it('in every mode it lies wholly inside one work area, in whole numbers', () => {
    fc.assert(
      fc.property(
        layout,
        anywhere,
        size,
        place,
        somewhere,
        somewhere,
        (displays, cursor, wanted, mode, last, fixed) => {
          const request = { place: mode, last, fixed, cursor, size: wanted };
          const placed = placePopup({ ...request, displays });
          expect(displays.some(({ workArea }) => isInside(placed, workArea))).toBe(true);
          expect(Object.values(placed).every(Number.isInteger)).toBe(true);
          // One is unplugged while the popup is shown.
          const [, ...live] = displays;
          if (live.length === 0) return;
          const moved = placePopup({ ...request, displays: live });
          expect(live.some(({ workArea }) => isInside(moved, workArea))).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('it lies wholly inside the work area nearest to the pointer, in whole numbers', () => {
    fc.assert(
      fc.property(layout, anywhere, size, (displays, cursor, wanted) => {
        const placed = placePopup({ cursor, size: wanted, displays });
        const distances = displays.map(({ workArea }) => distanceSquared(cursor, workArea));
        const nearest = displays[distances.indexOf(Math.min(...distances))]!.workArea;
        expect(isInside(placed, nearest)).toBe(true);
        expect(Object.values(placed).every(Number.isInteger)).toBe(true);
        expect(placed.width).toBeGreaterThan(0);
        expect(placed.height).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('it has the size asked for wherever that fits, and does not cover the pointer there', () => {
    fc.assert(
      fc.property(layout, anywhere, (displays, cursor) => {
        const on = displays.find(({ workArea }) => covers(workArea, cursor));
        fc.pre(on !== undefined && on.workArea.width > 910 && on.workArea.height > 630);
        const placed = placePopup({ cursor, size: SIZE, displays });
        expect(placed).toMatchObject(SIZE);
        expect(covers(placed, cursor)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('it goes to a live display when the one under the pointer is unplugged', () => {
    fc.assert(
      fc.property(layout, size, (displays, wanted) => {
        const [gone, ...live] = displays;
        fc.pre(live.length > 0);
        const placed = placePopup({ cursor: gone!.workArea, size: wanted, displays: live });
        expect(live.some(({ workArea }) => isInside(placed, workArea))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
