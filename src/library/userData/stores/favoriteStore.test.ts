import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DEFAULT_LIST,
  type Favorite,
  type FavoriteId,
  type ListId,
} from '../../../shared/favorite.ts';
import { failed, type Outcome } from '../../../shared/outcome.ts';
import { entrySnapshot } from '../fixtures/TestData.ts';
import { openUserData } from '../openUserData.ts';
import type { UserData } from '../userData.ts';

const DAY = 24 * 60 * 60 * 1000;

let folder: string;
let time: number;
let userData: UserData;

const open = (): UserData => openUserData({ folder, now: () => time, logError: raise }).userData;

function raise(message: string, error: unknown): never {
  throw new Error(message, { cause: error });
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(`failed: ${outcome.reason}`);
  return outcome.value;
}

function add(headword: string): Favorite {
  time += 1;
  return valueOf(userData.addFavorite(entrySnapshot(headword)));
}

const kept = (): readonly string[] =>
  valueOf(userData.listFavorites()).map(({ headword }) => headword);

function restart(): void {
  userData.close();
  userData = open();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-favorites-'));
  time = 1_000_000;
  userData = open();
});

afterEach(() => {
  userData.close();
  rmSync(folder, { recursive: true });
});

describe('adding', () => {
  it('keeps the words of the entry and the time', () => {
    const favorite = add('model collapse');
    expect(favorite).toEqual({
      id: expect.any(String),
      entryId: 'phrases:model collapse',
      headword: 'model collapse',
      headwordLanguage: 'en',
      translation: 'model collapse 的翻译',
      translationLanguage: 'zh-Hans',
      reading: 'fān yì',
      example: 'Here is model collapse.',
      dictionaryName: 'Phrases',
      addedAt: time,
      lists: ['default'],
      tags: [],
      note: '',
      metIn: '',
    });
    restart();
    expect(valueOf(userData.listFavorites())).toEqual([favorite]);
  });

  it('keeps an entry that has no example', () => {
    const entry = entrySnapshot('bias', { examples: [] });
    expect(valueOf(userData.addFavorite(entry)).example).toBe('');
  });

  it('keeps any headword as it is', () => {
    const headwords = [
      '__proto__',
      "Robert'); DROP TABLE favorites;--",
      'e.g.',
      '模型崩溃',
      '',
      '👩‍🔬',
    ];
    headwords.forEach(add);
    restart();
    expect(kept()).toEqual(headwords.toReversed());
  });

  it('gives the favorite there is when the entry is kept already', () => {
    const first = add('bias');
    const second = valueOf(userData.addFavorite(entrySnapshot('bias', { translation: 'new' })));
    expect(second).toEqual(first);
    expect(kept()).toEqual(['bias']);
  });

  it('brings a removed one back under its id with the words and the time of now', () => {
    const first = add('bias');
    add('noise');
    valueOf(userData.removeFavorites([first.id]));
    time += DAY;
    const again = valueOf(userData.addFavorite(entrySnapshot('bias', { translation: '偏差' })));
    expect(again).toEqual({ ...first, translation: '偏差', addedAt: time });
    expect(kept()).toEqual(['bias', 'noise']);
  });

  it('goes into the default list without a choice, and comes back into its own', () => {
    const paper = valueOf(userData.addList('Paper')).id;
    const keep = (keeping = {}) =>
      valueOf(userData.addFavorite(entrySnapshot('bias'), keeping)).lists;
    expect(keep()).toEqual([DEFAULT_LIST]);
    const [{ id } = add('bias')] = valueOf(userData.listFavorites());
    valueOf(userData.changeFavorites([id], { addLists: [paper], removeLists: [DEFAULT_LIST] }));
    valueOf(userData.removeFavorites([id]));
    expect(keep()).toEqual([paper]);
    expect(keep({ lists: [DEFAULT_LIST] })).toEqual([DEFAULT_LIST, paper]);
    const none = 'none' as ListId;
    expect(userData.addFavorite(entrySnapshot('bias'), { lists: [none] })).toEqual(
      failed('not-found'),
    );
  });

  it('of many at once is for all or none, and those without a note get one', () => {
    const noted = add('noise');
    valueOf(userData.changeFavorites([noted.id], { note: 'mine' }));
    const met = (headword: string) => ({
      entry: entrySnapshot(headword),
      metIn: `A ${headword}.`,
    });
    const words = [met('bias'), met('noise'), met('drift')];
    const none = [DEFAULT_LIST, 'none' as ListId];
    expect(userData.addFavorites(words, none, 'T')).toEqual(failed('not-found'));
    expect(kept()).toEqual(['noise']);
    const added = valueOf(userData.addFavorites(words, [DEFAULT_LIST], 'T'));
    const found = valueOf(userData.findFavorites(added.map(({ id }) => id)));
    expect(added).toEqual(found);
    expect(found.map(({ headword, note, metIn }) => [headword, note, metIn])).toEqual([
      ['bias', 'T', 'A bias.'],
      ['noise', 'mine', 'A noise.'],
      ['drift', 'T', 'A drift.'],
    ]);
  });

  it('comes back with its note', () => {
    const { id } = add('bias');
    valueOf(userData.changeFavorites([id], { note: 'mine' }));
    valueOf(userData.removeFavorites([id]));
    expect(add('bias').note).toBe('mine');
  });

  it('has the translation that its reader gave it', () => {
    const { id } = add('bias');
    valueOf(userData.changeFavorites([id], { translation: '偏差（统计）' }));
    expect(valueOf(userData.findFavorites([id]))[0]?.translation).toBe('偏差（统计）');
    valueOf(userData.changeFavorites([id], { note: 'mine' }));
    expect(valueOf(userData.findFavorites([id]))[0]?.translation).toBe('偏差（统计）');
  });

  it('keeps the sentence it was met in first, also when it comes back, unless there is a new one', () => {
    const keep = (metIn?: string) =>
      valueOf(userData.addFavorite(entrySnapshot('bias'), metIn === undefined ? {} : { metIn }));
    const { id } = keep();
    expect(keep('A bias.').metIn).toBe('A bias.');
    expect(keep('No bias.').metIn).toBe('A bias.');
    valueOf(userData.removeFavorites([id]));
    expect(keep().metIn).toBe('A bias.');
    valueOf(userData.removeFavorites([id]));
    expect(keep('No bias.').metIn).toBe('No bias.');
  });

  it('is not said to be done when what was written is gone again', () => {
    const other = new DatabaseSync(join(folder, 'user.db'));
    other.exec(`CREATE TRIGGER gone AFTER INSERT ON cards
      BEGIN UPDATE favorites SET removed_at = 1 WHERE id = new.favorite_id; END`);
    expect(userData.addFavorite(entrySnapshot('bias'))).toEqual(failed('unknown'));
    other.exec('DROP TRIGGER gone');
    other.close();
    expect(kept()).toEqual([]);
    expect(valueOf(userData.listRemovedFavorites())).toEqual([]);
  });

  it('lists the newest first, also those of the same millisecond', () => {
    ['a', 'b'].forEach(add);
    for (const headword of ['c', 'd', 'e']) valueOf(userData.addFavorite(entrySnapshot(headword)));
    expect(kept()).toEqual(['e', 'd', 'c', 'b', 'a']);
  });
});

