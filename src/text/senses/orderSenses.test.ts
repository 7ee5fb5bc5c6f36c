import { describe, expect, it } from 'vitest';
import type { Sense } from '../../shared/word.ts';
import { orderSenses } from './orderSenses.ts';
import { partOfSpeechIn, wordClassOf } from './partOfSpeechIn.ts';

const sense = (partOfSpeech: string, label: string, ...glosses: string[]): Sense => ({
  partOfSpeech,
  labels: label === '' ? [] : [label],
  glosses,
});
const WORD = {
  senses: [
    sense('n.', '', '情节', '图'),
    sense('vt.', '', '密谋', '绘制'),
    sense('', '医', '标绘图'),
    sense('', '计', '绘图程序'),
  ],
};
const first = (sentence: string | null, fields: Parameters<typeof orderSenses>[1] = []) => {
  const met = sentence === null ? null : { sentence, headword: 'plot' };
  const { glosses, groups, why } = orderSenses(WORD, fields, met);
  return [groups[0]?.labels[0] ?? groups[0]?.partOfSpeech, glosses[0], why];
};

describe('the senses of a word', () => {
  it('keep the order of the dictionary without a sentence and without fields', () => {
    expect(first(null)).toEqual(['n.', '情节', null]);
  });

  it('come by the class that it has in the sentence', () => {
    expect(first('They plotted the curve.')).toEqual(['vt.', '密谋', 'sentence']);
    expect(first('The plot of the novel is thin.')).toEqual(['n.', '情节', null]);
  });

  it('come by the fields of the other words', () => {
    expect(first('a plot of the program in computer memory, by algorithm')[0]).toBe('计');
    expect(first('a plot of the fever of a patient with this disease')[0]).toBe('医');
  });

  it('come by the fields of the reader where the sentence says nothing', () => {
    expect(first(null, ['medicine'])).toEqual(['医', '标绘图', 'fields']);
    expect(first('They plotted it.', ['medicine'])[2]).toBe('sentence');
  });

  it('are all there in any order, each gloss once', () => {
    const { groups, glosses } = orderSenses(WORD, ['law'], {
      sentence: 'They plotted the curve of the program.',
      headword: 'plot',
    });
    expect(groups.map((group) => group.glosses.length).toSorted((a, b) => a - b)).toEqual([
      1, 1, 2, 2,
    ]);
    expect(glosses.toSorted()).toEqual(WORD.senses.flatMap((each) => each.glosses).toSorted());
  });

  it('are none of a word without any', () => {
    const met = { sentence: '', headword: '' };
    expect(orderSenses({ senses: [] }, [], met)).toEqual({ groups: [], glosses: [], why: null });
  });
});

it.each([
  ['We model the noise.', 'model', 'verb'],
  ['The model of the noise fits.', 'model', 'noun'],
  ['to model noise', 'model', 'verb'],
  ['It can model noise.', 'model', 'verb'],
  ['two models of noise', 'model', 'noun'],
  ['Model the noise first.', 'model', 'verb'],
  ['The current version of it.', 'current', 'adjective'],
  ['The current through it is small.', 'current', 'noun'],
  ['The method is current.', 'current', 'adjective'],
  ['No such word is here.', 'model', null],
] as const)('in %j the class of %s is %s', (sentence, headword, wanted) => {
  expect(partOfSpeechIn(sentence, headword, ['noun', 'verb', 'adjective'])).toBe(wanted);
});

it.each([
  ['n.', 'noun'],
  ['vt. & vi.', 'verb'],
  ['a./n.', null],
  ['pl.', null],
  ['', null],
] as const)('%j stands for %s', (partOfSpeech, wanted) => {
  expect(wordClassOf(partOfSpeech)).toBe(wanted);
});
