import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goneBack, goneForward, START, type Trail, typed, visited } from './trail.ts';

const shows = (...texts: readonly string[]): Trail => texts.reduce(visited, START);

test('back and forward lead through the lookups', () => {
  const trail = shows('bias', 'model collapse', 'variance');
  const back = goneBack(goneBack(trail));
  expect(back).toEqual({ past: [], here: 'bias', future: ['model collapse', 'variance'] });
  expect(goneBack(back)).toEqual(back);
  expect(goneForward(goneForward(back))).toEqual(trail);
  expect(goneForward(trail)).toEqual(trail);
});

test('the popup hides, is shown empty, and back leads to the lookup before', () => {
  expect(goneBack(shows('bias', '', '')).here).toBe('bias');
});

test('what is typed changes the lookup it is at, and leaves no way forward', () => {
  const trail = typed(goneBack(shows('bias', 'variance')), 'bia');
  expect(trail).toEqual({ past: [], here: 'bia', future: [] });
});

test('the same lookup again is one, and no more than 50 are kept', () => {
  expect(shows('bias', 'bias', '', 'bias').past).toEqual(['bias']);
  const many = shows(...Array.from({ length: 80 }, (_, index) => `word ${index}`));
  expect([many.past.length, many.past[0]]).toEqual([50, 'word 29']);
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 });

test('going back as far as it goes and forward again ends at the same lookup', () => {
  fc.assert(
    fc.property(words, (list) => {
      const trail = shows(...list, 'last');
      let at = trail;
      for (const _ of trail.past) at = goneBack(at);
      expect(at.past).toEqual([]);
      for (const _ of trail.past) at = goneForward(at);
      expect(at.here).toBe('last');
    }),
  );
});
