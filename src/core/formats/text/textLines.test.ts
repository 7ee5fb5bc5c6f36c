import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './detectEncoding.ts';
import { bytesOf, memorySource, utf16, utf8 } from '../testing/readWhole.ts';
import { readLineBlocks } from './textLines.ts';
import { MAX_ENTRY } from '../../../shared/limits.ts';

function readLines(bytes: Uint8Array, label = 'utf-8') {
  const source = memorySource('a', bytes);
  const blocks = [...readLineBlocks(source, detectEncoding(source, label))];
  return {
    lines: blocks.flatMap(({ lines }) => lines),
    faults: blocks.flatMap(({ faults }) => faults),
    firstLines: blocks.map(({ firstLine }) => firstLine),
    counts: blocks.map(({ lines }) => lines.length),
    shares: blocks.map(({ share }) => share),
  };
}

/** The naive answer. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

describe('readLineBlocks', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['\n\na\r\nb\rc\n\r', ['', '', 'a', 'b', 'c', '']],
    ['a\r', ['a']],
  ])('splits %j', (text, lines) => {
    expect(readLines(utf8(text)).lines).toEqual(lines);
  });

  it('gives what splitting the whole text gives, in any encoding and over the ends of blocks', () => {
    const piece = fc.constantFrom(
      'a',
      '模型',
      '\n',
      '\r\n',
      '\r',
      '',
      'é',
      '😀',
      'b'.repeat(70_000),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, isBigEndian) => {
        const text = pieces.join('');
        const expected = splitLines(text);
        expect(readLines(utf8(text)).lines).toEqual(expected);
        const label = isBigEndian ? 'utf-16be' : 'utf-16le';
        expect(readLines(utf16(text, isBigEndian), label).lines).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('numbers blocks without a gap and ends at the whole', () => {
    const { firstLines, counts, shares, lines } = readLines(utf8('line of text\n'.repeat(100_000)));
    expect(lines).toHaveLength(100_000);
    expect(counts.length).toBeGreaterThan(3);
    let next = 1;
    for (const [i, first] of firstLines.entries()) {
      expect(first).toBe(next);
      next += counts[i] ?? 0;
    }
    expect(shares.at(-1)).toBe(1);
  });

  it('spoils no line but the one with the broken bytes', () => {
    const bytes = bytesOf('模型\n', [0xe6, 0xa8], '\n训练\r\n', [0xff], '\nb');
    expect(readLines(bytes)).toMatchObject({
      lines: ['模型', '', '训练', '', 'b'],
      faults: [
        { line: 2, reason: 'bad-encoding' },
        { line: 4, reason: 'bad-encoding' },
      ],
    });
  });

  it.each([1, 2, 5])('goes on after an endless line of %d MB', (megabytes) => {
    const long = 'x'.repeat(megabytes * MAX_ENTRY + 1);
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `a${end}${long}${end}b${end}`;
      const expected = { lines: ['a', '', 'b'], faults: [{ line: 2, reason: 'too-long' }] };
      expect(readLines(utf8(text))).toMatchObject(expected);
      expect(readLines(utf16(text), 'utf-16le')).toMatchObject(expected);
    }
  });

  it('ends with an endless line', () => {
    expect(readLines(utf8(`a\n${'x'.repeat(3 * MAX_ENTRY)}`))).toMatchObject({
      lines: ['a', ''],
      faults: [{ line: 2, reason: 'too-long' }],
    });
  });
});
