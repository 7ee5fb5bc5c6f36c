// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readTextFile } from './DraftPage.tsx';

it.each([
  ['UTF-8', Uint8Array.of(0xe4, 0xb8, 0x80), '一'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x00, 0x4e), '一'],
  ['GB 18030', Uint8Array.of(0xc4, 0xe3), '你'],
  ['no text', Uint8Array.of(80, 75, 3, 4, 0, 0), null],
])('reads a file of %s', async (_, bytes, text) => {
  expect(await readTextFile(new File([bytes], 'draft'))).toBe(text);
});
