import { mkdtempSync, readdirSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { failed } from '../../shared/outcome.ts';
import { makeDictionaryFile } from '../fixtures/makeDictionaryFile.ts';
import { openTestLibrary, type TestLibrary, valueOf } from '../fixtures/openTestLibrary.ts';

const DAY = 24 * 60 * 60 * 1000;
const PHRASES = 'phrases' as DictionaryId;
const NEW = { name: 'Mine', headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
const row = (headword: string, translation = '词') => ({
  headword,
  translation,
  reading: '',
  examples: [],
  tags: [],
  note: '',
});

let data: string;
let dictionaries: string;
let time: number;
let test: TestLibrary;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'glossa-library-'));
  dictionaries = join(data, 'dictionaries');
  time = 1_000_000_000;
  test = await openTestLibrary(data, () => time);
});

afterEach(async () => {
  await test.close();
  rmSync(data, { recursive: true });
});

async function restart(): Promise<void> {
  await test.close();
  test = await openTestLibrary(data, () => time);
}

const ids = async () => (await test.library.list()).map(({ id }) => id);
const removedIds = async () => (await test.library.listRemoved()).map(({ id }) => id);

async function create(name = 'Mine', ...headwords: readonly string[]): Promise<DictionaryId> {
  const { id } = valueOf(await test.library.create({ ...NEW, name }));
  if (headwords.length > 0) {
    valueOf(
      await test.library.addRows(
        id,
        headwords.map((headword) => row(headword)),
      ),
    );
  }
  return id;
}

describe('the library', () => {
  it('begins with what is shipped', async () => {
    expect(await test.library.list()).toEqual([
      expect.objectContaining({
        id: 'phrases',
        kind: 'glossary',
        isShipped: true,
        isOn: true,
        isEditable: false,
        entryCount: 67,
        problem: null,
      }),
    ]);
  });

  it('keeps its order and what is switched off', async () => {
    const [a, b] = [await create('A'), await create('B')];
    valueOf(await test.library.order([b, PHRASES]));
    valueOf(await test.library.setOn(PHRASES, false));
    await restart();
    expect(await ids()).toEqual([b, PHRASES, a]);
    expect((await test.library.list()).map(({ isOn }) => isOn)).toEqual([true, false, true]);
  });

  it('takes files in that were laid into its folder, at the end', async () => {
    const id = await create();
    makeDictionaryFile(dictionaries, 'animals', ['cat', 'dog']);
    expect(await test.library.list()).toMatchObject([
      { id: PHRASES },
      { id },
      { id: 'animals', name: 'Dictionary animals', kind: 'dictionary', entryCount: 2 },
    ]);
    valueOf(await test.library.order(['animals' as DictionaryId]));
    expect(await ids()).toEqual(['animals', PHRASES, id]);
  });

  it('says what is missing, damaged or newer, and opens all the same', async () => {
    const file = makeDictionaryFile(dictionaries, 'animals', ['cat']);
    valueOf(await test.library.setOn('animals' as DictionaryId, true));
    writeFileSync(join(dictionaries, 'broken.1.db'), 'no database');
    copyFileSync(file, join(dictionaries, 'cut.1.db'));
    writeFileSync(join(dictionaries, 'cut.1.db'), Buffer.alloc(5_000));
    rmSync(file);
    expect((await test.library.list()).map(({ id, problem }) => [id, problem])).toEqual([
      ['phrases', null],
      ['animals', 'missing'],
      ['broken', 'damaged'],
      ['cut', 'damaged'],
    ]);
    valueOf(await test.library.remove('broken' as DictionaryId));
    expect(await ids()).toEqual(['phrases', 'animals', 'cut']);
  });

  it('changes nothing of what is shipped but its place', async () => {
    expect(await test.library.rename(PHRASES, 'Other')).toEqual(failed('invalid'));
    expect(await test.library.remove(PHRASES)).toEqual(failed('invalid'));
    expect(await test.library.addRows(PHRASES, [row('x')])).toEqual(failed('not-found'));
  });

  it('knows no other ids', async () => {
    const id = 'nothing' as DictionaryId;
    const outcomes = [
      await test.library.setOn(id, true),
      await test.library.rename(id, 'x'),
      await test.library.remove(id),
      await test.library.restore(id),
      await test.library.deleteRemoved(id),
      await test.library.undoImport(id),
      await test.library.copy(id, 'x'),
      await test.library.exportGlossary(id, 'csv'),
      test.library.listRows(id),
    ];
    expect(outcomes).toEqual(outcomes.map(() => failed('not-found')));
  });

  it('gives names their limits', async () => {
    const id = await create();
    expect(await test.library.rename(id, '  ')).toEqual(failed('invalid'));
    expect(await test.library.rename(id, 'x'.repeat(201))).toEqual(failed('invalid'));
    valueOf(await test.library.rename(id, ' My  words '));
    expect((await test.library.list()).at(-1)?.name).toBe('My words');
  });

  it('can be looked at without user data, and then refuses changes', async () => {
    await test.close();
    const path = join(data, 'occupied');
    writeFileSync(path, 'a file in place of the folder');
    test = await openTestLibrary(path);
    expect(await ids()).toEqual([PHRASES]);
    expect(await test.library.setOn(PHRASES, false)).toEqual(failed('unavailable'));
    expect(await test.library.create(NEW)).toEqual(failed('unavailable'));
  });
});

