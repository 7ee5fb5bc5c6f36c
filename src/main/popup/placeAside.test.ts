import { expect, it } from 'vitest';
import { placeAside } from './placeAside.ts';

const DISPLAYS = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
const wanted = { x: 100, y: 100, width: 400, height: 300 };

it('leaves a popup that covers nothing where it is', () => {
  const far = { x: 900, y: 100, width: 400, height: 300 };
  expect(placeAside(wanted, [], DISPLAYS)).toEqual(wanted);
  expect(placeAside(wanted, [far], DISPLAYS)).toEqual(wanted);
});

it('takes the nearest place beside what it would cover', () => {
  expect(placeAside(wanted, [{ ...wanted, x: 480 }], DISPLAYS)).toEqual({ ...wanted, x: 72 });
  const below = { ...wanted, y: 408 };
  expect(placeAside(wanted, [wanted], DISPLAYS)).toEqual(below);
  expect(placeAside(wanted, [wanted, below], DISPLAYS)).toEqual({ ...wanted, x: 508 });
});

it('lies on the work area of the display that it is on, or covers where there is no room', () => {
  const displays = [
    { workArea: { x: 0, y: 0, width: 500, height: 450 } },
    { workArea: { x: 500, y: 0, width: 1920, height: 1080 } },
  ];
  expect(placeAside({ ...wanted, x: 50 }, [wanted], displays)).toEqual({ ...wanted, x: 50 });
  const onSecond = { ...wanted, x: 600 };
  expect(placeAside(onSecond, [onSecond], displays)).toEqual({ ...onSecond, y: 408 });
});
