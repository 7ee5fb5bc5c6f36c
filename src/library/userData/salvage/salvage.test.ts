import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DictionaryId } from '../../../shared/entry.ts';
import { newRow } from '../../catalogue/arrangeLibrary.ts';
import { entrySnapshot, TestData, valueOf } from '../fixtures/TestData.ts';
import { mergeGlossaries } from '../../transfer/mergeEverything.ts';
import { done } from '../../../shared/outcome.ts';
import { readerOf, salvage } from './salvage.ts';

const NOTHING = {
  favorites: [],
  history: { items: [], days: [] },
  missed: [],
  glossaries: [],
  papers: [],
  known: [],
};
const MINE = 'mine' as DictionaryId;

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

it('reads what lies before and behind the damage, and takes it in beside what was restored', () => {
  for (let index = 0; index < 200; index += 1) data.keep(`word ${index}`);
  const file = join(data.folder, 'user.db');
  data.restart(() => {
    const bytes = readFileSync(file);
    const places = ['word 100.', 'word 101.'].map((word) => bytes.indexOf(`Here is ${word}`));
    for (const at of places)
      bytes.fill(0xff, Math.floor(at / 4096) * 4096, Math.ceil(at / 4096) * 4096);
    writeFileSync(file, bytes);
  });
  const { notice } = data;
  const quarantined = notice?.kind === 'user-data-damaged' ? notice.quarantinedAs : '';
  const before = readFileSync(join(data.folder, quarantined));
  const { favorites: records } = salvage(join(data.folder, quarantined));
  expect(readFileSync(join(data.folder, quarantined)).equals(before)).toBe(true);
  expect(records.length).toBeGreaterThan(100);
  expect(records.length).toBeLessThan(200);
  expect(valueOf(data.userData.importRecords(records, 'mine')).added).toBe(records.length);
  expect(data.headwords()).toContain('word 0');
  expect(data.headwords()).toContain('word 199');
});

it('reads what only the log beside the file has', () => {
  data.keep('bias');
  // While the app has the file open, its last changes lie in the log.
  expect(salvage(join(data.folder, 'user.db')).favorites).toMatchObject([{ headword: 'bias' }]);
});

it('gives papers and known words as they were kept', () => {
  const blocks = [{ kind: 'text', text: 'A model collapses. '.repeat(400_000) }] as const;
  const leftOut = { formulas: 0, hasReferences: false };
  data.userData.keepPaper({ title: 'Long', blocks, pages: 12, leftOut });
  const [kept] = valueOf(data.userData.exportPapers());
  if (kept !== undefined) data.userData.keepPlace(kept.id, 0.5);
  data.userData.markKnown(['model', 'collapse'], true);
  const { papers, known } = salvage(join(data.folder, 'user.db'));
  expect(papers).toEqual(valueOf(data.userData.exportPapers()));
  expect(papers).toMatchObject([{ place: 0.5 }]);
  expect(known.toSorted()).toEqual(['collapse', 'model']);
});

it('takes of papers what makes sense, and leaves out those without a text', () => {
  const file = join(data.folder, 'other.db');
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE papers (id, title, pages, added_at, opened_at, place, blocks);
    INSERT INTO papers VALUES
      ('a', 'A', -1, 'never', 5, 7, '[{"kind":"text","text":"t"},{"kind":"x"},3]'),
      ('b', 'B', 1, 1, 1, 0, '[{'), ('', 'C', 1, 1, 1, 0, '[{"kind":"text","text":"t"}]');
    CREATE TABLE known_words (word, added_at);
    INSERT INTO known_words VALUES ('w', 1), ('', 1), (7, 1), (printf('%.*c', 5000, 'x'), 1)`);
  db.close();
  const { papers, known } = salvage(file);
  expect(papers).toMatchObject([
    { id: 'a', place: 0, addedAt: 0, openedAt: 5, paper: { pages: null, blocks: [{ text: 't' }] } },
  ]);
  expect(papers).toHaveLength(1);
  expect(papers[0]?.paper.blocks).toHaveLength(1);
  expect(known).toEqual(['w']);
});

it('gives rows of a glossary in their places, and those without a place first', () => {
  const file = join(data.folder, 'other.db');
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE catalogue (id, kind, removed_at);
    INSERT INTO catalogue VALUES ('mine', 'glossary', NULL);
    CREATE TABLE glossary_rows (glossary_id, headword, position, removed_at);
    INSERT INTO glossary_rows VALUES ('mine', 'c', 1, NULL), ('mine', 'b', 'x', NULL),
      ('mine', 'a', -1, NULL)`);
  db.close();
  const [mine] = salvage(file).glossaries;
  expect(mine?.rows.map(({ headword }) => headword)).toEqual(['a', 'b', 'c']);
});