describe('removing and restoring', () => {
  it('gives the same by their ids, each with its own lists and tags', () => {
    for (const headword of ['bias', 'noise', 'drift']) add(headword);
    const [drift, , bias] = valueOf(userData.listFavoriteIds()) as [
      FavoriteId,
      unknown,
      FavoriteId,
    ];
    valueOf(userData.changeFavorites([bias], { addTags: ['b', 'a'] }));
    valueOf(userData.changeFavorites([drift], { addTags: ['c'] }));
    const all = valueOf(userData.listFavorites());
    expect(all.map(({ tags }) => tags)).toEqual([['c'], [], ['a', 'b']]);
    const ids = valueOf(userData.listFavoriteIds());
    expect(valueOf(userData.findFavorites(ids))).toEqual(all);
    expect(valueOf(userData.findFavorites([bias, 'none' as FavoriteId, drift]))).toEqual([
      all[2],
      all[0],
    ]);
  });

  it('a restored favorite is as it was, in its old place', () => {
    const [, second, third] = ['a', 'b', 'c'].map(add);
    const before = userData.listFavorites();
    time += DAY;
    valueOf(userData.removeFavorites([second!.id, third!.id]));
    expect(kept()).toEqual(['a']);
    restart();
    expect(kept()).toEqual(['a']);
    valueOf(userData.restoreFavorites([second!.id, third!.id]));
    expect(userData.listFavorites()).toEqual(before);
  });

  it('does none of it when one of the ids names no favorite', () => {
    const favorite = add('a');
    const unknown = 'no such id' as FavoriteId;
    expect(userData.removeFavorites([favorite.id, unknown])).toEqual(failed('not-found'));
    expect(kept()).toEqual(['a']);
    valueOf(userData.removeFavorites([favorite.id]));
    expect(userData.restoreFavorites([favorite.id, unknown])).toEqual(failed('not-found'));
    expect(kept()).toEqual([]);
  });

  it('is done when there is nothing to do', () => {
    const favorite = add('a');
    valueOf(userData.restoreFavorites([favorite.id]));
    valueOf(userData.removeFavorites([]));
    valueOf(userData.removeFavorites([favorite.id]));
    valueOf(userData.removeFavorites([favorite.id]));
    expect(kept()).toEqual([]);
  });

  it('can be taken back for 30 days from the first removal', () => {
    const favorite = add('a');
    valueOf(userData.removeFavorites([favorite.id]));
    time += 20 * DAY;
    valueOf(userData.removeFavorites([favorite.id]));
    time += 10 * DAY;
    restart();
    valueOf(userData.restoreFavorites([favorite.id]));
    expect(kept()).toEqual(['a']);
  });

  it('is for good after 30 days', () => {
    const favorite = add('a');
    const removedAt = time;
    valueOf(userData.removeFavorites([favorite.id]));
    for (const days of [6, 12, 18, 24, 30]) {
      time = removedAt + days * DAY + 1;
      restart();
    }
    expect(userData.restoreFavorites([favorite.id])).toEqual(failed('not-found'));
  });
});
