import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryId, EntryId } from '../../../shared/entry.ts';
import type { NewGlossaryRow } from '../../../shared/library.ts';
import { failed } from '../../../shared/outcome.ts';
import { newRow } from '../../catalogue/arrangeLibrary.ts';
import { TestData, valueOf } from '../fixtures/TestData.ts';
import { GLOSSARY_LIMITS } from './glossaryStore.ts';

const MINE = 'mine' as DictionaryId;
const ABOUT = newRow({
  id: MINE,
  kind: 'glossary',
  name: 'Mine',
  headwordLanguage: 'en',
  translationLanguage: 'zh-Hans',
});
const DAY = 86_400_000;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

const row = (headword: string, change: Partial<NewGlossaryRow> = {}): NewGlossaryRow => ({
  headword,
  translation: '词',
  reading: 'cí',
  examples: ['An example.'],
  tags: ['tag'],
  note: 'note',
  ...change,
});
/** Fills a glossary to its last entry, or to its last byte of text. */
const manyRows = (count: number) => Array.from({ length: count }, (_, at) => row(`word ${at}`));
const long = (bytes: number) =>
  row('w', { translation: 'x'.repeat(bytes - 1), reading: '', examples: [], tags: [], note: '' });

const make = (rows: readonly NewGlossaryRow[]) => data.userData.addGlossary(ABOUT, rows);
const rows = () => valueOf(data.userData.listRows(MINE));
const headwords = () => rows().map(({ headword }) => headword);

describe('a new glossary', () => {
  it('keeps its rows in their order, cleaned, and leaves out those without a headword', () => {
    const given = [
      row('b'),
      row(' \u200B '),
      row('a ', { translation: ' 甲\n乙 ', examples: ['', 'x'] }),
    ];
    const { glossaryId, added, leftOut } = valueOf(make(given));
    expect([glossaryId, leftOut]).toEqual([MINE, 1]);
    expect(rows()).toEqual(added);
    expect(added).toMatchObject([
      row('b'),
      { headword: 'a', translation: '甲\n乙', examples: ['x'], tags: ['tag'], note: 'note' },
    ]);
  });

  it('gives rows of the same headword ids of their own', () => {
    const { added } = valueOf(make([row('a'), row('a'), row('a')]));
    expect(new Set(added.map(({ id }) => id)).size).toBe(3);
  });

  it('has the limits that the reader is told', () => {
    expect(GLOSSARY_LIMITS).toEqual({ entries: 5_000, textBytes: 3_145_728 });
  });

  it.each([
    ['entries', manyRows(GLOSSARY_LIMITS.entries), [row('one more')]],
    ['bytes of text', [long(GLOSSARY_LIMITS.textBytes)], [row('x')]],
  ])('takes as many %s as it may hold, and not one more', (_what, most, more) => {
    expect(make([...most, ...more])).toEqual(failed('invalid'));
    expect(data.userData.listRows(MINE)).toEqual(failed('not-found'));
    expect(valueOf(make(most)).leftOut).toBe(0);
    expect(valueOf(data.userData.addRows(MINE, more))).toEqual({
      glossaryId: MINE,
      added: [],
      leftOut: 1,
    });
    expect(rows()).toHaveLength(most.length);
  });
});

