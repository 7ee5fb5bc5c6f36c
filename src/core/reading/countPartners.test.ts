import { expect, it } from 'vitest';
import type { PaperBlock } from '../../shared/reading.ts';
import { countPartners } from './countPartners.ts';
import { mentionsIn } from './mentionsIn.ts';

const FILLER =
  'Words of many kinds fill these lines so that chance has something to compare with. ';
const blocksOf = (...texts: readonly string[]): readonly PaperBlock[] =>
  [...texts, FILLER.repeat(40)].map((text) => ({ kind: 'text', text }));

function partnersOf(word: string, ...texts: readonly string[]) {
  const blocks = blocksOf(...texts);
  const { count, neighbours } = mentionsIn(word).find(blocks);
  const partners = countPartners();
  partners.add(blocks, neighbours, count);
  return partners.best();
}

it('those that stand with a word again and again come first, on the side where they stand', () => {
  const partners = partnersOf(
    'overfitting',
    'We mitigate overfitting. To mitigate the overfitting we stop. It mitigates nothing.',
    'They mitigate overfitting early. Overfitting detection is hard. Overfitting detection helps.',
    'A lamp is near overfitting.',
  );
  expect(partners).toEqual([
    { word: 'mitigate', count: 3, isBefore: true },
    { word: 'detection', count: 2, isBefore: false },
  ]);
});

it('what stands everywhere is no partner, nor is a small word or what stood there once', () => {
  const text = 'Words overfitting. Words overfitting. The overfitting of it. One overfitting lamp.';
  expect(partnersOf('overfitting', text)).toEqual([]);
});

it('a word that is not there has none', () => {
  expect(partnersOf('xylophone', 'No such word.')).toEqual([]);
});
