import { describe, expect, it } from 'vitest';
import { detectEncoding } from './detectEncoding.ts';
import { BadFile } from '../formatReader.ts';
import { bytesOf, memorySource, utf16, utf8 } from '../testing/readWhole.ts';

const detect = (bytes: Uint8Array, chosen?: string) =>
  detectEncoding(memorySource('a', bytes), chosen);

/** `模型崩溃是训练数据的问题` and more of its like in GB 18030. */
const GBK = bytesOf([
  0xc4, 0xa3, 0xd0, 0xcd, 0xb1, 0xc0, 0xc0, 0xa3, 0xca, 0xc7, 0xd1, 0xb5, 0xc1, 0xb7, 0xca, 0xfd,
  0xbe, 0xdd, 0xb5, 0xc4, 0xce, 0xca, 0xcc, 0xe2, 0xa1, 0xa3, 0xce, 0xd2, 0xc3, 0xc7, 0xd4, 0xda,
  0xd5, 0xe2, 0xc0, 0xef, 0xcb, 0xb5, 0xd6, 0xd0, 0xb9, 0xfa, 0xbb, 0xb0, 0xa1, 0xa3,
]);

describe('detectEncoding', () => {
  it.each([
    ['utf-8', bytesOf([0xef, 0xbb, 0xbf], 'a'), 3],
    ['utf-16le', bytesOf([0xff, 0xfe, 0x61, 0]), 2],
    ['utf-16be', bytesOf([0xfe, 0xff, 0, 0x61]), 2],
  ])('believes a byte order mark of %s', (label, bytes, markLength) => {
    expect(detect(bytes)).toEqual({ label, isGuessed: false, markLength });
  });

  it('knows UTF-16 without a mark by its NULs', () => {
    const text = 'headword\t模型\nanother\t训练\n';
    expect(detect(utf16(text))).toMatchObject({ label: 'utf-16le', isGuessed: true });
    expect(detect(utf16(text, true))).toMatchObject({ label: 'utf-16be', isGuessed: true });
  });

  it('takes all that is UTF-8 for UTF-8, also where its first bytes are ASCII', () => {
    const sure = { label: 'utf-8', isGuessed: false, markLength: 0 };
    expect(detect(utf8(''))).toEqual(sure);
    expect(detect(utf8(`${'a'.repeat(3_000_000)}模型`))).toEqual(sure);
    expect(detect(utf8('模'.repeat(1_000_001)))).toEqual(sure);
  });

  it('guesses from the first bytes that are not ASCII', () => {
    expect(detect(bytesOf('a\n'.repeat(1_000_000), [...GBK]))).toMatchObject({
      label: 'gb18030',
      isGuessed: true,
    });
  });

  it('knows a few common Chinese words in GBK from letters with accents', () => {
    const words = [0xd3, 0xa2, 0xce, 0xc4, 0x2c, 0xd6, 0xd0, 0xce, 0xc4];
    expect(detect(bytesOf(words, '\nmodel,', [0xc4, 0xa3, 0xd0, 0xcd]))).toMatchObject({
      label: 'gb18030',
    });
    const german = bytesOf('Gr', [0xf6, 0xdf], 'e;size\nMa', [0xdf], ';measure\n');
    expect(detect(german)).toMatchObject({ label: 'windows-1252' });
  });

  it('leaves UTF-8 with a broken character UTF-8', () => {
    const bytes = bytesOf('模型崩溃'.repeat(20), [0xe6, 0xa8], 'a');
    expect(detect(bytes)).toEqual({ label: 'utf-8', isGuessed: true, markLength: 0 });
  });

  it('takes what is chosen, whatever the bytes are', () => {
    expect(detect(utf8('模型'), 'GBK')).toEqual({ label: 'gbk', isGuessed: false, markLength: 0 });
    expect(detect(bytesOf([0xef, 0xbb, 0xbf], 'a'), 'utf8')).toMatchObject({ markLength: 3 });
    expect(detect(bytesOf([0xef, 0xbb, 0xbf], 'a'), 'latin1')).toMatchObject({ markLength: 0 });
  });

  it.each(['klingon', '', 'utf-7', 'utf-8 x'])('refuses a label that is not known: %j', (label) => {
    expect(() => detect(utf8('a'), label)).toThrow(new BadFile('unsupported', label));
  });
});
