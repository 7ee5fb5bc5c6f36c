import { expect, it } from 'vitest';
import type { Hit, Tier } from '../../../shared/hit.ts';
import { sampleEntry, sampleHit } from '../../testing/sampleEntries.ts';
import { listRows } from './listRows.ts';

const hits = (...tiers: Tier[]): Hit[] =>
  tiers.map((tier, index) => sampleHit(sampleEntry(`word ${index}`, ''), { tier }));
const shape = (...tiers: Tier[]): string[] =>
  listRows(hits(...tiers)).map((row) => (row.kind === 'title' ? row.title : `${row.index}`));

it('puts a title above guesses and above hits in texts, and leaves the order alone', () => {
  expect(shape('exact', 'prefix', 'typo', 'typo', 'text')).toEqual([
    '0',
    '1',
    'didYouMean',
    '2',
    '3',
    'inTexts',
    '4',
  ]);
});

it('puts a title above the terms of a passage', () => {
  expect(shape('pattern')).toEqual(['byPattern', '0']);
  expect(shape('text', 'meaning')).toEqual(['inTexts', '0', 'byMeaning', '1']);
  expect(shape('passage', 'passage')).toEqual(['inYourText', '0', '1']);
});

it('has no rows without hits', () => {
  expect(shape()).toEqual([]);
});
