import { expect, test } from 'vitest';
import { createCrashGuard } from './crashGuard.ts';

test('a page is made anew three times a minute and no more', () => {
  let time = 0;
  const guard = createCrashGuard(() => time);
  const at = (seconds: number) => {
    time = seconds * 1000;
    return guard.next();
  };
  expect([at(0), at(10), at(20), at(30), at(59)]).toEqual([
    'again',
    'again',
    'again',
    'stop',
    'stop',
  ]);
  // The first is a minute ago; those that were refused do not count.
  expect([at(60), at(61), at(70)]).toEqual(['again', 'stop', 'again']);
});
