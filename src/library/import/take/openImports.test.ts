import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportChoices, ImportPreview } from '../../../shared/import.ts';
import {
  openTestLibrary,
  takeIn,
  type TestLibrary,
  valueOf,
} from '../../fixtures/openTestLibrary.ts';

let folder: string;
let data: string;
let test: TestLibrary;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-import-'));
  data = join(folder, 'data');
  test = await openTestLibrary(data);
});

afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const WORDS =
  'Term,Meaning,Example\nbias,偏差,Bias is bad.\nmodel collapse,模型崩溃,\n,nothing,\n' +
  'the noise of the data,数据的噪声,\n';

const rowsOf = (count: number): string =>
  `Term,Meaning\n${Array.from({ length: count }, (_, i) => `word ${i},词 ${i}\n`).join('')}`;

async function look(path: string, choices: ImportChoices = {}): Promise<ImportPreview> {
  const preview = await test.imports.preview(path, choices);
  if ('fault' in preview) throw new Error(`refused: ${preview.fault} ${preview.detail}`);
  return preview;
}

const names = async (): Promise<readonly string[]> =>
  (await test.library.list()).map(({ name }) => name);

describe('a preview', () => {
  it('says what an import would give, and takes nothing in', async () => {
    const preview = await look(file('My words.csv', WORDS));
    expect(preview).toMatchObject({
      fileName: 'My words.csv',
      format: 'csv',
      encoding: { label: 'utf-8' },
      delimiter: ',',
      name: 'My words',
      headwordLanguage: 'en',
      translationLanguage: 'zh-Hans',
      kind: 'glossary',
      canBeGlossary: true,
      entryCount: 3,
      duplicateCount: 1,
      skipped: { count: 1, lines: [{ line: 4, reason: 'no-headword' }] },
      garbled: { repaired: 0, lost: 0, samples: [] },
      sameAs: null,
    });
    expect(preview.columns?.map(({ role }) => role)).toEqual([
      'headword',
      'translation',
      'example',
    ]);
    expect(preview.rows[0]).toEqual({
      headword: 'bias',
      translation: '偏差',
      reading: '',
      example: 'Bias is bad.',
      note: '',
    });
    expect(await names()).toEqual(['Phrases 短语表']);
    expect(readdirSync(data).filter((name) => !/^(user\.|upkeep\.json)/.test(name))).toEqual([]);
  });

  it('follows what the reader chooses', async () => {
    const path = file('words.csv', WORDS);
    const columns = ['translation', 'headword', null] as const;
    const preview = await look(path, { columns, name: 'Umgekehrt', kind: 'dictionary' });
    expect(preview).toMatchObject({ name: 'Umgekehrt', kind: 'dictionary', entryCount: 3 });
    expect(preview.rows[0]).toMatchObject({ headword: '偏差', translation: 'bias' });
  });

  it.each([
    ['is not there', 'missing.csv', null, 'unreadable'],
    ['is empty', 'empty.csv', '', 'not-recognised'],
    ['has no entries', 'none.csv', 'Term,Meaning\n,\n', 'no-entries'],
  ])('refuses a file that %s', async (_, name, content, fault) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const preview = await test.imports.preview(path, {});
    const refusal = 'fault' in preview ? preview : await test.imports.start(preview.ticket, null);
    expect(refusal).toMatchObject({ kind: 'refused', fault });
    expect(test.logged).toEqual([]);
  });

  it('is forgotten when another file is looked at', async () => {
    const first = await look(file('a.csv', WORDS));
    await look(file('b.csv', WORDS));
    expect(await test.imports.start(first.ticket, null)).toMatchObject({ fault: 'outdated' });
    expect(await test.imports.start('no ticket', null)).toMatchObject({ fault: 'outdated' });
  });

  it('of a file that has changed since is not taken in', async () => {
    const path = file('a.csv', WORDS);
    const { ticket } = await look(path);
    writeFileSync(path, `${WORDS}noise,噪声,\n`);
    expect(await test.imports.start(ticket, null)).toMatchObject({ fault: 'outdated' });
    expect(await names()).toEqual(['Phrases 短语表']);
  });
});

