import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { favoriteRecord, readBytes } from '../../../core/favorites/fixtures/favoriteRecord.ts';
import { writeRecords } from '../../../core/favorites/writeRecords.ts';
import type { KeptRecord } from '../../../shared/transfer.ts';
import { anyRecords } from '../../transfer/fixtures/anyRecords.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';

const CHOICES = ['mine', 'theirs', 'both'] as const;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const exported = (from = data) => valueOf(from.userData.exportRecords());
const take = (records: readonly KeptRecord[], choice: 'mine' | 'theirs' | 'both' = 'mine') =>
  valueOf(data.userData.importRecords(records, choice));

it('export and import bring every collection to another machine as it is, once and twice', () => {
  fc.assert(
    fc.property(
      anyRecords,
      fc.constantFrom('csv', 'tsv', 'markdown', 'json'),
      (records, format) => {
        fc.pre(records.length > 0);
        const there = new TestData();
        const here = new TestData();
        try {
          valueOf(there.userData.importRecords(records, 'mine'));
          const before = exported(there);
          expect(before).toHaveLength(records.length);
          const file = readBytes(Buffer.from(writeRecords(before, format)));
          for (const counts of [
            { added: records.length, changed: 0, unchanged: 0 },
            { added: 0, changed: 0, unchanged: records.length },
          ]) {
            const read = typeof file === 'string' ? [] : file.records;
            expect(valueOf(here.userData.importRecords(read, 'both'))).toEqual(counts);
            // Lists may have been made in another order.
            const sorted = (all: readonly KeptRecord[]) =>
              all.map((record) => ({ ...record, lists: record.lists.toSorted() }));
            expect(sorted(exported(here))).toEqual(sorted(before));
          }
        } finally {
          there.remove();
          here.remove();
        }
      },
    ),
    { numRuns: 25 },
  );
});

describe('an import', () => {
  it('adds lists and tags to what is kept, and fills what was empty', () => {
    data.keep('bias', { reading: '' });
    const report = take([
      favoriteRecord('bias', {
        lists: ['Paper'],
        tags: ['t'],
        reading: 'piān chā',
        note: 'n',
        addedAt: null,
      }),
      favoriteRecord('noise', { lists: [], addedAt: null }),
    ]);
    expect(report).toEqual({ added: 1, changed: 1, unchanged: 0 });
    expect(exported()).toMatchObject([
      { headword: 'noise', lists: ['Default'], addedAt: data.time },
      {
        headword: 'bias',
        lists: ['Default', 'Paper'],
        tags: ['t'],
        reading: 'piān chā',
        note: 'n',
      },
    ]);
  });

  const THEIRS = favoriteRecord('bias', { translation: '偏差', note: 'theirs' });
  const keepMine = (): void => {
    const { id } = data.keep('bias');
    valueOf(data.userData.changeFavorites([id], { note: 'mine' }));
  };

  it('shows conflicts before it does anything', () => {
    keepMine();
    expect(valueOf(data.userData.previewImport([THEIRS, favoriteRecord('noise')]))).toEqual({
      added: 1,
      same: 0,
      conflicts: [
        {
          headword: 'bias',
          fields: [
            { field: 'translation', mine: 'bias 的翻译', theirs: '偏差' },
            { field: 'note', mine: 'mine', theirs: 'theirs' },
          ],
        },
      ],
      conflicting: [THEIRS],
    });
    expect(exported()).toHaveLength(1);
  });

  it.each([
    ['mine', [['bias 的翻译', 'mine']]],
    ['theirs', [['偏差', 'theirs']]],
    [
      'both',
      [
        ['bias 的翻译', 'mine'],
        ['偏差', 'theirs'],
      ],
    ],
  ] as const)('keeps %s, and again', (choice, kept) => {
    keepMine();
    for (const _ of [1, 2]) {
      take([THEIRS], choice);
      const now = exported().map(({ translation, note }) => [translation, note]);
      expect(new Set(now.map((each) => each.join()))).toEqual(
        new Set(kept.map((each) => each.join())),
      );
      expect(now).toHaveLength(kept.length);
    }
    expect(valueOf(data.userData.previewImport([THEIRS])).same).toBe(choice === 'mine' ? 0 : 1);
  });

  it('keeps of each conflict what was chosen for it', () => {
    const headwords = ['bias', 'noise', 'drift'];
    headwords.forEach((headword) => data.keep(headword));
    const file = headwords.map((headword) => favoriteRecord(headword, { translation: '别的' }));
    const { conflicting } = valueOf(data.userData.previewImport(file));
    const choices = new Map(conflicting.map((record, index) => [record, CHOICES[index]!]));
    const report = data.userData.importRecords(file, (record) => choices.get(record)!);
    expect(valueOf(report)).toMatchObject({ added: 1, changed: 1 });
    const kept = exported().map(({ headword, translation }) => `${headword} ${translation}`);
    expect(kept.toSorted()).toEqual([
      'bias bias 的翻译',
      'drift drift 的翻译',
      'drift 别的',
      'noise 别的',
    ]);
  });

  it('brings back what was removed, as the file has it', () => {
    const { id } = data.keep('bias');
    valueOf(data.userData.changeFavorites([id], { addTags: ['old'] }));
    valueOf(data.userData.removeFavorites([id]));
    take([favoriteRecord('bias', { tags: ['new'] })]);
    expect(exported()).toMatchObject([{ headword: 'bias', tags: ['new'] }]);
    expect(valueOf(data.userData.listRemovedFavorites())).toEqual([]);
  });

  it('finds a word that names no entry by its headword', () => {
    data.keep('bias');
    take([favoriteRecord('bias', { entryId: '', translation: '', example: '', lists: ['Paper'] })]);
    expect(exported()).toMatchObject([{ translation: 'bias 的翻译', lists: ['Default', 'Paper'] }]);
  });

  it('gives each word that names no entry one of its own', () => {
    const records = ['bias', 'noise'].map((headword) => favoriteRecord(headword, { entryId: '' }));
    expect(take(records)).toMatchObject({ added: 2 });
    expect(exported()).toHaveLength(2);
    for (const { entryId } of exported()) expect(entryId).toMatch(/^kept:[0-9a-f]{16}$/);
  });

  it('takes words that name no entry as they are, and as two where both are kept', () => {
    const nameless = (translation: string) => favoriteRecord('bias', { entryId: '', translation });
    expect(take([nameless('偏差')])).toMatchObject({ added: 1 });
    expect(take([nameless('偏差')])).toMatchObject({ added: 0, unchanged: 1 });
    expect(take([nameless('偏见')], 'both')).toMatchObject({ added: 1 });
    expect(take([nameless('偏见')], 'both')).toMatchObject({ added: 0 });
    expect(
      exported()
        .map(({ translation }) => translation)
        .toSorted(),
    ).toEqual(['偏差', '偏见']);
    expect(new Set(exported().map(({ entryId }) => entryId)).size).toBe(2);
    for (const { entryId } of exported()) expect(entryId).toMatch(/^kept:/);
  });

  it('takes words into their own lists, and into the default one where they name none', () => {
    take([favoriteRecord('bias', { lists: ['Paper'] }), favoriteRecord('noise', { lists: [] })]);
    expect(
      exported()
        .map(({ headword, lists }) => `${headword}: ${lists.join(', ')}`)
        .toSorted(),
    ).toEqual(['bias: Paper', 'noise: Default']);
  });

  it('makes cards to be reviewed', () => {
    take([favoriteRecord('bias')]);
    expect(valueOf(data.userData.getReviewStats()).cards.fresh).toBe(3);
  });
});
