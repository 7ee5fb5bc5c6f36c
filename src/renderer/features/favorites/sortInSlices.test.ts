import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSlices } from './sortInSlices.ts';

const byKey = (one: readonly [number, number], other: readonly [number, number]): number =>
  one[0] - other[0];

it('sorts as the engine does, equal items in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 2_000 }),
      async (keys) => {
        const items = keys.map((key, index) => [key, index] as const);
        expect(await sortInSlices(items, byKey, () => false)).toEqual(items.toSorted(byKey));
      },
    ),
    { numRuns: 30 },
  );
});

it('gives up when it is out of date', async () => {
  const items = Array.from({ length: 5_000 }, (_, index) => [-index, index] as const);
  expect(await sortInSlices(items, byKey, () => true)).toBeNull();
});
