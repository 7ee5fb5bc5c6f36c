import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { askQuestion } from '../../core/search/question.ts';
import { guessWords } from '../../core/search/typoGuesses.ts';
import type { SearchSource } from '../../core/search/source.ts';
import { buildDictionary } from './build/buildDictionary.ts';
import { buildTexts } from './build/buildTexts.ts';
import {
  article,
  fields,
  infoOf,
  makeFolder,
  QUIET,
  sampleOptions,
} from './fixtures/sampleDictionary.ts';
import { openDictionary, readDictionaryMeta } from './read/openDictionary.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = ['model', 'collapse', 'language', 'weird', 'data set', 'law of large numbers'];
const RECORDS = Array.from({ length: 400 }, (_, i) => {
  const headword = `${WORDS[i % WORDS.length] ?? ''} ${i < 6 ? '' : i}`.trim();
  return i % 2 === 0
    ? article(headword, `meaning of ${headword}. `.repeat(12))
    : fields(headword, `name ${i}`, { examples: [`This is ${headword}.`] });
});
const options = sampleOptions(folder, RECORDS, { translationLanguage: 'de' });
const { file } = buildDictionary(options);
const textFile = buildTexts(file, QUIET).file;
const info = infoOf(options);
const whole = { dictionary: readFileSync(file), texts: readFileSync(textFile) };

/** Many files, on a machine that has other things to do. */

const QUERIES = ['model', 'mod', 'collapses', 'wierd', 'law of large', 'name 7', 'lln', 'meaning'];

/** Everything that is found, by the headwords of the tier's entries. */
function askAll(source: SearchSource): readonly string[] {
  const found = QUERIES.map(askQuestion).flatMap((question) => [
    ...source.findExact(question, 20),
    ...source.findPrefixed(question),
    ...source.findNear(question, 20, false),
    ...source.findTypos(question, guessWords(question, [source.vocabulary])),
    ...source.findInPassage(question).map((term) => term.found),
    ...source.findTexts(question, 20),
  ]);
  for (const { entry } of found) {
    source.getBody(entry.id);
    source.findRelated(entry, 3);
  }
  source.findNearest(askQuestion('modle'));
  return found.map(({ entry, tier }) => `${tier} ${JSON.stringify(entry)}`);
}

/** What the undamaged file has at all. */
const entries = new Map<string, string>();
{
  const opened = openDictionary(file, info);
  if (opened.kind !== 'opened') throw new Error(opened.problem);
  for (let i = 0; i < RECORDS.length; i += 1) {
    const entry = opened.source.getEntryAt(i);
    if (entry) entries.set(entry.id, JSON.stringify(entry));
  }
  opened.close();
}

/** Opens the damaged copies, asks everything; gives how many finds are no entry of the original. */
function countWrong(name: string, dictionary: Uint8Array, texts: Uint8Array): number {
  const copy = join(folder, `${name}.1.db`);
  writeFileSync(copy, dictionary);
  writeFileSync(join(folder, `${name}.1.text.db`), texts);
  const opened = openDictionary(copy, info);
  if (opened.kind === 'problem') {
    expect(opened.problem).toMatch(/damaged|newer/);
    return 0;
  }
  const originals = new Set(entries.values());
  const wrong = askAll(opened.source).filter(
    (found) => !originals.has(found.slice(found.indexOf(' ') + 1)),
  );
  opened.close();
  return wrong.length;
}

describe('a damaged dictionary', () => {
  it('is whole before it is damaged', () => {
    expect(entries.size).toBe(RECORDS.length);
    const opened = openDictionary(file, info);
    if (opened.kind !== 'opened') throw new Error(opened.problem);
    expect(askAll(opened.source).length).toBeGreaterThan(100);
    opened.close();
  });

  it('never throws and never shows what it has not, whatever bytes are changed', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 600 }),
      byte: fc.integer({ min: 0, max: 255 }),
      isText: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const dictionary = Uint8Array.from(whole.dictionary);
        const texts = Uint8Array.from(whole.texts);
        for (const { at, length, byte, isText } of changes) {
          const bytes = isText ? texts : dictionary;
          const start = Math.floor(at * bytes.length);
          bytes.fill(byte, start, start + length);
        }
        expect(countWrong('changed', dictionary, texts)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('says so when it was cut off', () => {
    const cut = join(folder, 'cut.1.db');
    for (const share of [0, 0.001, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(cut, whole.dictionary);
      truncateSync(cut, Math.floor(whole.dictionary.length * share));
      expect(openDictionary(cut, info)).toEqual({ kind: 'problem', problem: 'damaged' });
      expect(readDictionaryMeta(cut)).toBeNull();
    }
  });

  it('is missing when it is not there', () => {
    const nowhere = join(folder, 'nowhere.1.db');
    expect(openDictionary(nowhere, info)).toEqual({ kind: 'problem', problem: 'missing' });
    expect(readDictionaryMeta(nowhere)).toBeNull();
  });

  it('is not opened when another version has written it', () => {
    const other = join(folder, 'other.1.db');
    writeFileSync(other, whole.dictionary);
    const db = new DatabaseSync(other);
    db.exec(`UPDATE meta SET data = json_set(data, '$.schemaVersion', 99)`);
    db.close();
    expect(openDictionary(other, info)).toEqual({ kind: 'problem', problem: 'newer' });
  });

  it('is searched without full text when that belongs to another dictionary', () => {
    const copy = join(folder, 'swapped.1.db');
    writeFileSync(copy, whole.dictionary);
    const mine = buildDictionary({
      ...sampleOptions(folder, [article('other', 'meaning')]),
      generation: 7,
    });
    writeFileSync(
      join(folder, 'swapped.1.text.db'),
      readFileSync(buildTexts(mine.file, QUIET).file),
    );
    const opened = openDictionary(copy, info);
    if (opened.kind !== 'opened') throw new Error(opened.problem);
    expect(opened.source.findTexts(askQuestion('meaning'), 5)).toEqual([]);
    expect(opened.source.findExact(askQuestion('model'), 20)).toHaveLength(1);
    opened.close();
  });
});
