import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { createTarReader } from './openTar.ts';
import { writeTar } from '../testing/writeZip.ts';

/** An archive of one file whose header says this size, with a checksum that fits. */
function tarOfSize(size: string | readonly number[]): Uint8Array {
  const tar = Buffer.from(writeTar([{ name: 'x.csv', bytes: new Uint8Array(600) }]));
  tar.fill(0, 124, 136);
  Buffer.from(typeof size === 'string' ? Buffer.from(size) : size).copy(tar, 124, 0, 12);
  tar.fill(0x20, 148, 156);
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return tar;
}

function read(tar: Uint8Array): string {
  const reader = createTarReader({
    onFile: () => undefined,
    onBytes: () => undefined,
    onEnd: () => undefined,
  });
  try {
    reader.push(tar);
    reader.end();
    return 'read';
  } catch (error) {
    if (error instanceof BadFile) return error.fault;
    throw error;
  }
}

describe('the size of a file in a tar archive', () => {
  it.each([
    ['a negative number', '-0000001130'],
    ['a negative number after a space', ' -1'],
    ['a number with a sign', '+00000001130'],
    ['no octal number', '00000000998'],
    ['a word', 'many'],
    ['a fraction', '1.5'],
    ['a negative binary number', [0xff, ...Array.from({ length: 11 }, () => 0xff)]],
    [
      'a negative binary number that is small',
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00],
    ],
  ])('%s is none', (_what, size) => {
    expect(read(tarOfSize(size))).toBe('damaged');
  });

  it.each([
    ['octal', '00000001130\0'],
    ['octal with spaces', '     1130   '],
    ['binary', [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x58]],
  ])('%s is one', (_what, size) => {
    expect(read(tarOfSize(size))).toBe('read');
  });
});
