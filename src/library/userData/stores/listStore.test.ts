import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIST, type FavoriteId, type ListId } from '../../../shared/favorite.ts';
import { done, failed } from '../../../shared/outcome.ts';
import { entrySnapshot, TestData, valueOf } from '../fixtures/TestData.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const addList = (name: string): ListId => valueOf(data.userData.addList(name)).id;
const listsOf = (id: FavoriteId): readonly ListId[] =>
  valueOf(data.userData.findFavorites([id])).flatMap(({ lists }) => lists);

describe('lists', () => {
  it('begin with the default list and keep the order in which they were made', () => {
    addList('Zeal');
    addList('Anger');
    data.restart();
    const names = valueOf(data.userData.listLists()).map(({ name }) => name);
    expect(names).toEqual(['Default', 'Zeal', 'Anger']);
  });

  it('take the order that they are given, and the favorites name theirs in it', () => {
    const [paper, thesis] = ['Paper', 'Thesis'].map(addList);
    const { id } = data.keep('bias');
    valueOf(data.userData.changeFavorites([id], { addLists: [paper!, thesis!] }));
    expect(data.userData.orderLists([thesis!, DEFAULT_LIST])).toEqual(done(null));
    addList('Zeal');
    data.restart();
    const names = valueOf(data.userData.listLists()).map(({ name }) => name);
    expect(names).toEqual(['Thesis', 'Default', 'Paper', 'Zeal']);
    expect(listsOf(id)).toEqual([thesis, DEFAULT_LIST, paper]);
    valueOf(data.userData.orderLists(['none' as ListId, paper!]));
    expect(valueOf(data.userData.listLists()).map(({ name }) => name)[0]).toBe('Paper');
  });

  it('have names of their own', () => {
    const list = addList('  Paper  ');
    expect(data.userData.addList('Paper')).toEqual(failed('invalid'));
    expect(data.userData.addList(' ')).toEqual(failed('invalid'));
    expect(data.userData.addList('x'.repeat(101))).toEqual(failed('invalid'));
    const other = addList('Thesis');
    expect(data.userData.renameList(other, 'Paper')).toEqual(failed('invalid'));
    expect(data.userData.renameList(list, 'Paper')).toEqual(done(null));
    expect(data.userData.renameList('none' as ListId, 'New')).toEqual(failed('not-found'));
  });

  it('that are removed leave their favorites in the default list', () => {
    const list = addList('Paper');
    const other = addList('Thesis');
    const alone = data.keep('bias');
    const both = valueOf(
      data.userData.addFavorite(entrySnapshot('noise'), { lists: [list, other] }),
    );
    valueOf(
      data.userData.changeFavorites([alone.id], { addLists: [list], removeLists: [DEFAULT_LIST] }),
    );
    expect(listsOf(alone.id)).toEqual([list]);
    expect(data.userData.removeList(list)).toEqual(done(null));
    expect(listsOf(alone.id)).toEqual([DEFAULT_LIST]);
    expect(listsOf(both.id)).toEqual([other]);
    expect(data.userData.removeList(DEFAULT_LIST)).toEqual(failed('invalid'));
    expect(data.userData.removeList(list)).toEqual(failed('not-found'));
  });
});

describe('changing favorites', () => {
  it('moves, copies, tags and annotates many at once', () => {
    const list = addList('Paper');
    const ids = ['a', 'b'].map((headword) => data.keep(headword).id);
    valueOf(
      data.userData.changeFavorites(ids, {
        note: 'mine',
        metIn: 'A sentence.',
        addTags: ['two', 'one', 'one'],
        addLists: [list],
      }),
    );
    valueOf(
      data.userData.changeFavorites([ids[0]!], {
        removeTags: ['two'],
        removeLists: [DEFAULT_LIST],
      }),
    );
    data.restart();
    expect(valueOf(data.userData.findFavorites(ids))).toMatchObject([
      { note: 'mine', metIn: 'A sentence.', tags: ['one'], lists: [list] },
      { note: 'mine', metIn: 'A sentence.', tags: ['one', 'two'], lists: [DEFAULT_LIST, list] },
    ]);
  });

  it('never leaves a favorite without a list', () => {
    const { id } = data.keep('a');
    valueOf(data.userData.changeFavorites([id], { removeLists: [DEFAULT_LIST] }));
    expect(listsOf(id)).toEqual([DEFAULT_LIST]);
  });

  it('does none of it when an id or a list is not there', () => {
    const { id } = data.keep('a');
    const none = 'none' as FavoriteId;
    expect(data.userData.changeFavorites([id, none], { note: 'x' })).toEqual(failed('not-found'));
    const lists = ['none' as ListId];
    expect(data.userData.changeFavorites([id], { addLists: lists })).toEqual(failed('not-found'));
    expect(data.userData.addFavorite(entrySnapshot('b'), { lists })).toEqual(failed('not-found'));
    expect(valueOf(data.userData.findFavorites([id]))).toMatchObject([{ note: '' }]);
    expect(data.headwords()).toEqual(['a']);
  });
});

describe('keeping', () => {
  it('puts a kept entry into further lists and remembers the first sentence it was met in', () => {
    const list = addList('Paper');
    const first = data.keep('bias');
    const keep = (metIn: string) =>
      valueOf(data.userData.addFavorite(entrySnapshot('bias'), { lists: [list], metIn }));
    expect(keep('One bias.')).toEqual({
      ...first,
      metIn: 'One bias.',
      lists: [DEFAULT_LIST, list],
    });
    expect(keep('Another bias.').metIn).toBe('One bias.');
  });

  it('lists what was removed, and brings it back with note, tags and lists', () => {
    const list = addList('Paper');
    const { id } = data.keep('bias');
    valueOf(data.userData.changeFavorites([id], { note: 'n', addTags: ['t'], addLists: [list] }));
    const before = valueOf(data.userData.findFavorites([id]));
    valueOf(data.userData.removeFavorites([id]));
    expect(valueOf(data.userData.findFavorites([id]))).toEqual([]);
    expect(valueOf(data.userData.listRemovedFavorites())).toEqual([
      { ...before[0], removedAt: data.time },
    ]);
    valueOf(data.userData.restoreFavorites([id]));
    expect(valueOf(data.userData.findFavorites([id]))).toEqual(before);
    expect(valueOf(data.userData.listRemovedFavorites())).toEqual([]);
  });
});
