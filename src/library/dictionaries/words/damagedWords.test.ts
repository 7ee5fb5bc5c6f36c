import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { askQuestion } from '../../../core/search/question.ts';
import { guessWords } from '../../../core/search/typoGuesses.ts';
import type { SearchSource } from '../../../core/search/source.ts';
import { fields, infoOf, makeFolder } from '../fixtures/sampleDictionary.ts';
import { word, wordOptions } from '../fixtures/sampleWords.ts';
import { openDictionary, readDictionaryMeta } from '../read/openDictionary.ts';
import { buildWordDictionary } from './buildWordDictionary.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = ['模型', '崩溃', '语言模型', '奇怪', '数据集', '大数定律'];
const RECORDS = Array.from({ length: 400 }, (_, i) => {
  const headword = `${WORDS[i % WORDS.length] ?? ''}${i < 6 ? '' : i}`;
  const definitions = [{ partOfSpeech: '', text: `${headword}的意思是词 ${i}` }];
  const forms = [{ kind: 'plural', text: `${headword}们` }] as const;
  return i % 3 === 0
    ? fields(headword, `meaning ${i}, sense ${i}`, { examples: [`这是${headword}。`] })
    : word(headword, [`to collapse ${i}`, `model; weird thing ${i}`], {
        rank: i % 2 === 0 ? 400 - i : 0,
        variant: i % 5 === 0 ? `${headword}乾` : '',
        details: { definitions, forms },
      });
});
const options = wordOptions(folder, RECORDS, {
  headwordLanguage: 'zh-Hans',
  translationLanguage: 'en',
});
const { file } = buildWordDictionary(options);
const info = infoOf(options);
const whole = readFileSync(file);

const QUERIES = [
  '模型',
  '模',
  'collapse 7',
  'weird',
  'wierd',
  'models',
  'moxing',
  'mx',
  'mod',
  '意思',
];

/** Everything that is found, with what is said of it as data. */
function askAll(source: SearchSource): readonly string[] {
  const found = QUERIES.map(askQuestion).flatMap((question) => [
    ...source.findExact(question, 20),
    ...source.findPrefixed(question),
    ...source.findNear(question, 20, false),
    ...source.findTypos(question, guessWords(question, [source.vocabulary])),
    ...source.findInPassage(question).map((term) => term.found),
    ...source.findTexts(question, 20),
  ]);
  for (const query of QUERIES) source.vocabulary.rank?.(query);
  source.findNearest(askQuestion('modle'));
  return found.map(({ entry }) => {
    source.findRelated(entry, 3);
    return JSON.stringify(entry);
  });
}

/** What the undamaged file has at all. */
const entries = new Map<string, string>();
const details = new Map<string, string>();
{
  const opened = openDictionary(file, info);
  if (opened.kind !== 'opened') throw new Error(opened.problem);
  for (let i = 0; i < RECORDS.length; i += 1) {
    const entry = opened.source.getEntryAt(i);
    if (entry === null) continue;
    entries.set(entry.id, JSON.stringify(entry));
    details.set(entry.id, JSON.stringify(opened.source.getDetails(entry.id)));
  }
  opened.close();
}

/** Opens a damaged copy, asks everything; gives what was found that is not in the original. */
function wrongIn(name: string, bytes: Uint8Array): readonly string[] {
  const copy = join(folder, `${name}.1.db`);
  writeFileSync(copy, bytes);
  const opened = openDictionary(copy, info);
  if (opened.kind === 'problem') {
    expect(opened.problem).toMatch(/damaged|newer/);
    return [];
  }
  const originals = new Set(entries.values());
  const wrong = askAll(opened.source).filter((entry) => !originals.has(entry));
  for (const [id, said] of details) {
    const now = JSON.stringify(opened.source.getDetails(id as never));
    if (now !== 'null' && now !== said) wrong.push(now);
  }
  opened.close();
  return wrong;
}

describe('a damaged dictionary of words', () => {
  it('is whole before it is damaged', () => {
    expect(entries.size).toBe(RECORDS.length);
    const opened = openDictionary(file, info);
    if (opened.kind !== 'opened') throw new Error(opened.problem);
    expect(askAll(opened.source).length).toBeGreaterThan(300);
    opened.close();
  });

  it('never throws and never shows what it has not, whatever bytes are changed', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 600 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const { at, length, byte } of changes) {
          const start = Math.floor(at * bytes.length);
          bytes.fill(byte, start, start + length);
        }
        expect(wrongIn('changed', bytes)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['entry', 'page', 'page_place', 'beginning', 'word'])(
    'gives less, and nothing wrong, for any byte of the table %s',
    (table) => {
      const copy = join(folder, 'bytes.1.db');
      const column = { entry: 'data', page: 'data', page_place: 'first' }[table] ?? '';
      const of = column === '' ? (table === 'word' ? 'letters' : 'entries') : column;
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat({ max: 255 }), (row, at, byte) => {
          writeFileSync(copy, whole);
          const db = new DatabaseSync(copy);
          const rows = db.prepare(`SELECT hex(CAST(${of} AS BLOB)) AS hex FROM ${table}`).all();
          const hex = String(rows[row % Math.max(rows.length, 1)]?.['hex'] ?? '');
          const bytes = Buffer.from(hex, 'hex');
          if (bytes.length > 0) {
            const changed = Buffer.from(bytes);
            changed[at % bytes.length] = byte;
            const type = table === 'entry' ? 'TEXT' : 'BLOB';
            db.prepare(
              `UPDATE ${table} SET ${of} = CAST(? AS ${type}) WHERE CAST(${of} AS BLOB) = ?`,
            ).run(changed, bytes);
          }
          db.close();
          expect(wrongIn('one', readFileSync(copy))).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('says so when it was cut off', () => {
    const cut = join(folder, 'cut.1.db');
    for (const share of [0, 0.001, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(cut, whole);
      truncateSync(cut, Math.floor(whole.length * share));
      expect(openDictionary(cut, info)).toEqual({ kind: 'problem', problem: 'damaged' });
      expect(readDictionaryMeta(cut)).toBeNull();
    }
  });
});
