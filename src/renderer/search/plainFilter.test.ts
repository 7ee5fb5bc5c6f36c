import { describe, expect, it } from 'vitest';
import { hasAllWords } from './plainFilter.ts';

const TEXTS = ['model collapse', '模型崩溃', 'mó xíng bēng kuì', 'Phrases'];

describe('hasAllWords', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['collapse model', true],
    ['COLL', true],
    ['崩溃', true],
    ['mo xing', true],
    ['moxing', true],
    ['bēngkuì', true],
    ['phrases model', true],
    ['model shift', false],
    ['溃崩', false],
  ])('%j is among the words: %s', (query, isFound) => {
    expect(hasAllWords(TEXTS, query)).toBe(isFound);
  });
});