describe('removing', () => {
  it('can be taken back for 7 days', async () => {
    const id = await create('Mine', 'bias');
    const before = await test.library.list();
    valueOf(await test.library.remove(id));
    expect(await ids()).toEqual([PHRASES]);
    expect(await removedIds()).toEqual([id]);
    time += 7 * DAY - 1;
    await restart();
    valueOf(await test.library.restore(id));
    expect(await test.library.list()).toEqual(before);
  });

  it('is for good after 7 days, at a start', async () => {
    makeDictionaryFile(dictionaries, 'animals', ['cat']);
    const glossary = await create('Mine', 'bias');
    valueOf(await test.library.remove('animals' as DictionaryId));
    valueOf(await test.library.remove(glossary));
    time += 7 * DAY;
    await restart();
    expect(await removedIds()).toEqual([]);
    expect(readdirSync(dictionaries)).toEqual([]);
    expect(await test.library.restore(glossary)).toEqual(failed('not-found'));
    expect(await ids()).toEqual([PHRASES]);
  });

  it('stays while a newer version of the app keeps the book of it', async () => {
    makeDictionaryFile(dictionaries, 'animals', ['cat']);
    valueOf(await test.library.remove('animals' as DictionaryId));
    time += 7 * DAY;
    await test.close();
    const newer = new DatabaseSync(join(data, 'user.db'));
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    test = await openTestLibrary(data, () => time);
    expect(readdirSync(dictionaries)).toEqual(['animals.1.db']);
    expect(await test.library.setOn(PHRASES, false)).toEqual(failed('newer'));
  });

  it('can be made final at once', async () => {
    makeDictionaryFile(dictionaries, 'animals', ['cat']);
    const id = 'animals' as DictionaryId;
    expect(await test.library.deleteRemoved(id)).toEqual(failed('invalid'));
    valueOf(await test.library.remove(id));
    valueOf(await test.library.deleteRemoved(id));
    expect(readdirSync(dictionaries)).toEqual([]);
    expect(await removedIds()).toEqual([]);
    expect(await test.library.restore(id)).toEqual(failed('not-found'));
  });
});

