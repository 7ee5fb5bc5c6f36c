import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { WordStage } from './wordStage.ts';

const SHARED = 1000;

/** A ranked word first, then as many of two shared orders in turn as fill several blocks. */
function fill(): { readonly stage: WordStage; readonly expected: readonly string[] } {
  const stage = new WordStage(new DatabaseSync(':memory:'), SHARED);
  const names = Array.from({ length: 500 }, (_, i) => `word ${i} ${'x'.repeat(i % 40)}`);
  names.forEach((name, i) => stage.add(SHARED + (i % 2), name));
  stage.add(7, 'seventh');
  stage.add(3, 'third');
  stage.add(7, 'another seventh');
  stage.flush();
  const shared = [0, 1].flatMap((order) => names.filter((_, i) => i % 2 === order));
  return { stage, expected: ['third', 'seventh', 'another seventh', ...shared] };
}

it('gives words in their order, those of the same order as they came', () => {
  const { stage, expected } = fill();
  expect([...stage.inOrder()]).toEqual(expected);
});

it('finds each word by its number', () => {
  const { stage, expected } = fill();
  expect(expected.map((_, i) => stage.wordAt(i + 1))).toEqual(expected);
});