describe('an import', () => {
  it('of a small table becomes a glossary that can be edited', async () => {
    const report = await takeIn(test, file('My words.csv', WORDS));
    expect(report).toMatchObject({
      id: 'my-words',
      name: 'My words',
      storedAs: 'glossary',
      entryCount: 3,
      skipped: { count: 1 },
      replaced: null,
    });
    const rows = valueOf(test.library.listRows(report.id));
    expect(rows.map(({ id, headword }) => [id, headword])).toEqual([
      ['my-words:bias', 'bias'],
      ['my-words:model collapse', 'model collapse'],
      ['my-words:the noise of the data', 'the noise of the data'],
    ]);
    expect((await test.library.list()).at(-1)).toMatchObject({
      id: 'my-words',
      isOn: true,
      isEditable: true,
      entryCount: 3,
      format: 'csv',
      fileName: 'My words.csv',
      problem: null,
    });
  });

  it('of a large table becomes a dictionary, and tells how far it is', async () => {
    const report = await takeIn(test, file('large.csv', rowsOf(6_000)));
    expect(report).toMatchObject({ storedAs: 'dictionary', entryCount: 6_000 });
    expect(readdirSync(join(data, 'dictionaries')).toSorted()).toEqual(['large.1.db']);
    const phases = new Set(test.progress.map(({ phase }) => phase));
    expect([...phases]).toEqual(['reading', 'headwords', 'finishing']);
    const shares = test.progress.filter(({ ticket }) => ticket === test.progress.at(-1)?.ticket);
    expect(shares.map(({ share }) => share)).toEqual(
      shares.map(({ share }) => share).toSorted((a, b) => a - b),
    );
    expect((await test.library.list()).at(-1)).toMatchObject({
      kind: 'dictionary',
      entryCount: 6_000,
      isEditable: false,
      problem: null,
      size: report.bytes,
    });
  });

  it('as a glossary is refused when it is too large for one', async () => {
    const preview = await look(file('large.csv', rowsOf(5_001)), { kind: 'glossary' });
    expect(preview.canBeGlossary).toBe(false);
    expect(await test.imports.start(preview.ticket, null)).toMatchObject({
      fault: 'too-large-for-glossary',
    });
  });

  it.each(['glossary', 'dictionary'] as const)('as a %s can be undone', async (kind) => {
    const { id } = await takeIn(test, file('words.csv', WORDS), { kind });
    expect(valueOf(await test.library.undoImport(id))).toBeNull();
    expect(await names()).toEqual(['Phrases 短语表']);
    expect(await test.library.listRemoved()).toEqual([]);
    expect(valueOf(test.userData.listCatalogue()).map((row) => row.id)).toEqual(['phrases']);
    expect(
      readdirSync(data)
        .filter((name) => name === 'dictionaries')
        .flatMap((name) => readdirSync(join(data, name))),
    ).toEqual([]);
  });
});

describe('the same file again', () => {
  it.each(['glossary', 'dictionary'] as const)('is known, as a %s', async (kind) => {
    const path = file('words.csv', WORDS);
    const first = await takeIn(test, path, { kind });
    const again = await look(file('other name.csv', WORDS), { kind });
    expect(again.sameAs).toEqual({ id: first.id, name: 'words' });
    expect(await test.imports.start(again.ticket, null)).toMatchObject({ fault: 'outdated' });
  });

  it('counts no headword of a dictionary that another version has written', async () => {
    const { id } = await takeIn(test, file('words.csv', WORDS), { kind: 'dictionary' });
    const other = file('other.csv', 'Term,Meaning\nThe noise of the data,x\n');
    expect((await look(other)).duplicateCount).toBe(1);
    const db = new DatabaseSync(join(data, 'dictionaries', `${id}.1.db`));
    db.exec(`
      UPDATE meta SET data = json_set(data, '$.schemaVersion', 1);
      DROP TABLE page_place;
    `);
    db.close();
    expect((await look(other)).duplicateCount).toBe(0);
  });

  it('can be kept beside the first', async () => {
    const path = file('words.csv', WORDS);
    await takeIn(test, path);
    const second = await takeIn(test, path, {}, 'keep-both');
    expect(second).toMatchObject({ id: 'words-2', replaced: null });
    expect(await names()).toEqual(['Phrases 短语表', 'words', 'words']);
  });

  it.each(['glossary', 'dictionary'] as const)(
    'takes its place, as a %s, until that is undone',
    async (kind) => {
      const path = file('words.csv', WORDS);
      const first = await takeIn(test, path, { kind });
      const second = await takeIn(test, path, { kind, name: 'Anew' }, 'replace');
      expect(second.replaced).toBe(first.id);
      expect(await names()).toEqual(['Phrases 短语表', 'Anew']);
      expect((await test.library.listRemoved()).map(({ id }) => id)).toEqual([first.id]);
      valueOf(await test.library.undoImport(second.id));
      expect(await names()).toEqual(['Phrases 短语表', 'words']);
      expect(await test.library.listRemoved()).toEqual([]);
    },
  );

  it('leads favorites to the entries of the new one, and back when it is undone', async () => {
    const path = file('words.csv', WORDS);
    const first = await takeIn(test, path);
    const [row] = valueOf(test.library.listRows(first.id));
    valueOf(
      test.userData.addFavorite({
        ...row!,
        headwordLanguage: 'en',
        translationLanguage: 'zh-Hans',
        dictionaryName: 'words',
      }),
    );
    const kept = () => valueOf(test.userData.listFavorites()).map(({ entryId }) => entryId);
    const second = await takeIn(test, path, {}, 'replace');
    expect(kept()).toEqual([`${second.id}:bias`]);
    valueOf(await test.library.undoImport(second.id));
    expect(kept()).toEqual([`${first.id}:bias`]);
  });
});

it('nothing is taken in beside the data of a newer version, and the refusal says why', async () => {
  await test.close();
  const newer = new DatabaseSync(join(data, 'user.db'));
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  test = await openTestLibrary(data);
  const { ticket } = await look(file('My words.csv', WORDS), { kind: 'dictionary' });
  expect(await test.imports.start(ticket, null)).toMatchObject({ fault: 'newer-data' });
  expect(await names()).toEqual(['Phrases 短语表']);
});