describe('an own glossary', () => {
  it('is begun as a copy of the shipped one', async () => {
    const copy = valueOf(await test.library.copy(PHRASES, 'My phrases'));
    expect(copy).toMatchObject({
      id: 'my-phrases',
      entryCount: 67,
      isEditable: true,
      isShipped: false,
      headwordLanguage: 'en',
    });
    expect(valueOf(test.library.listRows(copy.id))).toHaveLength(67);
  });

  it('cleans its cells and leaves rows without a headword out', async () => {
    const id = await create();
    const added = valueOf(
      await test.library.addRows(id, [
        { ...row('  model \u00a0collapse\u200b'), examples: ['a\nb', ' '], tags: [' x ', ''] },
        row(' \u200b '),
        row('x'.repeat(1_001)),
      ]),
    );
    expect(added.leftOut).toBe(2);
    expect(added.added).toEqual([
      { ...row('model collapse'), id: `${id}:model collapse`, examples: ['a', 'b'], tags: ['x'] },
    ]);
  });

  it('names further rows of a headword, and any headword', async () => {
    const id = await create('Mine', 'bias', 'bias', '__proto__', 'bias');
    const found = valueOf(test.library.listRows(id));
    expect(found.map((each) => each.id)).toEqual([
      `${id}:bias`,
      `${id}:bias#2`,
      `${id}:__proto__`,
      `${id}:bias#3`,
    ]);
  });

  it('changes a row in its place; its id follows its headword', async () => {
    const id = await create('Mine', 'bias', 'noise', 'signal');
    const [, noise] = valueOf(test.library.listRows(id));
    const changed = valueOf(await test.library.changeRow(id, { ...noise!, translation: '噪声' }));
    expect(changed.id).toBe(`${id}:noise`);
    const renamed = valueOf(await test.library.changeRow(id, { ...changed, headword: 'signal' }));
    expect(renamed.id).toBe(`${id}:signal#2`);
    expect(valueOf(test.library.listRows(id)).map(({ headword }) => headword)).toEqual([
      'bias',
      'signal',
      'signal',
    ]);
    expect(await test.library.changeRow(id, { ...renamed, headword: ' ' })).toEqual(
      failed('invalid'),
    );
    expect(await test.library.changeRow(id, noise!)).toEqual(failed('not-found'));
  });

  it('brings removed rows back into their places', async () => {
    const id = await create('Mine', 'a', 'b', 'c');
    const before = valueOf(test.library.listRows(id));
    const [a, b] = before.map((each) => each.id);
    const unknown = `${id}:x` as EntryId;
    expect(await test.library.removeRows(id, [a!, unknown])).toEqual(failed('not-found'));
    valueOf(await test.library.removeRows(id, [a!, b!]));
    valueOf(await test.library.addRows(id, [row('a')]));
    await restart();
    expect(valueOf(test.library.listRows(id)).map((each) => each.id)).toEqual([
      `${id}:c`,
      `${id}:a#2`,
    ]);
    valueOf(await test.library.restoreRows(id, [a!, b!]));
    expect(valueOf(test.library.listRows(id)).slice(0, 3)).toEqual(before);
  });

  it('takes at most 5,000 entries and 3 MB', async () => {
    const many = Array.from({ length: 5_001 }, (_, i) => row(`word ${i}`));
    const full = await create('Many');
    expect(valueOf(await test.library.addRows(full, many)).leftOut).toBe(1);
    const large = await create('Large');
    const huge = [row('a', 'x'.repeat(2_000_000)), row('b', 'x'.repeat(2_000_000)), row('c')];
    const added = valueOf(await test.library.addRows(large, huge));
    expect(added.added.map(({ headword }) => headword)).toEqual(['a', 'c']);
    const [first] = added.added;
    const longer = { ...first!, note: 'x'.repeat(2_000_000) };
    expect(await test.library.changeRow(large, longer)).toEqual(failed('invalid'));
  });

  it('leaves as a file named after it', async () => {
    const id = await create('a/b: "c"?', 'bias');
    const csv = valueOf(await test.library.exportGlossary(id, 'csv'));
    expect(csv.fileName).toBe('a b c.csv');
    expect(csv.text).toContain('bias,词');
    const shipped = valueOf(await test.library.exportGlossary(PHRASES, 'json'));
    expect(JSON.parse(shipped.text)).toMatchObject({ name: 'Phrases 短语表' });
  });

  it('tells those who search of each change', async () => {
    const id = await create();
    const before = test.changes();
    valueOf(await test.library.addRows(id, [row('a')]));
    await test.library.changeRow(id, { ...row('b'), id: 'no:row' as EntryId });
    expect(test.changes()).toBe(before + 1);
  });
});
