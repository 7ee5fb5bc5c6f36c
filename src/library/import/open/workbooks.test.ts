import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeApkg } from '../../transfer/writeExport.ts';
import { readPath } from '../testing/readPath.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-workbooks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const content = await readPath(path);
  if (content.kind === 'refused') return content.fault;
  return content.records.map((text) => {
    const { record } = JSON.parse(text) as {
      record: { headwords: string[]; line: number; content: Record<string, unknown> };
    };
    return record;
  });
}

/** A spreadsheet of OpenDocument with these tables; written by us. */
const writeOds = (tables: string): Uint8Array =>
  zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
      'META-INF/manifest.xml': strToU8('<manifest/>'),
    },
    { level: 0 },
  );

const cell = (text: string, more = '') =>
  `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;

describe('a spreadsheet of OpenDocument', () => {
  it('gives the first sheet with a table, its rows counted as they stand', async () => {
    const tables = `<table:table table:name="About"><table:table-row>${cell('Words')}</table:table-row></table:table><table:table table:name="Terms"><table:table-row>${cell('Term')}${cell('Meaning')}${cell('Note')}</table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row><table:table-row>${cell('model<text:s/>a', '')}<table:table-cell><office:annotation><text:p>hidden</text:p></office:annotation><text:p>模型</text:p><text:p>second</text:p></table:table-cell>${cell('24.11.26', ' office:value-type="date" office:date-value="2026-11-24T00:00:00"')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row></table:table>`;
    expect(await read('terms.ods', writeOds(tables))).toMatchObject([
      {
        headwords: ['model a'],
        line: 4,
        content: { translation: '模型\nsecond', note: '2026-11-24' },
      },
    ]);
  });

  it.each([
    ['no sheet', '', 'no-entries'],
    ['cut off', '<table:table table:name="A">', 'damaged'],
    [
      'more rows than a spreadsheet has',
      `<table:table table:name="A"><table:table-row table:number-rows-repeated="9999999">${cell('a')}${cell('b')}</table:table-row></table:table>`,
      'too-large',
    ],
  ])('is refused: %s', async (_, tables, fault) => {
    expect(await read('broken.ods', writeOds(tables))).toBe(fault);
  });
});

const NOTE = {
  entryId: '',
  headword: 'gradient',
  headwordLanguage: 'en',
  translation: '梯度 <0',
  translationLanguage: 'zh-Hans',
  reading: 'tī dù',
  example: 'A gradient.\nTwo.',
  dictionaryName: '',
  lists: ['Paper'],
  tags: ['ml', 'math'],
  note: '',
  metIn: '',
  addedAt: null,
};

/** A collection as Anki keeps it since 2.1.28, with only what is read of it; written by us. */
function writeNewCollection(): Uint8Array {
  const file = join(folder, 'new.db');
  const db = new DatabaseSync(file);
  db.exec(`
    CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, tags text, flds text);
    CREATE TABLE fields (ntid integer, ord integer, name text, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    INSERT INTO fields VALUES (5, 0, 'Word', x''), (5, 1, '释义', x''), (5, 2, '例句', x'');
  `);
  const add = db.prepare('INSERT INTO notes VALUES (?, ?, 5, ?, ?)');
  add.run(1, 'a', ' ml math ', 'gradient\u001f<div>梯度</div><div>坡度</div>\u001fA "gradient".');
  add.run(2, 'b', '', 'loss\u001f损失\u001f');
  db.close();
  const bytes = new Uint8Array(readFileSync(file));
  return zipSync({
    'collection.anki21b': zstdCompressSync(bytes),
    'collection.anki2': strToU8('SQLite format 3, too old'),
    media: zstdCompressSync(new Uint8Array()),
    meta: Uint8Array.of(8, 3),
  });
}

describe('a package of Anki', () => {
  it('gives its notes, in the form of today', async () => {
    expect(await read('deck.apkg', writeNewCollection())).toMatchObject([
      {
        headwords: ['gradient'],
        content: { translation: '梯度\n坡度', examples: ['A "gradient".'], tags: ['ml', 'math'] },
      },
      { headwords: ['loss'], content: { translation: '损失', tags: [] } },
    ]);
  });

  it('gives its notes, in the form that every version reads', async () => {
    const apkg = Buffer.concat([...writeApkg(() => [[NOTE]], 1_700_000_000_000)]);
    expect(await read('old.apkg', apkg)).toMatchObject([
      {
        headwords: ['gradient'],
        content: {
          translation: '梯度 <0',
          reading: 'tī dù',
          examples: ['A gradient.', 'Two.'],
          tags: ['ml', 'math'],
        },
      },
    ]);
  });

  it('is refused when its collection is damaged', async () => {
    const bytes = zipSync({ 'collection.anki21b': Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 1, 2) });
    expect(await read('bad.apkg', bytes)).toBe('damaged');
    const none = zipSync({ 'collection.anki2': strToU8('SQLite format 3\0 and no more') });
    expect(await read('none.apkg', none)).toBe('damaged');
  });
});
