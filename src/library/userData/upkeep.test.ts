import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { failed } from '../../shared/outcome.ts';
import { newRow } from '../catalogue/arrangeLibrary.ts';
import { TestData, valueOf } from './fixtures/TestData.ts';
import { tellMoves } from './upkeep.ts';

const LANGUAGES = { headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
const OLD = 'phrases' as DictionaryId;
const NEW = 'phrases-2' as DictionaryId;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

it('tells of favorites that lead elsewhere once an import is whole, and when it is taken back', () => {
  data.keep('bias');
  const entryIds = () => valueOf(data.userData.listFavorites()).map(({ entryId }) => entryId);
  const seen: unknown[] = [];
  const userData = tellMoves(data.userData, () => seen.push(entryIds()));
  const about = { kind: 'dictionary', name: 'Phrases', ...LANGUAGES } as const;
  valueOf(userData.addToCatalogue(newRow({ ...about, id: OLD })));
  valueOf(userData.addToCatalogue(newRow({ ...about, id: NEW, replacedId: OLD, arrivingPid: 1 })));
  expect(seen).toEqual([]);
  valueOf(userData.completeArrival(NEW, data.time));
  valueOf(userData.takeBack(NEW));
  expect(seen).toEqual([['phrases-2:bias'], ['phrases:bias']]);
});

it('is silent when nothing came of it', () => {
  const onMoved = vi.fn();
  const userData = tellMoves(data.userData, onMoved);
  expect(userData.completeArrival(NEW, 0)).toEqual(failed('not-found'));
  expect(userData.takeBack(NEW)).toEqual(failed('not-found'));
  expect(onMoved).not.toHaveBeenCalled();
});
