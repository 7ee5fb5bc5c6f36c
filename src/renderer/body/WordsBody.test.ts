import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from './WordsBody.tsx';

describe('textBlocks', () => {
  it('loses nothing of a text, and gives no block of more than a screen', () => {
    const piece = fc.constantFrom('word ', 'x'.repeat(3999), '😀'.repeat(2500), 'a line\n', '\n\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const blocks = textBlocks(text);
        expect(blocks.join('')).toBe(text);
        for (const block of blocks) expect(block.length).toBeLessThanOrEqual(4000);
      }),
    );
  });

  it.each([
    ['behind a line', 'word word\n'.repeat(900), /\n$/],
    ['behind a word where there is no line', 'word '.repeat(2000), / $/],
    ['behind a whole character where there is no word', `a${'😀'.repeat(4000)}`, /😀$/u],
  ])('cuts %s', (_where, text, end) => {
    const blocks = textBlocks(text);
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(block).toMatch(end);
  });
});
