import { describe, expect, it } from 'vitest';
import { cedictWord } from '../../src/core/formats/cedict/cedict.ts';
import { chooseUsual, plainness } from './buildOne.ts';

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

it('takes of the entries with the reading that is wanted the one with the renderings', () => {
  const record = (line: number, traditional: string, ...meanings: readonly string[]) => ({
    headwords: ['后'],
    line,
    content: cedictWord(traditional, '后', 'hou4', meanings),
  });
  const queen = record(1, '后', 'queen', 'empress');
  const behind = record(2, '後', 'behind; after', 'later');
  const usual = (reading: string) =>
    chooseUsual([queen, behind], new Map([['后', { reading, renderings: ['behind', 'after'] }]]));
  expect(usual('hòu').get('后')).toBe(behind);
  expect([...usual('gòu')]).toEqual([]);
});
