import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { ImportProgress } from '../../../shared/import.ts';
import { readDictionaryMeta } from '../../dictionaries/read/openDictionary.ts';
import { GLOSSARIES } from '../../fixtures/openTestLibrary.ts';
import { buildFromSource } from './buildFromSource.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { openSource } from '../open/openSource.ts';
import { previewSource } from './previewSource.ts';
import { createProgressMeter } from './importMessages.ts';
import { readRows } from './recordsOf.ts';
import { writeStardict } from '../testing/writeStardict.ts';
import { NOTHING_SHIPPED } from '../../shipped/shippedLibrary.ts';

const root = mkdtempSync(join(tmpdir(), 'glossa-preview-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
let told: Omit<ImportProgress, 'ticket'>[];
beforeEach(() => {
  folder = mkdtempSync(join(root, 'set-'));
  mkdirSync(join(folder, 'data'));
  told = [];
});

/** What the thread of an import works with, here without a thread. */
async function open(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const lifeline = new Lifeline();
  const task = {
    kind: 'preview',
    path,
    choices: {},
    temporaryFolder: join(folder, 'data'),
    dataFolder: join(folder, 'data'),
    glossaryFolder: GLOSSARIES,
    shipped: NOTHING_SHIPPED,
    lifeline: lifeline.shared,
  } as const;
  const source = await openSource(task, lifeline);
  return { source, task, lifeline, progress: createProgressMeter((each) => told.push(each)) };
}

const LONG = 'x'.repeat(1_100_000);
const TABLE = `Term,Meaning\nbias,偏差\nmodel collapse,模型崩溃\n,nothing\n${'w'.repeat(1_001)},a\nb,${LONG}\nc,\ncafÃ© au lait,coffee\n`;

describe('a preview of a large file', () => {
  it('reads a part of it, and estimates the rest', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `word ${i},词 ${'x'.repeat(90)}\n`);
    const { source, task, lifeline, progress } = await open(
      'w.csv',
      `Term,Meaning\n${rows.join('')}`,
    );
    const preview = await previewSource(source, task, lifeline, progress, 0);
    const whole = await previewSource(source, task, lifeline, progress, 600_000);
    source.close();
    expect([whole.isWhole, whole.entryCount]).toEqual([true, 12_000]);
    expect(preview).toMatchObject({ isWhole: false, kind: 'dictionary', canBeGlossary: false });
    expect(preview.entryCount).toBeGreaterThan(10_000);
    expect(preview.entryCount).toBeLessThan(14_000);
    expect(preview.rows).toEqual(whole.rows);
  });
});

describe('a preview of a table', () => {
  it('counts what would come, what is known already and what is left out', async () => {
    const { source, task, lifeline, progress } = await open('My words.csv', TABLE);
    const preview = await previewSource(source, task, lifeline, progress);
    source.close();
    expect(preview).toMatchObject({
      name: 'My words',
      kind: 'glossary',
      entryCount: 3,
      duplicateCount: 1,
      garbled: { repaired: 1 },
    });
    expect(preview.skipped.lines.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'no-headword'],
      [5, 'headword-too-long'],
      [6, 'too-long'],
      [7, 'no-content'],
    ]);
    expect(told[0]).toMatchObject({ phase: 'reading' });
  });

  it('ends when it is cancelled', async () => {
    const { source, task, lifeline, progress } = await open('a.csv', TABLE);
    lifeline.cancel();
    await expect(previewSource(source, task, lifeline, progress)).rejects.toThrow('cancelled');
    expect(() => readRows(source, lifeline, progress)).toThrow('cancelled');
    source.close();
  });

  it('is taken in as rows of a glossary', async () => {
    const { source, lifeline, progress } = await open('a.csv', TABLE);
    const { rows, skipped } = readRows(source, lifeline, progress);
    source.close();
    expect(rows.map(({ headword, translation }) => [headword, translation])).toEqual([
      ['bias', '偏差'],
      ['model collapse', '模型崩溃'],
      ['café au lait', 'coffee'],
    ]);
    expect(skipped.count).toBe(4);
  });
});

describe('a preview of articles', () => {
  it('is a dictionary, and shows their first words', async () => {
    const { ifo, idx, dict } = writeStardict({
      articles: [
        ['apple', 'a fruit'],
        ['pear', ''],
      ],
    });
    writeFileSync(join(folder, 'x.idx'), idx);
    writeFileSync(join(folder, 'x.dict'), dict);
    const { source, task, lifeline, progress } = await open('x.ifo', ifo);
    const preview = await previewSource(source, task, lifeline, progress);
    expect(preview).toMatchObject({
      name: 'A test',
      kind: 'dictionary',
      canBeGlossary: true,
      entryCount: 1,
      rows: [{ headword: 'apple', translation: 'a fruit' }],
      skipped: { lines: [{ reason: 'no-content' }] },
    });
    const about = {
      id: 'x' as DictionaryId,
      name: 'X',
      headwordLanguage: 'en',
      translationLanguage: 'en',
      addedAt: 1,
    };
    const { fileHash } = source;
    const dictionary = { ...task, kind: 'dictionary', fileHash, entryCount: 1, about } as const;
    const built = buildFromSource(source, dictionary, lifeline, progress);
    source.close();
    expect(built).toMatchObject({ entryCount: 1, skipped: { count: 1 } });
    expect(readDictionaryMeta(built.file)).toMatchObject({ name: 'X', format: 'stardict' });
  });
});

describe('the way of an import', () => {
  it('is told a few times, each new phase at once, and never goes back', () => {
    const progress = createProgressMeter((each) => told.push(each));
    for (let count = 0; count < 1_000; count += 1) progress('headwords', count, count / 1_000);
    progress('texts', 1_000, 2);
    progress('finishing', 1_000, -1);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(told.map(({ phase }) => phase).slice(-2)).toEqual(['texts', 'finishing']);
    expect(told[0]).toMatchObject({ secondsLeft: expect.any(Number) as number });
    expect(told.at(-1)).toMatchObject({ share: 0.98 });
  });
});
