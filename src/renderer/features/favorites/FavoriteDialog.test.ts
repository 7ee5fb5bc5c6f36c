// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readTags } from './FavoriteDialog.tsx';

it.each([
  ['', []],
  ['one', ['one']],
  [' one, two words ,, one', ['one', 'two words']],
  ['论文，统计、英语；x', ['论文', '统计', '英语', 'x']],
])('%j are the tags %j', (text, tags) => {
  expect(readTags(text)).toEqual(tags);
});
