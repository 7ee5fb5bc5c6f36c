import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormatReader } from './formatReader.ts';
import { recogniseFormat } from './recogniseFormat.ts';
import { mutate } from './testing/mutate.ts';
import {
  memoryFiles,
  memorySource,
  readWhole,
  utf8,
  type WholeReading,
} from './testing/readWhole.ts';
import { BROKEN_FILES } from './testing/brokenFilesTable.ts';
import { TEXT_READERS } from './formatReaders.ts';
import { SHEET_MARK } from './excel/xlsxRows.ts';

// All fixtures are written by us.
const SHEET = utf8(
  `${SHEET_MARK}\n["Term","Meaning"]\n[]\n["model collapse","模型崩溃"]\n["neural network","神经网络"]\n["overfitting","过拟合"]\n`,
);

const fixture = (name: string) =>
  name === 'sheet' ? SHEET : readFileSync(join(import.meta.dirname, 'fixtures', name));

function readerOf(format: string): FormatReader {
  const reader = TEXT_READERS.find((candidate) => candidate.format === format);
  if (reader === undefined) throw new Error(`no reader: ${format}`);
  return reader;
}

function readFixture(format: string, name: string): Extract<WholeReading, { kind: 'read' }> {
  const reading = readWhole(readerOf(format), memoryFiles(memorySource(name, fixture(name))));
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.fault}`);
  return reading;
}

const FIXTURES = [
  ['markdown', 'terms.md'],
  ['csv', 'terms.csv'],
  ['tsv', 'terms.tsv'],
  ['json', 'terms.json'],
  ['jsonl', 'terms.jsonl'],
  ['tbx', 'terms-v2.tbx'],
  ['tbx', 'terms-v3.tbx'],
  ['xlsx', 'sheet'],
  ['cedict', 'terms.u8'],
  ['edict', 'terms.edict'],
] as const;

describe('a reader of a text format', () => {
  it.each(FIXTURES.slice(0, 8))(
    'reads %s (%s): headwords, translations, languages',
    (format, name) => {
      const { records, skipped, opened } = readFixture(format, name);
      expect(skipped).toEqual([]);
      expect(records.map(({ headwords }) => headwords)).toEqual([
        ['model collapse'],
        ['neural network'],
        ['overfitting'],
      ]);
      expect(
        records.map(({ content }) => content.kind === 'fields' && content.translation),
      ).toEqual(['模型崩溃', '神经网络', '过拟合']);
      expect(opened.translationLanguage).toBe(format === 'tbx' ? 'zh' : 'zh-Hans');
    },
  );

  it.each([
    ['markdown', 'terms.md', 7],
    ['csv', 'terms.csv', 2],
    ['json', 'terms.json', 2],
  ])('reads every field of a row of %s', (format, name, line) => {
    expect(readFixture(format, name).records[0]).toEqual({
      headwords: ['model collapse'],
      line,
      content: {
        kind: 'fields',
        translation: '模型崩溃',
        reading: 'mó xíng bēng kuì',
        examples: ['Training on its own output leads to model collapse.'],
        tags: ['training', 'risk'],
        note: '',
      },
    });
  });

  it('reads two lines of a cell as two examples', () => {
    for (const [format, name] of FIXTURES.slice(0, 2)) {
      expect(readFixture(format, name).records[2]?.content).toMatchObject({
        examples: ['One.', 'Two.'],
      });
    }
  });

  it('counts rows of a sheet as the sheet does', () => {
    expect(readFixture('xlsx', 'sheet').records.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('reads what TBX says beside the terms', () => {
    const { records, opened } = readFixture('tbx', 'terms-v2.tbx');
    expect(opened).toMatchObject({
      name: 'Terms',
      headwordLanguage: 'en',
      columns: [
        { header: 'zh', role: 'translation' },
        { header: 'en', role: 'headword' },
      ],
    });
    expect(records[0]?.content).toMatchObject({
      examples: ['Training on its own output leads to model collapse.'],
      tags: ['training'],
    });
    expect(records[2]?.content).toMatchObject({ note: 'Not "underfitting".' });
  });

  it('reads CC-CEDICT: both scripts, tone marks, licence', () => {
    const { records, opened } = readFixture('cedict', 'terms.u8');
    expect(opened).toMatchObject({
      name: 'TEST-CEDICT',
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      claimedCount: 3,
      headwordLanguage: 'zh-Hans',
    });
    expect(records.map(({ headwords }) => headwords)).toEqual([['模型'], ['传统'], ['女儿']]);
    expect(records[1]?.content).toMatchObject({
      kind: 'word',
      reading: 'chuán tǒng',
      variant: '傳統',
      details: { senses: [{ glosses: ['tradition'] }], classifiers: ['个'] },
    });
    expect(records[2]?.content).toMatchObject({ reading: 'nǚ ér' });
  });

  it('reads EDICT in EUC-JP: both writings and the readings, meanings of one number as a sense', () => {
    const { records, opened } = readFixture('edict', 'terms.edict');
    expect(opened.encoding).toEqual({ label: 'euc-jp', isGuessed: true });
    expect(opened.name).toBe('EDICT test file, English');
    expect(records.map(({ headwords }) => headwords)).toEqual([
      ['日本語', '倭語', 'にほんご', 'にっぽんご'],
      ['ヒートシンク'],
      ['走る', 'はしる'],
    ]);
    expect(records[2]?.content).toMatchObject({
      reading: 'はしる',
      text: 'to run; to flow; to travel (movement of vehicles)',
      body: {
        nodes: [
          {
            kind: 'numbered-list',
            children: [
              {
                children: [
                  { children: ['v5r'] },
                  ' ',
                  { children: ['vi'] },
                  ' ',
                  'to run; to flow',
                ],
              },
              { children: ['to travel (movement of vehicles)'] },
            ],
          },
        ],
      },
    });
  });

  it.each(FIXTURES)('can be read twice, and says how far it is (%s, %s)', (format, name) => {
    const { opened, records } = readFixture(format, name);
    const shares: number[] = [];
    const again = [...opened.records((share) => shares.push(share))];
    expect(again.filter(({ kind }) => kind === 'record')).toHaveLength(records.length);
    expect(shares.at(-1)).toBe(1);
  });

  it('takes the columns, delimiter and encoding that are chosen', () => {
    const files = memoryFiles(memorySource('a.csv', utf8('a|b,c\nd|e,f\n')));
    const reading = readWhole(readerOf('csv'), files, {
      choices: { delimiter: '|', columns: ['translation', 'headword'], encoding: 'utf-8' },
    });
    expect(reading).toMatchObject({
      records: [{ headwords: ['b,c'], content: { translation: 'a' } }, { headwords: ['e,f'] }],
      opened: { delimiter: '|', encoding: { label: 'utf-8', isGuessed: false } },
    });
  });

  it.each([
    [{ encoding: 'klingon-1' }, 'unsupported'],
    [{ delimiter: '"' }, 'unsupported'],
    [{ columns: [null, 'translation'] as const }, 'no-headword-column'],
    [{ columns: ['headword', 'headword'] as const }, 'no-headword-column'],
  ])('refuses choices that cannot be: %j', (choices, fault) => {
    const files = memoryFiles(memorySource('a.csv', fixture('terms.csv')));
    expect(readWhole(readerOf('csv'), files, { choices })).toMatchObject({
      kind: 'refused',
      fault,
    });
  });
});

describe('a broken file', () => {
  it.each(BROKEN_FILES.map((file) => [file.format, file.what, file] as const))(
    'of %s: %s',
    (format, _, { bytes, outcome }) => {
      const reading = readWhole(readerOf(format), memoryFiles(memorySource('broken', bytes)));
      if (typeof outcome === 'string')
        expect(reading).toMatchObject({ kind: 'refused', fault: outcome });
      else {
        expect(reading).toMatchObject({ kind: 'read' });
        if (reading.kind === 'refused') return;
        expect(reading.records).toHaveLength(outcome.records);
        expect(new Set(reading.skipped.map(({ reason }) => reason))).toEqual(
          new Set(outcome.skipped),
        );
      }
    },
  );

  it('is there at least six times for each format', () => {
    for (const { format } of TEXT_READERS) {
      expect(BROKEN_FILES.filter((file) => file.format === format).length).toBeGreaterThanOrEqual(
        6,
      );
    }
  });
});

/** Files a fixture; `npm run fuzz` tries more. */
const MUTATIONS = Number(process.env['GLOSSA_MUTATIONS'] ?? 500);

describe('a mutated file', () => {
  it.each(FIXTURES)('of %s (%s) ends in records, skipped lines or a BadFile', (format, name) => {
    const original = fixture(name);
    const reader = readerOf(format);
    const kinds = new Set<string>();
    for (let seed = 0; seed < MUTATIONS; seed += 1) {
      const files = memoryFiles(memorySource(name, mutate(original, seed)));
      recogniseFormat(files.main.read(0, 65_536), files, TEXT_READERS);
      kinds.add(readWhole(reader, files, { outputLimit: 1_000_000 }).kind);
    }
    expect(kinds.has('read')).toBe(true);
  });
});
