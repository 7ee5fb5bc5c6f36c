import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadFile } from '../../../core/formats/formatReader.ts';
import type { BodyNode } from '../../../shared/body.ts';
import type { EntryId } from '../../../shared/entry.ts';
import { buildDictionary, type BuildOptions } from './buildDictionary.ts';
import { buildTexts } from './buildTexts.ts';
import { listDictionaryFiles, removeUnfinished } from '../dictionaryFiles.ts';
import {
  article,
  fields,
  infoOf,
  makeFolder,
  openSample,
  QUIET,
  sampleOptions,
} from '../fixtures/sampleDictionary.ts';
import { openDictionary, readDictionaryMeta } from '../read/openDictionary.ts';

let folder = '';
beforeEach(() => (folder = makeFolder()));
afterEach(() => rmSync(folder, { recursive: true }));

const MANY = Array.from({ length: 2500 }, (_, i) =>
  article(`word ${i}`, `what word ${i} means `.repeat(9)),
);

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof BadFile) return error.fault;
    throw error;
  }
  return 'none';
}

function* thenTruncated(items: BuildOptions['items']): BuildOptions['items'] {
  yield* items;
  throw new BadFile('truncated');
}

describe('building a dictionary', () => {
  it('leaves one file, with all that is said of it', () => {
    const built = buildDictionary(sampleOptions(folder, MANY));
    expect(readdirSync(folder)).toEqual(['sample.1.db']);
    expect(built).toMatchObject({ entryCount: 2500, bytes: statSync(built.file).size });
    const meta = readDictionaryMeta(built.file);
    expect(meta).toMatchObject({ id: 'sample', entryCount: 2500, fileHash: 'abc', mediaCount: 0 });
    expect(meta?.textBytes).toBe(built.textBytes);
    expect(statSync(built.file).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (options: BuildOptions) => BuildOptions]>([
    ['cancelled', (options) => ({ ...options, hooks: { ...QUIET, isCancelled: () => true } })],
    ['no-entries', (options) => ({ ...options, items: [] })],
    ['truncated', (options) => ({ ...options, items: thenTruncated(options.items) })],
  ])('leaves nothing when it ends with %s', (fault, change) => {
    const options = change(sampleOptions(folder, MANY));
    expect(faultOf(() => buildDictionary(options))).toBe(fault);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused where nothing can be written', () => {
    const nowhere = join(folder, 'nothing');
    expect(() => buildDictionary(sampleOptions(nowhere, MANY))).toThrow(/ENOENT/);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('says which lines gave no entry', () => {
    const skipped: string[] = [];
    const records = [
      article(' ', 'x'),
      article('good', 'x'),
      article('y'.repeat(1001), 'x'),
      article('large', 'x'.repeat(1024 * 1024 + 1)),
    ];
    const { entryCount } = buildDictionary({
      ...sampleOptions(folder, records),
      hooks: { ...QUIET, onSkipped: (line, reason) => skipped.push(`${line} ${reason}`) },
    });
    expect(entryCount).toBe(1);
    expect(skipped).toEqual(['1 no-headword', '3 headword-too-long', '4 too-long']);
  });

  it('keeps every kind of article, media, and one article for several headwords', () => {
    const nodes: readonly BodyNode[] = [{ kind: 'strong', children: ['to go'] }, ' away'];
    const tree = { kind: 'tree', nodes } as const;
    const html = { kind: 'html', html: '<b>to go</b>' } as const;
    const content = { kind: 'article', text: 'to go', reading: '', tags: ['v.'] } as const;
    const options = sampleOptions(folder, [
      { headwords: ['go', 'goes', 'go'], content: { ...content, body: tree } },
      { headwords: ['leave'], content: { ...content, body: html } },
      fields('stay', 'bleiben', { examples: ['I stay.'] }),
    ]);
    const media = [{ name: 'a/b.png', bytes: Uint8Array.of(1, 2) }];
    const sample = openSample({ ...options, media });
    const { source, close, getMedia, meta } = sample;
    expect(meta).toMatchObject({ entryCount: 4, mediaCount: 1 });
    expect(source.getBody('sample:goes' as EntryId)).toEqual(tree);
    expect(source.getBody('sample:leave' as EntryId)).toEqual(html);
    expect(source.getBody('sample:stay' as EntryId)).toBeNull();
    expect(source.getEntry('sample:go' as EntryId)).toMatchObject({
      translation: 'to go',
      tags: ['v.'],
    });
    expect(source.getEntryAt(7)?.headword).toBe('stay');
    expect(getMedia('a/b.png')).toEqual(Uint8Array.of(1, 2));
    expect(getMedia('a')).toBeNull();
    close();
  });

  it('shows the first words of a long article', () => {
    const sample = openSample(sampleOptions(folder, MANY.slice(0, 1)));
    const { translation = '' } = sample.source.getEntryAt(0) ?? {};
    expect(translation).toMatch(/^what word 0 means what .*…$/);
    expect(translation.length).toBeLessThanOrEqual(100);
    sample.close();
  });
});

describe('full text', () => {
  it('may come later, and may be thrown away', () => {
    const options = sampleOptions(folder, [article('go', 'to leave a place')]);
    const { file } = buildDictionary(options);
    const opened = openDictionary(file, infoOf(options));
    if (opened.kind !== 'opened') throw new Error(opened.problem);
    const { source, close } = opened;
    const question = {
      text: 'leave',
      folded: 'leave',
      pinyin: null,
      isFullPinyin: false,
      surface: () => 'leave',
    };
    const term = { kind: 'word', text: 'leave', surface: 'leave', start: 0, end: 5 } as const;
    const asked = { ...question, terms: [{ ...term, isOpen: true }] };
    expect(source.findTexts(asked, 5)).toEqual([]);
    expect(buildTexts(file, QUIET).file).toBe(join(folder, 'sample.1.text.db'));
    expect(source.findTexts(asked, 5)).toMatchObject([{ entry: { headword: 'go' }, tier: 'text' }]);
    close();
  });

  it('leaves nothing when it is cancelled', () => {
    const { file } = buildDictionary(sampleOptions(folder, MANY));
    const cancelled = { ...QUIET, isCancelled: () => true };
    expect(faultOf(() => buildTexts(file, cancelled))).toBe('cancelled');
    expect(readdirSync(folder)).toEqual(['sample.1.db']);
  });
});

describe('the files of a folder', () => {
  it('are listed by their newest finished generation, litter is removed', () => {
    const options = sampleOptions(folder, [article('go', 'x')]);
    buildDictionary(options);
    const { file } = buildDictionary({ ...options, generation: 12 });
    buildTexts(file, QUIET);
    for (const name of ['sample.13.db.building', 'sample.13.db.building-journal', 'notes.txt']) {
      writeFileSync(join(folder, name), 'x');
    }
    expect(listDictionaryFiles(folder)).toEqual([{ id: 'sample', generation: 12, file }]);
    removeUnfinished(folder);
    expect(readdirSync(folder).toSorted()).toEqual([
      'notes.txt',
      'sample.1.db',
      'sample.12.db',
      'sample.12.text.db',
    ]);
    expect(listDictionaryFiles(join(folder, 'none'))).toEqual([]);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('x');
  });
});