describe('rows', () => {
  it('are added at the end, and have room again where others were removed', () => {
    valueOf(make(manyRows(GLOSSARY_LIMITS.entries)));
    const first = rows()[0]!.id;
    valueOf(data.userData.removeRows(MINE, [first]));
    const { added, leftOut } = valueOf(data.userData.addRows(MINE, [row('x'), row('y')]));
    expect([added.length, leftOut]).toEqual([1, 1]);
    expect(headwords().at(-1)).toBe('x');
  });

  it('change under their id, and get a new one with another headword', () => {
    valueOf(make([row('a'), row('b')]));
    const [a] = rows();
    const changed = valueOf(data.userData.changeRow(MINE, { ...a!, translation: ' 新 ' }));
    expect(changed).toEqual({ ...a, translation: '新' });
    const renamed = valueOf(data.userData.changeRow(MINE, { ...changed, headword: 'c' }));
    expect(renamed.id).not.toBe(a!.id);
    expect(rows()).toMatchObject([renamed, { headword: 'b' }]);
    const same = valueOf(data.userData.changeRow(MINE, { ...renamed, headword: 'b' }));
    expect(new Set(rows().map(({ id }) => id)).size).toBe(2);
    expect(same.headword).toBe('b');
  });

  it('keep what is to be avoided, each once, and lose it again', () => {
    valueOf(make([row('a', { avoid: [' x ', '', 'x', '坍塌'] }), row('b')]));
    const [a, b] = rows();
    expect([a?.avoid, b && 'avoid' in b]).toEqual([['x', '坍塌'], false]);
    const changed = valueOf(data.userData.changeRow(MINE, { ...a!, avoid: ['y'] }));
    expect(rows()[0]).toEqual({ ...a, avoid: ['y'] });
    expect(valueOf(data.userData.changeRow(MINE, { ...changed, avoid: [] }))).toEqual(rows()[0]);
    expect(rows()[0]).not.toHaveProperty('avoid');
  });

  it('keep their id when their words change, also where a shorter one is free by now', () => {
    valueOf(make([row('a'), row('a')]));
    const [first, second] = rows();
    valueOf(data.userData.changeRow(MINE, { ...first!, headword: 'b' }));
    const changed = valueOf(data.userData.changeRow(MINE, { ...second!, translation: '新' }));
    expect(changed.id).toBe(second!.id);
  });

  it('do not change into what has no headword, or no room', () => {
    valueOf(
      make([
        long(GLOSSARY_LIMITS.textBytes - 1),
        row('a', { translation: '', reading: '', examples: [], tags: [], note: '' }),
      ]),
    );
    const a = rows()[1]!;
    const before = rows();
    expect(data.userData.changeRow(MINE, { ...a, headword: ' ' })).toEqual(failed('invalid'));
    expect(data.userData.changeRow(MINE, { ...a, note: 'x' })).toEqual(failed('invalid'));
    expect(data.userData.changeRow(MINE, { ...a, id: 'none' as EntryId })).toEqual(
      failed('not-found'),
    );
    expect(rows()).toEqual(before);
    // What it had gives room to what it gets.
    expect(valueOf(data.userData.changeRow(MINE, { ...a, headword: 'b' })).headword).toBe('b');
  });

  it('that are removed can come back into their places for 30 days', () => {
    valueOf(make([row('a'), row('b'), row('c')]));
    const [a, b] = rows();
    const before = rows();
    valueOf(data.userData.removeRows(MINE, [a!.id, b!.id]));
    expect(headwords()).toEqual(['c']);
    data.time += 20 * DAY;
    // Removed once more: it counts from the first time.
    valueOf(data.userData.removeRows(MINE, [b!.id]));
    data.time += 10 * DAY;
    data.restart();
    valueOf(data.userData.restoreRows(MINE, [a!.id]));
    expect(headwords()).toEqual(['a', 'c']);
    valueOf(data.userData.restoreRows(MINE, [a!.id, b!.id]));
    expect(rows()).toEqual(before);
    valueOf(data.userData.removeRows(MINE, [b!.id]));
    for (let days = 0; days < 30; days += 6) {
      data.time += 6 * DAY + 1;
      data.restart();
    }
    expect(data.userData.restoreRows(MINE, [b!.id])).toEqual(failed('not-found'));
  });

  it('are removed all or none', () => {
    valueOf(make([row('a')]));
    const ids = [rows()[0]!.id, 'none' as EntryId];
    expect(data.userData.removeRows(MINE, ids)).toEqual(failed('not-found'));
    expect(headwords()).toEqual(['a']);
  });

  it('of what is no glossary are not there', () => {
    const other = 'other' as DictionaryId;
    valueOf(data.userData.addToCatalogue(newRow({ ...ABOUT, id: other, kind: 'dictionary' })));
    for (const id of [other, 'none' as DictionaryId]) {
      expect(data.userData.listRows(id)).toEqual(failed('not-found'));
      expect(data.userData.addRows(id, [row('a')])).toEqual(failed('not-found'));
      expect(data.userData.removeRows(id, [])).toEqual(failed('not-found'));
    }
  });
});
