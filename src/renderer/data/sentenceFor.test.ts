import { expect, it } from 'vitest';
import { sentenceFor } from './sentenceFor.ts';

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
