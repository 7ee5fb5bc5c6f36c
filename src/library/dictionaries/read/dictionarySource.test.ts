import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseGlossary } from '../../../core/formats/markdown/glossaryFile.ts';
import type { UntimedAnswer } from '../../../core/search/librarySearch.ts';
import { searchLibrary, searchLibraryTexts } from '../../../core/search/searchLibrary.ts';
import type { DictionaryId, EntryId } from '../../../shared/entry.ts';
import {
  article,
  fields,
  headwordsOf,
  makeFolder,
  type OpenSample,
  openSample,
  sampleOptions,
} from '../fixtures/sampleDictionary.ts';

const folder = makeFolder();
const open: OpenSample[] = [];
afterAll(() => {
  for (const { close } of open) close();
  rmSync(folder, { recursive: true });
});

function build(
  ...options: Parameters<typeof sampleOptions> extends [string, ...infer R] ? R : never
) {
  const [records, about] = options;
  const id = `sample-${open.length}` as DictionaryId;
  const sample = openSample(sampleOptions(folder, records, { id, ...about }));
  open.push(sample);
  return sample;
}

function search({ source }: OpenSample, query: string, limit = 10): UntimedAnswer {
  return searchLibrary([source], query, { limit }, () => false);
}

function first(sample: OpenSample, query: string): string {
  const [hit] = search(sample, query).hits;
  return hit === undefined ? 'nothing' : `${hit.tier} ${hit.entry.headword}`;
}

const WORDNET = resolve(import.meta.dirname, '../../../core/search/fixtures/wordnet.md');
const parsed = parseGlossary(readFileSync(WORDNET, 'utf8'), 'w' as DictionaryId, true);
if (parsed.kind === 'broken') throw new Error(`test: ${parsed.detail}`);
const wordnet = build(
  parsed.glossary.entries.map(({ headword, translation, examples }) =>
    article(headword, [translation, ...examples].join('\n')),
  ),
);

it('gives all entries of a headword before what shares a word with it', () => {
  const { source } = build([
    article('Haus', 'establishment'),
    article('im Haus', 'indoors'),
    article('Haus', 'house'),
    article('haus', 'another word'),
    article('Haus', 'home'),
  ]);
  const [face] = search({ source } as OpenSample, 'Haus').hits;
  const related = source.findRelated(face!.entry, 2);
  expect(related.slice(0, 2).map(({ translation }) => translation)).toEqual(['house', 'home']);
  expect(
    related
      .slice(2)
      .map(({ headword }) => headword)
      .toSorted(),
  ).toEqual(['haus', 'im Haus']);
});

