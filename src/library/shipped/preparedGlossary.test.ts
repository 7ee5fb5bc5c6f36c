import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DictionaryId } from '../../shared/entry.ts';
import { createEngineOver, type SearchEngine } from '../search/createSearchEngine.ts';
import { openSourceShelf } from '../search/sourceShelf.ts';
import { readShippedGlossary, readShippedLibrary } from './shippedLibrary.ts';
import { hashOf, preparedFile, prepareGlossary } from './preparedGlossary.ts';
import { parseBytes } from './readGlossaries.ts';

const GLOSSARIES = resolve(import.meta.dirname, '../../../resources/glossaries');
const ID = 'computing' as DictionaryId;

let root: string;
let glossaries: string;
let prepared: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'glossa-prepared-'));
  glossaries = join(root, 'glossaries');
  prepared = join(root, 'dictionaries');
  mkdirSync(glossaries);
  mkdirSync(prepared);
  for (const name of ['phrases.md', `${ID}.md`]) {
    writeFileSync(join(glossaries, name), readFileSync(join(GLOSSARIES, name)));
  }
  const bytes = readFileSync(join(GLOSSARIES, `${ID}.md`));
  const parsed = parseBytes(bytes, ID);
  if (parsed.kind === 'broken') throw new Error(parsed.detail);
  const { file } = prepareGlossary(prepared, parsed.glossary, hashOf(bytes));
  renameSync(file, preparedFile(prepared, ID));
});

afterAll(() => rmSync(root, { recursive: true }));

async function open(folder: string): Promise<{
  readonly engine: SearchEngine;
  readonly isPrepared: boolean;
  readonly close: () => void;
}> {
  const shipped = await readShippedLibrary(glossaries, { folder, remedy: 'install' });
  const shelf = openSourceShelf(shipped, '');
  const isPrepared = shipped.glossaries.some((one) => one.prepared !== null);
  return { engine: createEngineOver(shelf.sources()), isPrepared, close: shelf.close };
}

const firstOf = (engine: SearchEngine, query: string): string | undefined =>
  engine.search(query, {}).hits[0]?.entry.id;

describe('a glossary that is prepared for searching', { timeout: 120_000 }, () => {
  it('answers as one in memory: every term, its translation, beginning, pinyin, in a passage', async () => {
    const inMemory = await open('');
    const fromFile = await open(prepared);
    expect([inMemory.isPrepared, fromFile.isPrepared]).toEqual([false, true]);
    const shipped = await readShippedLibrary(glossaries, { folder: prepared, remedy: 'install' });
    const terms = readShippedGlossary(shipped, ID)?.entries ?? [];
    expect(terms.length).toBeGreaterThan(1800);
    const differing: string[] = [];
    for (const term of terms.filter((_, i) => i % 7 === 0)) {
      expect(fromFile.engine.getEntry(term.id)?.entry).toEqual(term);
      const queries = [
        term.headword,
        `${term.headword}s`,
        term.translation,
        term.headword.slice(0, -1),
        `the ${term.headword} of it`,
      ];
      for (const query of queries) {
        if (firstOf(inMemory.engine, query) !== firstOf(fromFile.engine, query)) {
          differing.push(query);
        }
      }
    }
    // Of equally good ones the files' order decides in memory, the number of words in a file.
    expect(differing.length, differing.join('; ')).toBeLessThan(terms.length / 7 / 10);
    inMemory.close();
    fromFile.close();
  });

  it('is made anew in memory where the text is another one, or the file is damaged', async () => {
    const text = readFileSync(join(glossaries, `${ID}.md`), 'utf8');
    writeFileSync(
      join(glossaries, `${ID}.md`),
      `${text}| zyxwv | 新词 | A zyxwv is new. | test |\n`,
    );
    const changed = await open(prepared);
    expect(changed.isPrepared).toBe(false);
    expect(firstOf(changed.engine, 'zyxwv')).toBe(`${ID}:zyxwv`);
    changed.close();
    writeFileSync(join(glossaries, `${ID}.md`), text);
    const file = preparedFile(prepared, ID);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    const damaged = await open(prepared);
    expect(damaged.isPrepared).toBe(false);
    expect(firstOf(damaged.engine, 'deadlock')).toBe(`${ID}:deadlock`);
    damaged.close();
    writeFileSync(file, whole);
    const mended = await open(prepared);
    expect(mended.isPrepared).toBe(true);
    mended.close();
  });
});
