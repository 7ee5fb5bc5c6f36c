import { expect, test } from 'vitest';
import { addAppScheme, originOf, toAppAddress, toBrowserAddress } from './appAddress.ts';

addAppScheme('app');

test.for([
  ['app://glossa/index.html', 'https://glossa.app.stand-in.invalid/index.html'],
  ['app://glossa/a/b.js?x=1#y', 'https://glossa.app.stand-in.invalid/a/b.js?x=1#y'],
  ['https://example.org/x', 'https://example.org/x'],
  ['data:text/plain,x', 'data:text/plain,x'],
] as const)('%s is loaded as %s, and is known by its own name', ([own, loaded]) => {
  expect(toBrowserAddress(own)).toBe(loaded);
  expect(toAppAddress(loaded)).toBe(own);
});

test.for([
  ['app://glossa/index.html', 'app://glossa'],
  ['https://example.org/x', 'https://example.org'],
  ['data:text/plain,x', 'null'],
  ['', 'null'],
] as const)('the origin of %s is %s', ([address, origin]) => {
  expect(originOf(address)).toBe(origin);
});