describe('a dictionary of 5,000 terms of WordNet', () => {
  it.each([
    ['collapse', 'exact collapse'],
    ['collapses', 'inflected collapse'],
    ['ran', 'inflected run'],
    ['recieve', 'typo receive'],
    ['collap', 'prefix collapse'],
  ])('answers %s with %s', (query, answer) => {
    expect(first(wordnet, query)).toBe(answer);
  });

  it('finds headwords first by themselves, one of seven tried, and again by an id', () => {
    const { source } = wordnet;
    const lost = headwordsOf(source).filter(
      (headword, i) =>
        i % 7 === 0 && search(wordnet, headword, 1).hits[0]?.entry.headword !== headword,
    );
    expect(lost).toEqual([]);
    expect(source.getEntry(`${source.info.id}:collapse` as EntryId)?.headword).toBe('collapse');
    expect(source.getEntry('other:collapse' as EntryId)).toBeNull();
  });

  it('finds words of articles that the names do not hold', () => {
    const { hits } = searchLibraryTexts([wordnet.source], 'abrupt failure', {}, () => false);
    expect(hits[0]).toMatchObject({ tier: 'text', entry: { headword: 'collapse' } });
  });

  it('corrects common misspellings: 94 in 100 at first, 98 among the first five', () => {
    const rows = readFileSync(resolve(WORDNET, '../misspellings.tsv'), 'utf8').trimEnd();
    const places = rows
      .split('\n')
      .slice(1)
      .map((row) => {
        const [typed = '', meant = ''] = row.split('\t');
        return search(wordnet, typed, 5).hits.findIndex(
          ({ entry }) => entry.headword.toLowerCase() === meant,
        );
      });
    expect(places).toHaveLength(50);
    expect(places.filter((place) => place === 0).length / 50).toBeGreaterThanOrEqual(0.94);
    expect(places.filter((place) => place >= 0).length / 50).toBeGreaterThanOrEqual(0.98);
  });

  it('gives the shortest headwords with a beginning, as many as are asked for', () => {
    const headwords = headwordsOf(wordnet.source).map((text) => text.toLowerCase());
    for (const letters of ['a', 'c', 'co', 'col', 'str', 'zz']) {
      const wanted = headwords
        .filter((text) => text.startsWith(letters) && text !== letters)
        .map((text) => text.length)
        .toSorted((a, b) => a - b)
        .slice(0, 50);
      const { hits } = search(wordnet, letters, 500);
      const found = hits.filter(({ tier }) => tier === 'prefix').map(({ entry }) => entry.headword);
      expect(found.slice(0, 50).map((text) => text.length)).toEqual(wanted);
    }
  });
});

/** Many searches, on a machine that has other things to do. */

const ODD = [
  '__proto__',
  'constructor',
  'e.g.',
  'C++',
  'C#',
  'C#2',
  'foo[0]',
  'AND',
  'NEAR(',
  '"quoted"',
  "rock'n'roll",
  'a*b',
  '-',
  '%',
  '#2',
  '模型',
  '模',
  'Ａ',
  'ß',
  '😀',
  'ё',
  'क',
  'ที่',
  '\u{2b820}',
  'x'.repeat(1000),
];

