import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeShippedDictionaries } from '../library/fixtures/makeShippedDictionaries.ts';
import { GLOSSARIES } from '../library/fixtures/openTestLibrary.ts';
import { readShipped } from './readShipped.ts';

let folder: string;
let told: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-cli-'));
  told = '';
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (glossaryFolder = GLOSSARIES) =>
  readShipped({
    glossaryFolder,
    shipped: { folder: join(folder, 'dictionaries'), remedy: 'build' },
    tell: (text) => (told += text),
  });

it('says in a sentence that the dictionaries were never built, and how they are', async () => {
  expect((await read()).dictionaries).toEqual([]);
  expect(told).toBe(
    'The dictionaries of the app are not there: only glossaries and your own dictionaries are searched. Make them with: npm run dictionaries\n',
  );
});

it('says which dictionary is damaged, and is silent when none is', async () => {
  makeShippedDictionaries(join(folder, 'dictionaries'));
  expect((await read()).dictionaries).toHaveLength(2);
  expect(told).toBe('');
  writeFileSync(join(folder, 'dictionaries', 'ecdict.db'), 'x');
  await read();
  expect(told).toBe(
    'ECDICT English-Chinese is damaged and is not searched. Everything else can be looked up. Make them with: npm run dictionaries\n',
  );
});

it('says what is wrong with a glossary', async () => {
  makeShippedDictionaries(join(folder, 'dictionaries'));
  writeFileSync(join(folder, 'phrases.md'), '---\nname: x\n---\n');
  await read(folder);
  expect(told).toMatch(
    /^The glossary phrases\.md cannot be used, line \d+: its name and languages/,
  );
});
