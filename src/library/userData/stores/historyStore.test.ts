import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { entrySnapshot } from '../fixtures/TestData.ts';
import { openUserData } from '../openUserData.ts';
import type { UserData } from '../userData.ts';

let folder: string;
let time: number;
let userData: UserData;

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(`failed: ${outcome.reason}`);
  return outcome.value;
}

function lookUp(headword: string, query = headword): void {
  time += 1;
  valueOf(userData.recordLookup(entrySnapshot(headword), query));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-history-'));
  time = 1_000_000;
  userData = openUserData({ folder, now: () => time, logError: () => undefined }).userData;
});

afterEach(() => {
  userData.close();
  rmSync(folder, { recursive: true });
});

describe('removing one', () => {
  it('deletes the lookups of its entry, of all days, and no others', () => {
    lookUp('bias');
    time += 86_400_000;
    lookUp('bias');
    lookUp('drift');
    expect(userData.removeLookups(entrySnapshot('bias').id)).toEqual(done(null));
    const left = valueOf(userData.listHistoryDays(10)).map(({ item }) => item.headword);
    expect(left).toEqual(['drift']);
    expect(valueOf(userData.listHistory(10))).toHaveLength(1);
    expect(userData.removeLookups(entrySnapshot('bias').id)).toEqual(done(null));
  });
});

describe('recording', () => {
  it('tells how often an entry was looked up and when last; of others, nothing', () => {
    lookUp('model collapse');
    lookUp('bias');
    lookUp('model collapse');
    const memoryOf = (headword: string) =>
      valueOf(userData.getLookupMemory(entrySnapshot(headword).id));
    expect(memoryOf('model collapse')).toEqual({ count: 2, lastAt: time });
    expect(memoryOf('drift')).toBeNull();
    valueOf(userData.clearHistory());
    expect(memoryOf('model collapse')).toBeNull();
  });

  it('tells how often favorites were looked up, those that are not removed', () => {
    const bias = valueOf(userData.addFavorite(entrySnapshot('bias')));
    const noise = valueOf(userData.addFavorite(entrySnapshot('noise')));
    valueOf(userData.addFavorite(entrySnapshot('drift')));
    for (const headword of ['bias', 'noise', 'bias', 'other']) lookUp(headword);
    valueOf(userData.removeFavorites([noise.id]));
    expect(valueOf(userData.countFavoriteLookups())).toEqual([[bias.id, 2]]);
  });

  it('keeps one item an entry, with the latest query and the count', () => {
    lookUp('model collapse', 'collapses');
    lookUp('bias');
    lookUp('model collapse', 'mxbk');
    expect(valueOf(userData.listHistory(10))).toEqual([
      {
        entryId: 'phrases:model collapse',
        headword: 'model collapse',
        headwordLanguage: 'en',
        translation: 'model collapse 的翻译',
        translationLanguage: 'zh-Hans',
        query: 'mxbk',
        lastAt: time,
        count: 2,
      },
      expect.objectContaining({ headword: 'bias', query: 'bias', lastAt: time - 1, count: 1 }),
    ]);
  });

  it('lists as many as asked for, the latest', () => {
    ['a', 'b', 'c'].forEach((headword) => lookUp(headword));
    expect(valueOf(userData.listHistory(2)).map(({ headword }) => headword)).toEqual(['c', 'b']);
  });
});

describe('words not found', () => {
  const miss = (word: string): void => {
    time += 1;
    valueOf(userData.recordMissed(word));
  };

  it('are kept once a word, whatever its case, the latest first', () => {
    miss('Overfiting');
    miss('glossa');
    miss('overfiting');
    expect(valueOf(userData.listMissed(9))).toEqual([
      { word: 'overfiting', lastAt: time, count: 2 },
      { word: 'glossa', lastAt: time - 1, count: 1 },
    ]);
    expect(valueOf(userData.listMissed(1))).toHaveLength(1);
    expect(valueOf(userData.listHistory(9))).toEqual([]);
  });

  it('are taken out and put back as they were', () => {
    ['a', 'b', 'b', 'c'].forEach(miss);
    const before = valueOf(userData.listMissed(9));
    expect(userData.removeMissed(['B', 'c', 'none'])).toEqual(done(null));
    expect(valueOf(userData.listMissed(9))).toMatchObject([{ word: 'a' }]);
    for (const _ of [1, 2]) expect(userData.takeMissed(before)).toEqual(done(null));
    expect(valueOf(userData.listMissed(9))).toEqual(before);
  });
});

describe('taking lookups of another file', () => {
  const item = (headword: string, count: number) => ({
    ...entrySnapshot(headword),
    entryId: entrySnapshot(headword).id,
    query: headword,
    lastAt: Date.UTC(2026, 10, 3, 6),
    count,
  });
  const toItem = ({
    id: _id,
    reading: _r,
    examples: _e,
    dictionaryName: _d,
    ...rest
  }: ReturnType<typeof item>) => rest;

  it('puts each on its days, and on its latest where its days cannot be read', () => {
    const [bias, noise] = [toItem(item('bias', 3)), toItem(item('noise', 2))];
    const day = { day: '2026-11-02', item: { ...bias, count: 1 } };
    expect(userData.takeHistory({ items: [bias, noise], days: [day] })).toEqual(done(null));
    expect(
      valueOf(userData.listHistoryDays(9)).map(({ day: on, item: { headword, count } }) => [
        on,
        headword,
        count,
      ]),
    ).toEqual([
      ['2026-11-03', 'noise', 2],
      ['2026-11-02', 'bias', 1],
    ]);
  });
});

describe('clearing', () => {
  /** Words of the history that stand anywhere in the files of the folder. */
  const traces = (word: string): readonly string[] =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(word));

  it('leaves no byte of what was looked up, and all favorites', () => {
    const favorite = valueOf(userData.addFavorite(entrySnapshot('bias')));
    // Long queries fill overflow pages, shorter ones later leave gaps, and counts rewrite rows.
    for (let round = 0; round < 3; round += 1) {
      for (let index = 0; index < 200; index += 1) {
        valueOf(userData.recordMissed(`canary missed ${round} ${index}`));
        lookUp(`canary word ${index}`, 'canary '.repeat((index * 7 + round * 311) % 900));
      }
    }
    expect(traces('canary')).not.toEqual([]);
    expect(userData.clearHistory()).toEqual(done(null));
    expect(traces('canary')).toEqual([]);
    expect(userData.listHistory(10)).toEqual(done([]));
    expect(userData.listMissed(10)).toEqual(done([]));
    expect(userData.listFavorites()).toEqual(done([favorite]));
    userData.close();
    expect(traces('canary')).toEqual([]);
    userData = openUserData({ folder, now: () => time, logError: () => undefined }).userData;
  });

  it('does not say done while another process holds what was looked up in the log', () => {
    lookUp('canary word');
    const other = new DatabaseSync(join(folder, 'user.db'));
    other.exec('BEGIN');
    other.prepare('SELECT * FROM history').all();
    expect(userData.clearHistory()).toEqual(failed('unknown'));
    other.exec('COMMIT');
    other.close();
    expect(userData.clearHistory()).toEqual(done(null));
    expect(traces('canary')).toEqual([]);
  });
});
