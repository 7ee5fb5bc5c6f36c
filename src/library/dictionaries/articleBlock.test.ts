import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBlock, packBlock, type StoredArticle } from './articleBlock.ts';
import { DamagedFile } from './damage.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 300 });
const articles = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 300 }),
      kind: fc.constantFrom<StoredArticle['kind'][]>('text', 'html', 'tree'),
      body: text,
      text,
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => {
    let entry = 0;
    return rows.map(({ step, kind, body, text: words }): StoredArticle => {
      entry += step;
      return { entry, kind, body, text: words };
    });
  });

describe('a block of articles', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const block = openBlock(packBlock(all));
        expect(Array.from({ length: block.count }, (_, i) => block.at(i))).toEqual(all);
        expect(block.at(all.length)).toBeNull();
        expect(block.at(-1)).toBeNull();
      }),
    );
  });

  it('is refused, or what it was, when any of its bytes is another', () => {
    const article: StoredArticle = { entry: 1, kind: 'text', body: 'to go away', text: '' };
    const packed = packBlock([article]);
    let refused = 0;
    for (let i = 0; i < packed.length; i += 1) {
      const changed = Uint8Array.from(packed);
      changed[i] = (changed[i] ?? 0) ^ 0x10;
      try {
        expect(openBlock(changed).at(0)).toEqual(article);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedFile);
        refused += 1;
      }
      expect(() => openBlock(packed.subarray(0, i))).toThrow(DamagedFile);
    }
    // Some bits of zstd's own header mean nothing.
    expect(refused).toBeGreaterThan(packed.length - 3);
  });
});
