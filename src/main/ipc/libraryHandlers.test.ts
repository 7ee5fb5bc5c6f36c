import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Library } from '../../library/catalogue/library.ts';
import { newRow } from '../../library/catalogue/arrangeLibrary.ts';
import { TestData, valueOf } from '../../library/userData/fixtures/TestData.ts';
import type { DictionaryId } from '../../shared/entry.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import { libraryHandlers } from './libraryHandlers.ts';

const MINE = 'mine' as DictionaryId;
const WORD = { headword: 'bias', translation: '', reading: '', examples: [], tags: [], note: '' };

let data: TestData;

beforeEach(() => {
  data = new TestData();
});

afterEach(() => data.remove());

test('the first change of a glossary on a day is preceded by a backup of it', async () => {
  const languages = { headwordLanguage: 'en', translationLanguage: 'zh-Hans' };
  const about = newRow({ id: MINE, kind: 'glossary', name: 'Mine', ...languages });
  valueOf(data.userData.addGlossary(about, [WORD]));
  const library = {
    addRows: vi.fn(async (id, rows) => data.userData.addRows(id, rows)),
    removeRows: vi.fn(async (id, rows) => data.userData.removeRows(id, rows)),
  } as unknown as Library;
  const dialogs = {} as FileDialogs;
  const handlers = libraryHandlers({ library, backups: data.backups, dialogs, logError: vi.fn() });

  const { added } = valueOf(await handlers.addGlossaryRows('main', MINE, [WORD]));
  const backups = valueOf(await data.backups.list());
  expect(backups).toMatchObject([{ kind: 'day', holds: { glossaries: 1, favorites: 0 } }]);
  const rowIds = added.map(({ id }) => id);
  valueOf(await handlers.removeGlossaryRows('main', MINE, rowIds));
  expect(await data.backups.list()).toEqual({ kind: 'done', value: backups });
  // It is as it was before the change.
  valueOf(await data.backups.restore(backups[0]?.name ?? ''));
  expect(valueOf(data.userData.listRows(MINE))).toHaveLength(1);
});
