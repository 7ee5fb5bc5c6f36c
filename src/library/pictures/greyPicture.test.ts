import { expect, it } from 'vitest';
import { doubled, type PixelMap, toGrey } from './greyPicture.ts';

const row = (depth: number, word: number, colours: Uint8Array | null = null): PixelMap => ({
  width: Math.min(4, 32 / depth),
  height: 1,
  depth,
  wordsPerRow: 1,
  words: Uint32Array.of(word),
  colours,
});

it.each<[string, PixelMap, readonly number[]]>([
  ['one bit, where 1 is black', row(1, 0b1010 << 28), [0, 255, 0, 255]],
  ['two bits', row(2, 0b00011011 << 24), [0, 85, 170, 255]],
  ['eight bits', row(8, 0x0080ff10), [0, 128, 255, 16]],
  ['sixteen bits', row(16, 0x0000ffff), [0, 255]],
  ['red, green, blue and alpha', row(32, 0xffffff00), [255]],
  ['pure green, the lightest colour to the eye', row(32, 0x00ff0000), [149]],
  [
    'colours of a list, blue first',
    row(8, 0x01000100, Uint8Array.of(0, 0, 0, 255, 0, 0, 255, 255)),
    [76, 0, 76, 0],
  ],
])('a picture of %s becomes grey', (_name, map, pixels) => {
  expect([...toGrey(map).pixels]).toEqual(pixels);
});

it('rows may be longer than the picture is wide', () => {
  const words = Uint32Array.of(0x01020304, 0xffffffff, 0x05060708, 0xffffffff);
  const map = { width: 2, height: 2, depth: 8, wordsPerRow: 2, words, colours: null };
  expect([...toGrey(map).pixels]).toEqual([1, 2, 5, 6]);
});

it('a doubled picture has the shades in between, and the same edges', () => {
  const pixels = Uint8Array.of(0, 100, 200, 100);
  const { width, height, pixels: larger } = doubled({ width: 2, height: 2, pixels });
  expect([width, height]).toEqual([4, 4]);
  expect([...larger.subarray(0, 4)]).toEqual([0, 25, 75, 100]);
  expect([0, 4, 8, 12].map((at) => larger[at])).toEqual([0, 50, 150, 200]);
});
