import { expect, test } from 'vitest';
import { acceleratorOf, normalizeAccelerator } from './accelerator.ts';

const own = process.platform === 'darwin' ? 'meta' : 'ctrl';

test.for([
  ['CommandOrControl+Shift+L', `${own}+shift+l`],
  ['Shift+CmdOrCtrl+l', `${own}+shift+l`],
  ['Control+Alt+Space', 'ctrl+alt+ '],
  ['Super+Up', 'meta+arrowup'],
  ['CommandOrControl+Plus', `${own}++`],
  ['Ctrl++', 'ctrl++'],
  ['F5', 'f5'],
] as const)('%s is %s', ([accelerator, normalized]) => {
  expect(normalizeAccelerator(accelerator)).toBe(normalized);
});

test.for([
  [{ key: 'L', ctrl: true, alt: false, shift: true, meta: false }, 'Control+Shift+L'],
  [{ key: ',', ctrl: true, alt: false, shift: false, meta: false }, 'Control+,'],
  [{ key: 'ArrowLeft', ctrl: false, alt: true, shift: false, meta: false }, 'Alt+Left'],
] as const)('the key %o is the accelerator %s', ([key, accelerator]) => {
  expect(acceleratorOf(key)).toBe(normalizeAccelerator(accelerator));
});
