import { describe, expect, it } from 'vitest';
import { cedictWord } from '../../src/core/formats/cedict.ts';
import { plainness } from './buildOne.ts';

describe('the order of the entries of a headword', () => {
  const plain = (reading: string, meaning: string): number =>
    plainness({
      headwords: ['将军'],
      line: 1,
      content: cedictWord('將軍', '将军', reading, [meaning]),
    });

  it('has words before names, and variants last', () => {
    const words = plain('jiang1 jun1', 'general');
    const place = plain('Jiang1 jun1', '(common place name)');
    const surname = plain('Yi3', 'surname Yi');
    const variant = plain('yi3', 'old variant of 以[yi3]');
    expect(words).toBeLessThan(place);
    expect(place).toBe(surname);
    expect(surname).toBeLessThan(variant);
  });
});