describe('odd headwords', () => {
  const odd = build([...ODD, 'C', 'C', 'C'].map((headword) => article(headword, `on ${headword}`)));

  it.each(ODD)('finds %j by itself and by its id', (headword) => {
    expect(search(odd, headword).hits[0]?.entry.headword).toBe(headword);
    const id = `${odd.source.info.id}:${headword}` as EntryId;
    expect(odd.source.getEntry(id)).toMatchObject({ id, headword });
    expect(odd.source.getBody(id)).toEqual({ kind: 'text', text: `on ${headword}` });
  });

  it('numbers the entries of the same headword, past a headword that looks like a number', () => {
    const start = `${odd.source.info.id}:`;
    const [face, ...more] = search(odd, 'C').hits.filter(({ entry }) => entry.headword === 'C');
    expect(more).toEqual([]);
    const same = odd.source.findRelated(face!.entry, 0).map(({ id }) => id);
    expect([face?.entry.id, ...same]).toEqual([`${start}C`, `${start}C#3`, `${start}C#4`]);
    expect(odd.source.getEntry(`${start}C#4` as EntryId)?.headword).toBe('C');
    expect(odd.source.getEntry(`${start}C#5` as EntryId)).toBeNull();
  });

  it('finds whatever headword first by itself', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), (words) => {
        const sample = build([...words.map((text) => article(text, 'x')), article('last', 'x')]);
        for (const headword of headwordsOf(sample.source)) {
          expect(search(sample, headword, 50).hits[0]?.entry.headword).toBe(headword);
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each(['grapheme', 'binary'] as const)('answers any question: %s strings', (unit) => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (query) => {
        for (const { source } of [odd, wordnet]) {
          const names = searchLibrary([source], query, {}, () => false);
          const texts = searchLibraryTexts([source], query, {}, () => false);
          for (const { entry, matches } of [...names.hits, ...texts.hits]) {
            expect(source.getEntry(entry.id)).toEqual(entry);
            for (const { field, start, end } of matches) {
              if (field === 'example') continue;
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(entry[field].length);
            }
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each(['"', '*', 'a AND b', 'x NEAR/2 y', '^a', '{text}: a', 'a OR', '(', "'", '\0'])(
    'takes %j for text, never for a query language',
    (query) => {
      expect(() => search(odd, query)).not.toThrow();
      expect(() => searchLibraryTexts([odd.source], query, {}, () => false)).not.toThrow();
    },
  );
});

describe('Chinese', () => {
  const rows = [
    ['模型崩溃', 'model collapse'],
    ['大型語言模型', 'large language model'],
    ['妈妈', 'mum'],
    ['检索增强生成', 'retrieval-augmented generation (RAG)'],
    ['重庆', 'a city'],
    ['\u{2b820}字', 'a rare character'],
  ] as const;
  const chinese = build(
    rows.map(([headword, translation]) =>
      fields(headword, translation, { examples: [`${headword}很好`] }),
    ),
    { headwordLanguage: 'zh-Hans' },
  );

  it('is found by every part of every headword, from one character on', () => {
    for (const [headword] of rows) {
      const characters = Array.from(headword);
      for (let start = 0; start < characters.length; start += 1) {
        for (let end = start + 1; end <= characters.length; end += 1) {
          const part = characters.slice(start, end).join('');
          const found = search(chinese, part, 50).hits.map(({ entry }) => entry.headword);
          expect(found).toContain(headword);
        }
      }
    }
  });

  it.each([
    ['moxing bengkui', 'pinyin 模型崩溃'],
    ['mxbk', 'pinyin 模型崩溃'],
    ['moxing bk', 'pinyin 模型崩溃'],
    ['bengkui', 'pinyin 模型崩溃'],
    ['chóngqìng', 'pinyin 重庆'],
    ['大型语言模型', 'exact 大型語言模型'],
    ['model collapse', 'exact 模型崩溃'],
    ['language model', 'words 大型語言模型'],
    ['retrieval-augmented generation', 'exact 检索增强生成'],
  ])('answers %s with %s', (query, answer) => {
    expect(first(chinese, query)).toBe(answer);
  });

  it('is found in examples as it stands, not character by character', () => {
    const texts = (query: string) =>
      searchLibraryTexts([chinese.source], query, {}, () => false).hits.map(
        ({ entry }) => entry.headword,
      );
    expect(texts('崩溃很')).toEqual(['模型崩溃']);
    expect(texts('很崩溃')).toEqual([]);
  });

  it('gives headwords their pinyin', () => {
    expect(search(chinese, '模型崩溃').hits[0]?.entry.reading).toBe('mó xíng bēng kuì');
  });
});

describe('a sentence', () => {
  const terms = build(
    [
      'model',
      'large language model',
      'fine-tuning',
      'data set',
      'retrieval (IR)',
      'in-context learning (ICL)',
      'nonconvex problem',
    ].map((text) => article(text, 'x')),
  );

  it('gives the longest headwords in it, in any form', () => {
    const { hits } = search(terms, 'we tried fine tuning of large language models today');
    expect(hits.map(({ tier, entry }) => `${tier} ${entry.headword}`)).toEqual([
      'passage fine-tuning',
      'passage large language model',
    ]);
  });

  it.each([
    ['they show in-context learning here', 'in-context learning (ICL)'],
    ['it is a non-convex problem now', 'nonconvex problem'],
    ['it is a nonconvex problem now', 'nonconvex problem'],
  ])('has terms that are written with a hyphen: %s', (query, answer) => {
    expect(search(terms, query).hits.map(({ entry }) => entry.headword)).toEqual([answer]);
  });

  it.each([
    ['finetuning', 'exact fine-tuning'],
    ['dataset', 'exact data set'],
    ['IR', 'acronym retrieval (IR)'],
    ['LLM', 'acronym large language model'],
  ])('answers %s with %s', (query, answer) => {
    expect(first(terms, query)).toBe(answer);
  });
});
