import { describe, expect, it } from 'vitest';
import { mdictReader } from '../../../core/formats/mdict/mdict.ts';
import { ripemd128 } from '../../../core/formats/mdict/ripemd128.ts';
import { unpackLzo } from '../../../core/formats/mdict/unpackLzo.ts';
import { BadFile } from '../../../core/formats/formatReader.ts';
import {
  filesOf,
  type MemorySet,
  outcomeOf,
  patched,
  readSet,
  text,
  textsOf,
  u32,
} from '../testing/readPath.ts';
import { writeMdict } from '../testing/writeMdict.ts';

const records = [
  ['apple', '<b>a fruit</b>'],
  ['apples', '@@@LINK=apple'],
  ['Äpfel', '@@@LINK=apples'],
  ['pear', '<p>another</p><p>fruit</p>'],
] as const;
const READ = [
  ['apple | apples | Äpfel', 'a fruit'],
  ['pear', 'another\nfruit'],
];
const mdx = (content: Partial<Parameters<typeof writeMdict>[0]> = {}): MemorySet => ({
  'x.mdx': writeMdict({ records, ...content }),
});

describe('MDict', () => {
  it.each([
    ['2.0', 'zlib', 'UTF-8', '0'],
    ['2.0', 'none', 'UTF-8', '0'],
    ['2.0', 'zlib', 'UTF-16', '0'],
    ['2.0', 'zlib', '', '2'],
    ['2.0', 'zlib', 'UTF-16', '2'],
    ['1.2', 'zlib', 'UTF-8', '0'],
    ['1.2', 'none', 'UTF-16', '0'],
  ] as const)(
    'reads version %s, %s, encoding %s, encryption %s',
    (version, packing, encoding, encrypted) => {
      expect(textsOf(mdictReader, mdx({ version, packing, encoding, encrypted }))).toEqual(READ);
    },
  );

  it('says what the dictionary says of itself, and is recognised', () => {
    const set = mdx();
    expect(readSet(mdictReader, set)).toMatchObject({
      opened: { name: 'A "test"', source: 'Of ours', claimedCount: 4 },
    });
    const head = (set['x.mdx'] ?? text('')).subarray(0, 65_536);
    expect(mdictReader.recognise(head, filesOf(set))).toBe(1);
    expect(mdictReader.recognise(text('{}'), filesOf(set))).toBe(0);
  });

  it('gives files of all volumes by the names that articles call them by', () => {
    const html = '<img src="\\Pics/Cat.PNG"><a href="sound://a.mp3">x</a><img src=dog.png>';
    const mdd = (...names: readonly string[]) =>
      writeMdict({
        records: names.map((name) => [name, text(name)] as const),
        encoding: 'UTF-16',
        root: 'Library_Data',
      });
    const set: MemorySet = {
      ...mdx({ records: [['x', html]] }),
      'x.mdd': mdd('\\pics\\cat.png'),
      'X.2.mdd': mdd('\\A.mp3'),
      'dog.png': text('beside'),
      'holiday.png': text('of somebody'),
    };
    const whole = readSet(mdictReader, set);
    const media = whole.kind === 'read' ? [...whole.opened.media()] : [];
    expect(media.map(({ name }) => name)).toEqual(['Pics/Cat.PNG', 'a.mp3', 'dog.png']);
  });

  it('puts in the markup of the style sheet', () => {
    const set = mdx({
      records: [['x', '`1`a`2`b']],
      styleSheet: '1&#10;&lt;b&gt;&#10;&lt;/b&gt;&#10;2&#10;&lt;i&gt;&#10;&lt;/i&gt;',
    });
    const whole = readSet(mdictReader, set);
    expect(whole.kind === 'read' && whole.records[0]?.content).toMatchObject({
      body: { kind: 'html', html: '<b>a</b><i>b</i>' },
      text: 'ab',
    });
  });

  it('gives pictures and sounds of the file beside it, and nothing else', () => {
    const mdd = writeMdict({
      root: 'Library_Data',
      records: [
        ['\\pic\\a.png', text('png')],
        ['\\..\\b.png', text('no')],
        ['\\c.js', text('no')],
        ['\\d.mp3', text('sound')],
      ],
    });
    const whole = readSet(mdictReader, { ...mdx(), 'x.mdd': mdd });
    if (whole.kind === 'refused') throw new Error(whole.fault);
    const media = [...whole.opened.media()].map(({ name, bytes }) => [
      name,
      String(Buffer.from(bytes)),
    ]);
    expect(media).toEqual([
      ['pic/a.png', 'png'],
      ['d.mp3', 'sound'],
    ]);
  });

  it('reports links that lead nowhere or in a circle', () => {
    const set = mdx({
      records: [
        ['a', '@@@LINK=b'],
        ['b', '@@@LINK=a'],
        ['c', '@@@LINK=nothing'],
        ['d', '@@@LINK=PEAR'],
        ['pear', 'a fruit'],
      ],
    });
    const whole = readSet(mdictReader, set);
    expect(textsOf(mdictReader, set)).toEqual([['pear | d', 'a fruit']]);
    expect(whole.kind === 'read' && whole.skipped).toEqual(
      [1, 2, 3].map((line) => ({ kind: 'skipped', line, reason: 'dangling-link' })),
    );
  });

  it('refuses version 3 by its name', () => {
    const refused = { kind: 'refused', fault: 'unsupported', detail: 'MDict 3.0' };
    expect(readSet(mdictReader, mdx({ version: '3.0' }))).toEqual(refused);
  });

  it('reads signs of HTML in keys', () => {
    const set = mdx({
      records: [
        ['R&amp;D', 'research'],
        ['a & b; c', 'x'],
      ],
    });
    expect(textsOf(mdictReader, set).map(([key]) => key)).toEqual(['R&D', 'a & b; c']);
  });

  const whole = writeMdict({ records });
  const headerEnd = 8 + Buffer.from(whole).readUInt32BE(0);
  const plain = writeMdict({ records, packing: 'none' });
  it.each<readonly [string, MemorySet, string]>([
    ['a key of its own', mdx({ encrypted: '1' }), 'encrypted'],
    ['version 3', mdx({ version: '3.0' }), 'unsupported'],
    [
      'a wrong checksum of the header',
      { 'x.mdx': patched(whole, headerEnd - 4, u32(1)) },
      'damaged',
    ],
    ['a header without end', { 'x.mdx': patched(whole, 0, u32(0x7fffffff)) }, 'damaged'],
    [
      'a lying number of entries',
      { 'x.mdx': patched(whole, headerEnd + 8, u32(0x7fffffff)) },
      'too-large',
    ],
    [
      'a lying size of its index',
      { 'x.mdx': patched(whole, headerEnd + 20, u32(0x7fffffff)) },
      'bomb',
    ],
    ['a wrong checksum of a record', { 'x.mdx': patched(plain, -3, text('?')) }, 'damaged'],
    ['its end cut off', { 'x.mdx': whole.subarray(0, -10) }, 'truncated'],
    ['nothing but a length', { 'x.mdx': whole.subarray(0, 4) }, 'truncated'],
    ['places outside of its records', mdx({ shift: 1_000_000 }), 'bad-offset'],
    ['an empty key', mdx({ records: [['', 'x']] }), 'no-headword'],
    ['an empty record', mdx({ records: [['x', '']] }), 'no-content'],
    ['a record over 1 MB', mdx({ records: [['x', 'ab'.repeat(600_000)]] }), 'too-long'],
    [
      'a block that is 27 MB of one letter',
      mdx({
        records: Array.from({ length: 30 }, (_, at) => [`x${at}`, 'a'.repeat(900_000)] as const),
        blockLength: 30,
      }),
      'bomb',
    ],
    [
      'a record over 1 MB, not packed',
      mdx({ records: [['x', 'ab'.repeat(600_000)]], packing: 'none' }),
      'too-long',
    ],
  ])('ends well with %s', (_, broken, outcome) => {
    expect(outcomeOf(mdictReader, broken)).toBe(outcome);
  });

  it.each([
    ['', 'cdf26213a150dc3ecb610f18f6b38b46'],
    ['abc', 'c14a12199c66e4ba84636b0f69144c77'],
    ['abcdefghijklmnopqrstuvwxyz', 'fd2aa607f71dc8f510714922b371834e'],
    ['1234567890'.repeat(8), '3f45ef194732c2dbb2c4a2c769795fa3'],
  ])('makes the published RIPEMD-128 of %j', (message, digest) => {
    expect(Buffer.from(ripemd128(text(message))).toString('hex')).toBe(digest);
  });

  const END = [0x11, 0, 0];
  it.each<readonly [string, readonly number[], string]>([
    ['literals', [17 + 5, ...text('abcde'), ...END], 'abcde'],
    [
      'a repetition that overlaps itself',
      [17 + 3, ...text('abc'), 39, 8, 0, ...END],
      'abcabcabcabc',
    ],
    [
      'a near repetition with literals behind it',
      [17 + 4, ...text('abcd'), 0x40 | 0x0c | 1, 0, ...text('x'), ...END],
      'abcdabcx',
    ],
    ['a longer near repetition', [17 + 4, ...text('abcd'), 0x80 | 0x0c, 0, ...END], 'abcdabcda'],
    ['two bytes after few literals', [17 + 2, ...text('ab'), 0x04, 0, ...END], 'abab'],
    [
      'a long run of literals',
      [0, 1, ...text('0123456789abcdefghi'), ...END],
      '0123456789abcdefghi',
    ],
  ])('unpacks LZO: %s', (_, bytes, unpacked) => {
    const result = unpackLzo(Uint8Array.from(bytes), 64);
    expect(Buffer.from(result).toString()).toBe(unpacked);
  });

  it.each<readonly [string, readonly number[]]>([
    ['no bytes', []],
    ['no end', [17 + 3, ...text('abc')]],
    ['a distance before the beginning', [17 + 3, ...text('abc'), 39, 80, 0, ...END]],
    ['more than it should give', [17 + 4, ...text('abcd'), 32, 0, 0, 0, 255, 8, 0, ...END]],
  ])('refuses LZO with %s', (_, bytes) => {
    expect(() => unpackLzo(Uint8Array.from(bytes), 64)).toThrow(BadFile);
  });
});
