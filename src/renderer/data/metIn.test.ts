import { expect, it } from 'vitest';
import { metIn, sentenceFor } from './metIn.ts';

it.each([
  ['model collapse', 'model collapse', ''],
  ['the model collapses', 'model collapse', ''],
  [
    'Recursive  training\nrisks model collapse.',
    'model collapse',
    'Recursive training risks model collapse.',
  ],
  ['模型在递归训练中会发生模型崩溃。', '模型崩溃', '模型在递归训练中会发生模型崩溃。'],
  ['antidisestablishmentarianism', 'bias', ''],
  ['word '.repeat(2_000), 'word', ''],
])('%j looked up for "%s" is the sentence "%s"', (text, headword, sentence) => {
  expect(metIn(text, headword)).toBe(sentence);
});

it.each([
  ['model', ['model', 'Two models were trained.'], 'Two models were trained.'],
  ['model', ['Nothing of the kind is here.'], ''],
  [
    'model collapse',
    ['It ends in  Model collapse,\nthey say.'],
    'It ends in Model collapse, they say.',
  ],
  ['崩溃', ['训练会导致模型崩溃的发生。'], '训练会导致模型崩溃的发生。'],
  ['art', ['The party starts at noon.'], ''],
])('%s of %j was met in %j', (headword, texts, sentence) => {
  expect(sentenceFor(headword, texts)).toBe(sentence);
});
