import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { slobReader } from '../../../core/formats/slob/slob.ts';
import { unpackLzma2 } from '../../../core/formats/slob/unpackLzma2.ts';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { mutate } from '../../../core/formats/testing/mutate.ts';
import { filesOf, outcomeOf, readSet, text, textsOf } from '../testing/readPath.ts';
import { type SlobBlob, writeSlob } from '../testing/writeStardict.ts';

const blob = (keys: readonly string[], content: string, type = 0): SlobBlob => ({
  keys,
  type,
  bytes: text(content),
});
const BINS = [
  [blob(['loss', 'losses'], '<b>loss</b>: 损失<img src="a.png">'), blob(['plain'], 'a\nb', 1)],
  [blob(['a.png'], 'png', 2), blob(['style.css'], 'x', 3), blob(['gate'], '<p>门</p>')],
];
const READ = [
  ['loss | losses', 'loss: 损失'],
  ['plain', 'a\nb'],
  ['gate', '门'],
];

/** A bin with one blob, and 700 words of eight letters, packed by Python without a container. */
const LZMA2_BIN = 'AQAaAAAAAAAAABM8Yj5sb3NzPC9iPjog5o2f5aSxAA==';
const LZMA2_WORDS =
  '4A5pBHJdADIYSU6w+G5Fov3Sa0GzYrI4YGIBfBfRnkU2t0iVwARvj1QTXv/buBirmK0Z6GsafT2ffobrhA/lS8Pe+oVTiL6xskk8Y1hP4TFaarQOdOgZwehDjXDZy+hVLMKaYypeLVKN37C9LuClCjHa1CB0+Gv3AS4WU7GtUEufl0sjZJC6gvybpa0HObBor990qLOV8NzSvsEY+Qw1uTZClFtaRm1CAQ8Qk3sTzWwKqlwGKyllNklwnZguPo6xYNiA4l1VliywbcfbkWJw6Hv5UITcJKY/c4MVu/6wyf7UpdFHTu/fztQqlsQq9NKVUapaaejMKhLLvX4RVQD9upP8peGteKEk2iS76efZAdp6UmP7oppSc8VKUvkyVH9/qccKXJdSiu1XZycY5jzvr7259iLZqjAx3ySMUaODVNjW7MrEWDjglcWfEPX0x9x89R+1oHEdoFG66uy5EDZvIDpyMspneop8XSSUknL1r9sMyfGNtezvrdlDgmHCzrPo+EPXfbbM9HY+Vh0zu8Q2CNMPTm2DWPCnL57tNmDCUQJt15v4pvcR6lZ8/Qs/Q8y5vPdYL3Rl/SsZHoBt3mDmtFLvD9yvTJuV0RcLZBXk4xTKBUBuspOVcz3BSP73XXPV6uPPXH+X4P/qj8bKQ3+6e3OJmy78NB2XMHLa+RMkz7JvIumL6wJkk+O1HEU+QkyVUW3fN4Ci86DUUpW+CVYwrMxH8l1y3EwBukeROjhd53Y/ABMFgmnjfhbhsTEziQlaZn3wzptWUAmawIaOoQQIArYPWlGxYri5AcSb+BNiP6zoE9jz1X47xEMJ8yKG/F5oJsXV2BmOmEgWBhiEmGh1YUKNb55IILFdNPYXhn71A5IiB8bP5qA2Vgs6KWuztAZps0nEt/oZ9K0R4MhtwegcSEeBAHtg0MbcMq0ej66Ht7SYNeIEIeqzZVDCzqo/pmD1oReUOyVgxTE9OMQX0iKpDB2Kcx9ecDodR84JCcpxvyUQLq5cKbO7vN68Gt72maJgrQ29Nt8UOva9Fqt52pEo1a+PIenn4HEy/q3/6yl5sfq3sSq1gREHAg1wZdtqMhyYDqJXmnoYdti8LbMDFfJO/WBmyD+8WzdNRAtwuIRkM+SgGxNp063iut8oFnc2fudp63MEZASijdao7ixDpKuxXAErYIxLCUohuxlQz7MQYhMz+ut3Nu+7hbvY0xXAv0MuJ+CVw/llQaJvyXG5l2nLfOWx7Z3bzQcvdWqUOy+EvcoWFNz+BvO5RRLoG/Zj22euXFIajYramUIIhjcOx+oCPwSgPUPjhCcB7xJ7r7dSyL4Dnu1fg4+ktCIrsgBJiskDJMjcLN/SncIf4fz3wMkyt15SyHQ6tdxZZlP1CBU3ht0lQbjhfpBLDwNRm6+kKpo439RUjgtNpAyYV+Yfth3bHjKdhFWYVb0azvGNwPE5OgsRa/Q0BzCLqtElLw29Q8KhWNw0m9daYEwghZWuN5bt8Q1xIWj2W2SkgQULd51TGN5NTDLv5xs1emgA';
