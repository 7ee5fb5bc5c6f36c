import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { glossNames } from '../../../core/search/glossNames.ts';
import { askQuestion } from '../../../core/search/question.ts';
import { searchLibrary } from '../../../core/search/searchLibrary.ts';
import { fold } from '../../../text/fold.ts';
import { makeFolder } from '../fixtures/sampleDictionary.ts';
import { openWords, word, wordOptions } from '../fixtures/sampleWords.ts';
import { TermPostings } from './termPostings.ts';
import { WordPageWriter } from './wordPage.ts';
import { openWordPage, WordPageCursor } from './wordPageCursor.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

let generation = 0;

const spelling = fc.oneof(
  fc.constantFrom('干', '乾', '模型', 'model', 'Model', 'model collapse', 'C#2', 'C', '__proto__'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const glosses = fc.array(
  fc.constantFrom('to collapse', 'a model', 'model', 'fall (of night)', 'to go, to leave', 'be'),
  { minLength: 1, maxLength: 3 },
);
const someWords = fc.array(
  fc.record({
    headword: spelling,
    variant: fc.oneof(fc.constant(''), spelling),
    glosses,
    rank: fc.nat({ max: 20 }),
  }),
  { minLength: 1, maxLength: 15 },
);

describe('a dictionary of words', () => {
  it('answers as a look through all of its entries would', () => {
    fc.assert(
      fc.property(someWords, (drawn) => {
        generation += 1;
        const records = drawn.map((one) => word(one.headword, one.glosses, one));
        const kept = records.filter(({ headwords: [headword = ''] }) => fold(headword) !== '');
        fc.pre(kept.length > 0);
        const about = { headwordLanguage: 'zh', translationLanguage: 'en' };
        const { source, close } = openWords({ ...wordOptions(folder, kept, about), generation });
        const all = Array.from({ length: kept.length }, (_, i) => source.getEntryAt(i));
        expect(new Set(all.map((entry) => entry?.id)).size).toBe(kept.length);
        // Ranks first, in their order.
        const ranks = all.map((entry) => entry?.rank ?? Infinity);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const entry of all) {
          if (entry === null) continue;
          expect(source.getEntry(entry.id)).toEqual(entry);
          const ids = (query: string): readonly string[] =>
            source.findExact(askQuestion(query), 50).map((found) => found.entry.id);
          for (const name of [entry.headword, entry.variant ?? entry.headword]) {
            if (fold(name) !== '') expect(ids(name)).toContain(entry.id);
          }
          const details = source.getDetails(entry.id);
          for (const gloss of details?.senses.flatMap((sense) => sense.glosses) ?? []) {
            for (const { name } of glossNames(gloss, 'en')) expect(ids(name)).toContain(entry.id);
          }
          const beginning = Array.from(fold(entry.headword))[0] ?? '';
          const naive = all.filter((other) =>
            [other?.headword ?? '', other?.variant ?? ''].some(
              (name) => name !== '' && fold(name).startsWith(beginning),
            ),
          );
          const prefixed = [...source.findPrefixed(askQuestion(beginning))];
          if (askQuestion(beginning).folded === beginning) {
            expect(new Set(prefixed.map((found) => found.entry.id))).toEqual(
              new Set(naive.map((other) => other?.id)),
            );
          }
        }
        close();
      }),
      { numRuns: 60 },
    );
  });

  it('puts a headword that equals the query first', () => {
    generation += 1;
    const records = ['model', 'model collapse', 'modelling'].map((headword) =>
      word(headword, ['x']),
    );
    const { source, close } = openWords({ ...wordOptions(folder, records), generation });
    for (const { headwords } of records) {
      const { hits } = searchLibrary([source], headwords[0] ?? '', {}, () => false);
      expect(hits[0]?.entry.headword).toBe(headwords[0]);
    }
    close();
  });
});

describe('pages of names', () => {
  it('give back what was put in, over as many pages as it takes', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const entries = fc.uniqueArray(fc.integer({ min: 1, max: 5_000_000 }), {
      minLength: 1,
      maxLength: 40,
    });
    const drawn = fc.array(fc.tuple(name, entries, fc.integer({ min: 1, max: 150 })), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(drawn, fc.array(name), fc.boolean(), (given, sought, isCosted) => {
        const byName = new Map(given.map(([text, numbers, times]) => [text, { numbers, times }]));
        const sorted = [...byName].toSorted((a, b) =>
          Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0])),
        );
        const pages: Uint8Array[] = [];
        const writer = new WordPageWriter((_, __, page) => pages.push(page));
        const wanted: [string, number, number][] = [];
        let before = Buffer.alloc(0);
        for (const [text, { numbers, times }] of sorted) {
          const key = Buffer.from(text);
          const many = Array.from({ length: times }, (_, i) =>
            numbers.map((each) => each + i * 5_000_001),
          ).flat();
          const list = isCosted ? many : many.toSorted((a, b) => a - b);
          const costs = isCosted ? list.map((each) => each % 256) : null;
          let shared = 0;
          while (shared < key.length && key[shared] === before[shared]) shared += 1;
          writer.add(isCosted ? 2 : 0, key, key.length, shared, { entries: list, costs });
          list.forEach((each, i) => wanted.push([text, each, costs?.[i] ?? 0]));
          before = key;
        }
        writer.close();
        const read: [string, number, number][] = [];
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(4040);
          const cursor = new WordPageCursor(isCosted);
          const opened = openWordPage(page);
          if (opened === null) throw new Error('damaged');
          cursor.open(opened);
          while (cursor.next()) {
            do read.push([cursor.text(), cursor.entry, cursor.cost]);
            while (cursor.nextEntry());
          }
        }
        expect(read).toEqual(wanted);
        for (const page of pages.flatMap((bytes) => openWordPage(bytes) ?? [])) {
          const cursor = new WordPageCursor(isCosted);
          const names: string[] = [];
          cursor.open(page);
          while (cursor.next()) names.push(cursor.text());
          for (const text of [...names, ...sought, '']) {
            const from = names.find(
              (each) => Buffer.compare(Buffer.from(each), Buffer.from(text)) >= 0,
            );
            cursor.open(page);
            expect(cursor.seek(Buffer.from(text)) ? cursor.text() : undefined).toBe(from);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('terms and their entries', () => {
  it('are the same however often they were set aside', () => {
    const pairs = fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat()), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), (drawn, limit) => {
        const inOrder = drawn.toSorted((a, b) => a[1] - b[1]);
        const gather = (most: number): readonly unknown[] => {
          const db = new DatabaseSync(':memory:');
          const terms = new TermPostings(db, 'terms', most);
          for (const [term, entry] of inOrder) terms.add(term, entry);
          const all = Array.from(terms.sorted(), ([term, entries]) => [term, [...entries]]);
          db.close();
          return all;
        };
        const once = gather(1000);
        expect(gather(limit)).toEqual(once);
        const bytes = once.map((each) => Buffer.from((each as [string])[0]));
        expect(bytes).toEqual(bytes.toSorted((a, b) => Buffer.compare(a, b)));
      }),
      { numRuns: 60 },
    );
  });
});