it('gives no time where none can be read', () => {
  const file = join(data.folder, 'other.db');
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE favorites (headword, removed_at, added_at);
    INSERT INTO favorites VALUES ('bias', NULL, 'never'), ('noise', 5, 1)`);
  db.close();
  expect(salvage(file).favorites).toMatchObject([{ headword: 'bias', addedAt: null }]);
});

it('takes of each row what makes sense, and leaves out what names nothing', () => {
  const file = join(data.folder, 'other.db');
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE favorites (id, headword, removed_at, added_at);
    INSERT INTO favorites VALUES ('f', 'bias', NULL, 1), ('g', '', NULL, 1);
    CREATE TABLE lists (id, name);
    INSERT INTO lists VALUES ('a', 'A'), ('b', 'B');
    CREATE TABLE favorite_lists (favorite_id, list_id);
    INSERT INTO favorite_lists VALUES ('f', 'b'), ('f', ''), ('f', 'gone');
    CREATE TABLE favorite_tags (favorite_id, tag);
    INSERT INTO favorite_tags VALUES ('f', 't'), ('f', ''), ('f', 'u');
    CREATE TABLE history (entry_id, headword, query, last_at, count);
    INSERT INTO history VALUES ('e', 'bias', 'q', 5, 2), ('', 'x', 'q', 5, 2),
      ('n', 'x', 'q', 'never', 2), ('m', 'x', 'q', 5, 'many');
    CREATE TABLE history_days (entry_id, day, query, last_at, count);
    INSERT INTO history_days VALUES ('e', '2026-11-03', 'd', 5, 1), ('e', 'a day', 'd', 5, 1),
      ('e', 'x2026-11-03x', 'd', 5, 1), ('n', '2026-11-03', 'd', 5, 1),
      ('e', '2026-11-04', 'd', 'never', 1), ('e', '2026-11-05', 'd', 5, 'many');
    CREATE TABLE missed_words (word, last_at, count);
    INSERT INTO missed_words VALUES ('w', 5, 2), ('', 5, 2), ('v', 'never', 2), ('u', 5, 'many');
    CREATE TABLE catalogue (id, kind, is_on, name, added_at, removed_at);
    INSERT INTO catalogue VALUES ('own', 'glossary', 1, '', NULL, NULL),
      ('off', 'glossary', 0, 'Off', 7, NULL), ('gone', 'glossary', 1, 'Gone', 7, 8),
      ('', 'glossary', 1, 'Nameless', 7, NULL), ('d', 'dictionary', 1, 'D', 7, NULL);
    CREATE TABLE glossary_rows (id, glossary_id, position, headword, examples, tags, removed_at);
    INSERT INTO glossary_rows VALUES ('2', 'own', 2, 'two', '["x", 7]', '{}', NULL),
      ('0', 'own', NULL, 'zero', NULL, '["t"]', NULL), ('4', 'own', 4, 'four', '[]', '[]', NULL),
      ('1', 'own', 1, 'one', '[', '"t"', NULL),
      ('3', 'own', 3, 'removed', '[]', '[]', 9)`);
  db.close();
  const { favorites, history, missed, glossaries } = salvage(file);
  expect(favorites).toMatchObject([{ headword: 'bias', lists: ['B'], tags: ['t', 'u'] }]);
  expect(favorites).toHaveLength(1);
  expect(history.items).toMatchObject([{ entryId: 'e', lastAt: 5, count: 2, translation: '' }]);
  expect(history.items).toHaveLength(1);
  expect(history.days).toMatchObject([{ day: '2026-11-03', item: { query: 'd', count: 1 } }]);
  expect(history.days).toHaveLength(1);
  expect(missed).toEqual([{ word: 'w', lastAt: 5, count: 2 }]);
  expect(glossaries).toMatchObject([
    {
      about: { id: 'own', name: 'own', isOn: true, addedAt: 0, kind: 'glossary', format: null },
      rows: [
        { headword: 'zero', examples: [], tags: ['t'] },
        { headword: 'one', examples: [], tags: [] },
        { headword: 'two', examples: ['x'], tags: [] },
        { headword: 'four', examples: [], tags: [] },
      ],
    },
    { about: { id: 'off', name: 'Off', isOn: false, addedAt: 7 }, rows: [] },
  ]);
  expect(glossaries).toHaveLength(2);
});

