import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newRow } from '../catalogue/arrangeLibrary.ts';
import type { DictionaryId } from '../../shared/entry.ts';
import { done } from '../../shared/outcome.ts';
import { entrySnapshot, TestData, valueOf } from './fixtures/TestData.ts';

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

/** As no version of the app writes it. */
function change(sql: string): void {
  data.restart(() => {
    const db = new DatabaseSync(join(data.folder, 'user.db'));
    db.exec(sql);
    db.close();
  });
}

it('one favorite of an impossible time leaves all of them to be read, and itself to be removed', () => {
  const bad = data.keep('bias');
  data.keep('noise');
  change("UPDATE favorites SET added_at = 9223372036854775807 WHERE headword = 'bias'");
  expect(data.headwords()).toEqual(['bias', 'noise']);
  valueOf(data.userData.removeFavorites([bad.id]));
  change('UPDATE favorites SET removed_at = 9223372036854775807 WHERE removed_at IS NOT NULL');
  expect(valueOf(data.userData.listRemovedFavorites())).toHaveLength(1);
  expect(data.headwords()).toEqual(['noise']);
});

it('one lookup of an impossible time or count leaves all of them to be read', () => {
  for (const word of ['bias', 'noise'])
    valueOf(data.userData.recordLookup(entrySnapshot(word), ''));
  const odd = 'last_at = 9223372036854775807, count = 9223372036854775807';
  change(`UPDATE history SET ${odd} WHERE headword = 'bias'; UPDATE history_days SET ${odd}`);
  expect(valueOf(data.userData.listHistory(9))).toHaveLength(2);
  expect(valueOf(data.userData.listHistoryDays(9))).toHaveLength(2);
  expect(valueOf(data.userData.getLookupMemory(entrySnapshot('bias').id))?.count).toBe(1e9);
});

it('one entry of a glossary whose lists are none leaves all of them to be read', () => {
  const id = 'mine' as DictionaryId;
  const word = { translation: '', reading: '', examples: ['x'], tags: ['t'], note: '' };
  const languages = { headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
  valueOf(
    data.userData.addGlossary(newRow({ id, kind: 'glossary', name: 'Mine', ...languages }), [
      { headword: 'a', ...word },
      { headword: 'b', ...word },
    ]),
  );
  change("UPDATE glossary_rows SET examples = '[', tags = '[1, \"t\"]' WHERE headword = 'a'");
  expect(valueOf(data.userData.listRows(id))).toMatchObject([
    { headword: 'a', examples: [], tags: ['t'] },
    { headword: 'b', examples: ['x'] },
  ]);
  expect(
    data.userData.removeRows(id, [
      valueOf(data.userData.listRows(id))[0]?.id ?? expect.unreachable(),
    ]),
  ).toEqual(done(null));
});
