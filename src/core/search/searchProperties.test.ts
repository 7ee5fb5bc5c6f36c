import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DictionaryId, Entry, EntryId } from '../../shared/entry.ts';
import { type Glossary, parseGlossary } from '../formats/markdown/glossaryFile.ts';
import { fold } from '../../text/fold.ts';
import { createGlossaryIndex } from './glossaryIndex.ts';
import type { UntimedAnswer } from './librarySearch.ts';
import { searchLibrary, searchLibraryTexts } from './searchLibrary.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const SHIPPED = resolve(import.meta.dirname, '../../../resources/glossaries/phrases.md');

function readGlossary(file: string): Glossary {
  const parsed = parseGlossary(readFileSync(file, 'utf8'), 'test' as DictionaryId, true);
  if (parsed.kind === 'broken') throw new Error(`test: ${file}, ${parsed.detail}`);
  return parsed.glossary;
}

const phrases = readGlossary(SHIPPED);
const phraseSource = createGlossaryIndex(phrases.info, phrases.entries);
const wordnet = readGlossary(join(FIXTURES, 'wordnet.md'));
const wordnetSource = createGlossaryIndex(wordnet.info, wordnet.entries);

function search(query: string, source = wordnetSource, limit = 5): UntimedAnswer {
  return searchLibrary([source], query, { limit }, () => false);
}

describe('every headword finds itself first', () => {
  it.each([
    ['the shipped glossary', phrases, phraseSource],
    ['5,000 terms of WordNet', wordnet, wordnetSource],
  ])('in %s', (_, glossary, source) => {
    const lost = glossary.entries
      .map(({ headword }) => [headword, search(headword, source).hits[0]?.entry.headword])
      .filter(([headword, found]) => headword !== found);
    expect(lost).toEqual([]);
  });

  const ODD = [
    '__proto__',
    'constructor',
    'toString',
    'e.g.',
    'C++',
    'C#',
    '.NET',
    'foo[0]',
    'AND',
    'OR',
    'NOT',
    '"quoted"',
    "'quoted'",
    'a*b',
    'x^2',
    'f(x)',
    '(a)',
    '[12]',
    'snake_case',
    'kebab-case',
    'camelCase',
    'im- portant',
    '-',
    '+',
    '...',
    '#2',
    '100%',
    'https://a.example/b',
    'a@b.example',
    '模型',
    '模',
    'Ａ',
    'ß',
    'İ',
    'ﬁ',
    '😀',
    'ё',
    'क',
    'ที่',
    'null',
    'undefined',
    '\ufe70',
    '\u0301',
    'NaN',
    '0',
  ];

  function sourceOf(headwords: readonly string[]): ReturnType<typeof createGlossaryIndex> {
    const [pattern] = phrases.entries;
    if (pattern === undefined) throw new Error('test: no entry');
    const entries = headwords.map((headword, i): Entry => {
      const entry = {
        ...pattern,
        id: `test:${i}` as EntryId,
        headword,
        translation: '',
        reading: '',
      };
      return entry;
    });
    return createGlossaryIndex({ ...phrases.info, entryCount: entries.length }, entries);
  }

  it.each(ODD)('when it is %j', (headword) => {
    expect(search(headword, sourceOf(ODD)).hits[0]?.entry.headword).toBe(headword);
  });

  it('whatever the headwords are', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), (headwords) => {
        const clean = headwords.map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
        // A headword of which nothing can be seen cannot be typed either.
        const unique = [...new Set(clean.filter((text) => fold(text) !== ''))];
        const source = sourceOf(unique);
        for (const headword of unique) {
          expect(search(headword, source, 50).hits[0]?.entry.headword).toBe(headword);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('Chinese', () => {
  it('is found by every part of every translation, from one character on', () => {
    for (const { translation, id } of phrases.entries) {
      for (let start = 0; start < translation.length; start += 1) {
        for (let end = start + 1; end <= translation.length; end += 1) {
          const { hits } = search(translation.slice(start, end), phraseSource, 500);
          expect(hits.some(({ entry }) => entry.id === id)).toBe(true);
        }
      }
    }
  });

  it('is found first, or tied first, by its full pinyin, with spaces and without', () => {
    for (const { reading, id } of phrases.entries) {
      const plain = reading
        .normalize('NFD')
        .replace(/[\u0300-\u0304\u030c]/g, '')
        .normalize('NFC');
      for (const typed of [
        reading,
        plain,
        plain.replaceAll(' ', ''),
        reading.replaceAll(' ', ''),
      ]) {
        expect(search(typed, phraseSource).hits[0]?.entry.id).toBe(id);
      }
    }
  });

  it('is among the first five by its initials', () => {
    for (const { reading, id } of phrases.entries) {
      const initials = reading.split(' ').map((syllable) => syllable.normalize('NFD').charAt(0));
      const { hits } = search(initials.join(''), phraseSource);
      expect(hits.map(({ entry }) => entry.id)).toContain(id);
    }
  });
});

describe('common misspellings', () => {
  const rows = readFileSync(join(FIXTURES, 'misspellings.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);

  it('are corrected: 94 in 100 at first, 98 among the first five', () => {
    const places = rows.map((row) => {
      const [typed = '', meant = ''] = row.split('\t');
      return search(typed).hits.findIndex(({ entry }) => entry.headword.toLowerCase() === meant);
    });
    expect(places).toHaveLength(50);
    expect(places.filter((place) => place === 0).length / 50).toBeGreaterThanOrEqual(0.94);
    expect(places.filter((place) => place >= 0).length / 50).toBeGreaterThanOrEqual(0.98);
  });
});

/** Texts that nobody means to look up: name, text, and how often it is repeated. */
const BAD_INPUT = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'fixtures/bad-input.json'), 'utf8'),
) as [name: string, text: string, times: number][];

describe('any text at all', () => {
  /** Answers it in all tiers and checks that every mark lies within its text. */
  function answerAll(query: string): void {
    for (const source of [phraseSource, wordnetSource]) {
      const found = searchLibrary([source], query, {}, () => false);
      const texts = searchLibraryTexts([source], query, {}, () => false);
      expect(found.isCancelled || texts.isCancelled).toBe(false);
      for (const { entry, matches } of [...found.hits, ...texts.hits]) {
        for (const { field, index, start, end } of matches) {
          const text = field === 'example' ? entry.examples[index] : entry[field];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text?.length ?? 0);
        }
      }
    }
  }

  it.each(BAD_INPUT)('gets an answer: %s', (_name, text, times) => {
    expect(() => answerAll(text.repeat(times))).not.toThrow();
  });

  it.each(['binary', 'grapheme'] as const)('gets an answer: strings of %s', (unit) => {
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), answerAll), { numRuns: 150 });
  });

  it.each(['', ' \n\t ', '\u0301\u0301', '...!?'])('finds nothing for %j', (query) => {
    expect(search(query).hits).toEqual([]);
  });

  it('gets the same answer each time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordnet.entries), fc.nat(12), ({ headword }, length) => {
        const query = headword.slice(0, length);
        expect(search(query)).toEqual(search(query));
      }),
      { numRuns: 100 },
    );
  });
});