const WORDS_SHA256 = '43936e4513013b520bd3f1cf2c66638e872cca61eae950eeea95ffceb8a350d9';

describe('Slob', () => {
  it.each(['zlib', ''])('is read, packed with "%s"', (compression) => {
    const bytes = writeSlob(BINS, { compression, tags: { label: 'Mine', 'license.name': 'CC0' } });
    const set = { 'x.slob': bytes };
    expect(textsOf(slobReader, set)).toEqual(READ);
    const whole = readSet(slobReader, set);
    expect(whole).toMatchObject({ opened: { name: 'Mine', licence: 'CC0' }, skipped: [] });
    const media = whole.kind === 'read' ? [...whole.opened.media()] : [];
    expect(media.map(({ name }) => name)).toEqual(['a.png']);
    expect(slobReader.recognise(bytes.subarray(0, 64), filesOf(set))).toBe(1);
  });

  it('is read, packed with LZMA2', () => {
    const packed = [new Uint8Array(Buffer.from(LZMA2_BIN, 'base64'))];
    const bytes = writeSlob([[blob(['loss'], '')]], { compression: 'lzma2', packed });
    expect(textsOf(slobReader, { 'x.slob': bytes })).toEqual([['loss', 'loss: 损失']]);
  });

  const sound = writeSlob(BINS);
  const far = writeSlob([[blob(['a'], 'b')]]);
  far.set(Uint8Array.of(0, 0, 0, 9), Buffer.from(far).indexOf(Buffer.from([0, 1, 0x61])) + 3);
  it.each<readonly [string, Uint8Array, string]>([
    ['nothing behind its head', sound.subarray(0, 60), 'truncated'],
    ['its end cut off', sound.subarray(0, -9), 'truncated'],
    ['another packing', writeSlob(BINS, { compression: 'bz2' }), 'unsupported'],
    ['a word that points to no bin', far, 'bad-offset'],
    ['a blob without a word', writeSlob([[blob([], 'x'), blob(['a'], 'b')]]), 'read'],
    ['an empty blob', writeSlob([[blob(['a'], '')]]), 'no-content'],
    ['a blob over 1 MB', writeSlob([[blob(['a'], 'x'.repeat(1_100_000))]]), 'too-long'],
    ['no blob', writeSlob([]), 'read'],
  ])('ends well with %s', (_, bytes, outcome) => {
    expect(outcomeOf(slobReader, { 'x.slob': bytes })).toBe(outcome);
  });

  it('ends in records, skipped lines or a BadFile when it is changed', () => {
    const outcomes = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1) {
      outcomes.add(readSet(slobReader, { 'x.slob': mutate(sound, seed) }).kind);
    }
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });
});

describe('LZMA2', () => {
  const packed = new Uint8Array(Buffer.from(LZMA2_WORDS, 'base64'));

  it('gives what was packed', () => {
    const words = unpackLzma2(packed, 1_000_000);
    expect(createHash('sha256').update(words).digest('hex')).toBe(WORDS_SHA256);
  });

  it('holds to its limit, and ends at whatever is changed', () => {
    expect(() => unpackLzma2(packed, 100)).toThrow(new BadFile('bomb', 'LZMA2'));
    expect(() => unpackLzma2(packed.subarray(0, -1), 1_000_000)).toThrow(BadFile);
    for (let seed = 0; seed < 500; seed += 1) {
      try {
        unpackLzma2(mutate(packed, seed), 1_000_000);
      } catch (error) {
        expect(error).toBeInstanceOf(BadFile);
      }
    }
  });
});
