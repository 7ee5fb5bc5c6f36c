import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ICNS_SIZES, ICO_SIZES } from './iconFiles.ts';

const icon = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '..', 'resources', 'icons', name));

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
/** How wide a PNG file says that it is. */
const widthOf = (png: Buffer): number => {
  expect(png.subarray(0, 4)).toEqual(PNG);
  return png.readUInt32BE(16);
};

test('the icon of Windows holds a picture of each size, where its list says', () => {
  const file = icon('icon.ico');
  const count = file.readUInt16LE(4);
  const widths = Array.from({ length: count }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, at] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
    const png = file.subarray(at, at + length);
    expect(file.readUInt8(entry)).toBe(widthOf(png) % 256);
    return widthOf(png);
  });
  expect(widths).toEqual(ICO_SIZES);
});

test('the icon of macOS holds a picture of each size, and is as long as it says', () => {
  const file = icon('icon.icns');
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const widths = new Set<number>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    widths.add(widthOf(file.subarray(at + 8)));
  }
  expect([...widths]).toEqual(ICNS_SIZES);
});