it('reads a version 1 and gives nothing of what is no database', () => {
  const old = salvage(join(import.meta.dirname, '..', 'fixtures', 'user-version1.db'));
  expect(old.favorites).toHaveLength(5);
  expect(old.history.items).toHaveLength(4);
  expect(old.missed).toEqual([]);
  expect(old.glossaries).toEqual([]);
  const file = join(data.folder, 'garbage');
  writeFileSync(file, 'not a database');
  expect(salvage(file)).toEqual(NOTHING);
  expect(salvage(join(data.folder, 'none'))).toEqual(NOTHING);
});

it('gives lists and tags, the lookups of each day, words not found and own glossaries, and taking them twice is once', () => {
  const { userData } = data;
  const { id: list } = valueOf(userData.addList('Paper'));
  const { id } = data.keep('bias');
  const told = { note: 'n', metIn: 'A bias.' };
  valueOf(userData.changeFavorites([id], { addTags: ['t'], addLists: [list], ...told }));
  valueOf(userData.recordLookup(entrySnapshot('bias'), 'biases'));
  data.time += 86_400_000;
  valueOf(userData.recordLookup(entrySnapshot('bias'), 'bias'));
  valueOf(userData.recordLookup(entrySnapshot('noise'), 'noise'));
  valueOf(userData.recordMissed('glossa'));
  const unfound = valueOf(userData.listMissed(9));
  const languages = { headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
  const word = { translation: '词', reading: '', examples: ['An ex.'], tags: ['x'], note: 'n' };
  const origin = { source: 'Here', licence: 'MIT', fileName: 'f', fileHash: 'h', addedAt: 5 };
  const about = newRow({ id: MINE, kind: 'glossary', name: 'Mine', ...languages, ...origin });
  valueOf(
    userData.addGlossary(about, [
      { headword: 'a', ...word },
      { headword: 'b', ...word },
    ]),
  );
  const historyOf = (from: TestData) => valueOf(from.userData.listHistoryDays(10));
  const before = historyOf(data);
  const kept = valueOf(userData.exportRecords());
  const rows = valueOf(userData.listRows(MINE));
  const looked = valueOf(userData.listHistory(9));
  data.restart();
  const { favorites, history, missed, glossaries } = salvage(join(data.folder, 'user.db'));
  expect(favorites).toEqual(kept);
  expect(favorites).toMatchObject([{ lists: ['Default', 'Paper'], tags: ['t'], ...told }]);
  expect(glossaries).toEqual([{ about, rows }]);
  expect(missed).toEqual(unfound);
  expect(history.items).toHaveLength(looked.length);
  expect(history.items).toEqual(expect.arrayContaining([...looked]));

  const other = new TestData();
  try {
    valueOf(other.userData.recordLookup(entrySnapshot('noise'), 'mine'));
    for (const _ of [1, 2]) {
      expect(other.userData.takeHistory(history)).toEqual(done(null));
      expect(other.userData.takeMissed(missed)).toEqual(done(null));
      valueOf(mergeGlossaries(readerOf(glossaries), other.userData));
    }
    expect(historyOf(other).filter(({ item }) => item.headword === 'bias')).toEqual(
      before.filter(({ item }) => item.headword === 'bias'),
    );
    expect(valueOf(other.userData.listMissed(9))).toEqual(unfound);
    const memory = valueOf(other.userData.getLookupMemory(entrySnapshot('bias').id));
    expect(memory?.count).toBe(2);
    // What is there keeps its own words.
    expect(valueOf(other.userData.listHistory(9))).toContainEqual(
      expect.objectContaining({ headword: 'noise', query: 'mine', count: 1 }),
    );
    expect(valueOf(other.userData.listCatalogue())).toMatchObject([{ id: MINE, name: 'Mine' }]);
    expect(valueOf(other.userData.listRows(MINE))).toMatchObject([
      { headword: 'a', ...word },
      { headword: 'b', ...word },
    ]);
  } finally {
    other.remove();
  }
});
