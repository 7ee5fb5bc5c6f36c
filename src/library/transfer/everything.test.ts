import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_REVIEW } from '../../shared/review.ts';
import { testWorker } from '../fixtures/openTestLibrary.ts';
import { entrySnapshot, TestData, valueOf } from '../userData/fixtures/TestData.ts';
import { exportEverything, importEverything } from './everything.ts';
import { exportContent, fillFromLibrary } from './writeExport.ts';
import { openForeignFiles } from './foreignFiles.ts';
import { writeWhole } from '../files/writeWhole.ts';

let here: TestData;
let there: TestData;
let file: string;

beforeEach(() => {
  settings = [];
  here = new TestData();
  there = new TestData();
  file = join(here.folder, 'all.glossa');
});

afterEach(() => {
  here.remove();
  there.remove();
});

/** Those in force, one after the other. */
let settings: string[];

const optionsOf = (data: TestData) => ({
  takeSettings: (json: string) => {
    settings.push(json);
    return done(() => void settings.push('my own'));
  },
  folder: data.folder,
  userData: data.userData,
  backups: data.backups,
  foreign: openForeignFiles({ workerFile: testWorker('foreignWorker'), logError: () => undefined }),
  now: () => data.time,
  logError: () => undefined,
});

describe('one file of everything', () => {
  beforeEach(async () => {
    const list = valueOf(here.userData.addList('Paper')).id;
    const { id } = here.keep('bias');
    here.keep('noise');
    valueOf(here.userData.changeFavorites([id], { addTags: ['t'], note: 'n', addLists: [list] }));
    here.userData.recordLookup(entrySnapshot('bias'), 'bia');
    here.userData.markKnown(['shift'], true);
    const card = valueOf(here.userData.getReview(null, DEFAULT_REVIEW)).card;
    if (card !== null) valueOf(here.userData.gradeCard(card.id, 3, DEFAULT_REVIEW));
    valueOf(await exportEverything(file, '{"theme":"dark"}', optionsOf(here)));
  });

  it('brings all of it to another machine', async () => {
    there.keep('gone');
    const taken = valueOf(await importEverything(file, 'replace', optionsOf(there)));
    expect(taken).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(settings).toEqual(['{"theme":"dark"}']);
    const all = (data: TestData) => [
      data.userData.listFavorites(),
      data.userData.listLists(),
      data.userData.listHistoryDays(10),
      data.userData.getReviewStats(),
      data.userData.listKnown(),
      data.userData.getReview(null, DEFAULT_REVIEW),
    ];
    there.time = here.time;
    expect(all(there)).toEqual(all(here));
    expect(readdirSync(join(there.folder, 'backups'))).toHaveLength(1);
  });

  it('adds to what is there when it is merged, once and twice', async () => {
    there.keep('mine');
    there.keep('noise', { translation: 'other' });
    for (const added of [1, 0]) {
      const report = valueOf(await importEverything(file, 'merge', optionsOf(there)));
      expect([report.added, settings]).toEqual([added, []]);
    }
    expect(there.headwords().toSorted()).toEqual(['bias', 'mine', 'noise']);
    expect(valueOf(there.userData.listKnown())).toContain('shift');
    expect(valueOf(there.userData.exportRecords())).toContainEqual(
      expect.objectContaining({ headword: 'bias', lists: ['Default', 'Paper'], tags: ['t'] }),
    );
  });

  it('is refused when it is damaged, and nothing is changed', async () => {
    there.keep('mine');
    writeFileSync(file, readFileSync(file).subarray(0, 900));
    for (const how of ['replace', 'merge'] as const) {
      const outcome = await importEverything(file, how, optionsOf(there));
      expect(outcome).toMatchObject(failed('invalid'));
    }
    expect(there.headwords()).toEqual(['mine']);
  });
});

describe('files of favorites', () => {
  const foreign = openForeignFiles({
    workerFile: testWorker('foreignWorker'),
    logError: () => undefined,
  });

  it('are read in UTF-8 and UTF-16, and no others', async () => {
    here.keep('bias');
    const records = valueOf(here.userData.exportRecords());
    const text = [...exportContent(() => [records], 'csv', 0)].join('');
    const path = join(here.folder, 'favorites.csv');
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
      writeFileSync(path, bytes);
      expect(valueOf(await foreign.readFavorites(path)).records).toEqual(records);
    }
    writeFileSync(path, Buffer.from([0x68, 0xff, 0xff]));
    expect(await foreign.readFavorites(path)).toMatchObject(failed('invalid'));
  });

  it('may be a package of Anki, whose decks are lists', async () => {
    here.keep('bias');
    const [bias] = valueOf(here.userData.exportRecords());
    const records = bias === undefined ? [] : [{ ...bias, lists: ['Paper'], tags: ['ml'] }];
    const path = join(here.folder, 'favorites.apkg');
    valueOf(
      writeWhole(
        path,
        exportContent(() => [records], 'apkg', 1_700_000_000_000),
        () => undefined,
      ),
    );
    const read = valueOf(await foreign.readFavorites(path));
    expect(read.format).toBe('anki');
    expect(read.records).toMatchObject(
      records.map(({ headword, translation, reading, tags, lists }) => ({
        headword,
        translation,
        reading,
        tags,
        lists,
      })),
    );
    writeFileSync(path, Buffer.from('PK\x03\x04 and no more'));
    expect(await foreign.readFavorites(path)).toMatchObject(failed('invalid'));
  });

  it('that have headwords alone take the words of the library', async () => {
    const path = join(here.folder, 'favorites.xml');
    writeFileSync(
      path,
      '<root><folder name="P"><headword>bias</headword><headword>none</headword></folder></root>',
    );
    const read = valueOf(await foreign.readFavorites(path)).records;
    const filled = await fillFromLibrary(read, async (headword) =>
      headword === 'bias' ? entrySnapshot('bias') : null,
    );
    expect(filled).toMatchObject([
      { entryId: 'phrases:bias', translation: 'bias 的翻译', lists: ['P'] },
      { entryId: '', headword: 'none', translation: '' },
    ]);
  });

  it('are written whole or not at all', () => {
    const path = join(here.folder, 'favorites.csv');
    expect(writeWhole(path, 'first', () => undefined).kind).toBe('done');
    mkdirSync(`${path}.part`);
    expect(writeWhole(path, 'second', () => undefined).kind).toBe('failed');
    expect(readFileSync(path, 'utf8')).toBe('first');
  });
});
