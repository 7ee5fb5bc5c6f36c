import { expect, it } from 'vitest';
import { metIn } from './metIn.ts';

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
