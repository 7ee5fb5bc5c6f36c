import { expect, it } from 'vitest';
import { DEFAULT_LIST, type ListId } from '../../../shared/favorite.ts';
import { sampleEntry, sampleFavorite } from '../../testing/sampleEntries.ts';
import { ALL, countByScope, isInScope, isSameScope } from './scope.ts';

const PAPER = 'paper' as ListId;
const favorite = (headword: string, lists: readonly ListId[], tags: readonly string[]) => ({
  ...sampleFavorite(sampleEntry(headword, '')),
  lists,
  tags,
});
const FAVORITES = [
  favorite('a', [DEFAULT_LIST], []),
  favorite('b', [DEFAULT_LIST, PAPER], ['two', 'one']),
  favorite('c', [PAPER], ['one']),
];

it.each([
  [ALL, 'abc'],
  [{ kind: 'list', list: PAPER } as const, 'bc'],
  [{ kind: 'tag', tag: 'two' } as const, 'b'],
])('%o holds %s', (scope, headwords) => {
  const shown = FAVORITES.filter((each) => isInScope(each, scope));
  expect(shown.map(({ headword }) => headword).join('')).toBe(headwords);
});

it('counts favorites by list and tag', () => {
  const { lists, tags } = countByScope(FAVORITES);
  expect([...lists]).toEqual([
    [DEFAULT_LIST, 2],
    [PAPER, 2],
  ]);
  expect(tags).toEqual([
    ['one', 2],
    ['two', 1],
  ]);
});

it('knows a scope again', () => {
  expect(isSameScope({ kind: 'tag', tag: 'x' }, { kind: 'tag', tag: 'x' })).toBe(true);
  expect(isSameScope({ kind: 'tag', tag: 'x' }, ALL)).toBe(false);
});
