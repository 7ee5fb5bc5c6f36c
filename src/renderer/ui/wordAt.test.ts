import { expect, it } from 'vitest';
import { wordIn } from './MarkedText.tsx';

it.each([
  ['a model collapses.', 0, 'a'],
  ['a model collapses.', 4, 'model'],
  ['a model collapses.', 7, 'model'],
  ['a model collapses.', 17, 'collapses'],
  ['a model collapses.', 18, ''],
  ['model - collapse', 6, ''],
  ['崩溃；倒塌', 1, '崩溃'],
  ['崩溃；倒塌', 2, '崩溃'],
  ['崩溃；倒塌', 4, '倒塌'],
  ['', 0, ''],
])('of %j at %i is %j', (text, offset, word) => {
  expect(wordIn(text, offset)).toBe(word);
});
