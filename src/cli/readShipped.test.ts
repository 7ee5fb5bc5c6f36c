import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeShippedDictionaries } from '../library/fixtures/makeShippedDictionaries.ts';
import { GLOSSARIES } from '../library/fixtures/openTestLibrary.ts';
import { createEngineOver } from '../library/search/createSearchEngine.ts';
import { openSourceShelf } from '../library/search/sourceShelf.ts';
import { formatReport, lookUp } from './commands/lookup.ts';
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
    'The dictionaries of the app are missing: only glossaries and your own dictionaries are searched. Make them with: npm run dictionaries\n',
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

it('lets a lookup print what a dictionary says of a word, part by part', async () => {
  makeShippedDictionaries(join(folder, 'dictionaries'));
  const shelf = openSourceShelf(await read(), '');
  const engine = createEngineOver(shelf.sources());
  const printed = formatReport({ ...lookUp(engine, 'collapse', 1), tookMs: 1 });
  const chinese = formatReport({ ...lookUp(engine, '干', 1), tookMs: 1 });
  shelf.close();
  expect(printed.split('\n').slice(1, -2)).toEqual([
    '    CET-4, GRE, rank 3,481',
    '    n. 崩溃; 倒塌; 虚脱',
    '    vi. 倒塌; 瓦解',
    '    vt. [计] 折叠',
    '    n. an abrupt failure of function or health',
    '    n. a natural event caused by something suddenly falling down',
    '    v. break down, literally or metaphorically',
    '    forms: collapsed (past), collapsing (present participle), collapses (third person)',
  ]);
  expect(printed).toMatch(/^collapse {2}崩溃.*\[kəˈlæps\] {2}\(exact\)\n/);
  expect(chinese).toMatch(/^干【乾】 {2}dry.* \[gān\] {2}\(exact\)\n/);
  expect(chinese).toContain('    measure words: 个\n    see also: 干杯\n');
});
