import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GLOSSARIES, testWorker } from '../library/fixtures/openTestLibrary.ts';
import type { DictionaryId } from '../shared/entry.ts';
import { runDictionaries } from './commands/dictionaries.ts';
import { runExport } from './commands/export.ts';
import { type ImportCommand, runImport } from './commands/import.ts';
import { runLookup } from './commands/lookup.ts';
import { runRead } from './commands/read.ts';
import { runRemove } from './commands/remove.ts';
import { defaultDataFolder } from './openOwnLibrary.ts';
import type { Place } from './readCommand.ts';

const MINE = 'mine' as DictionaryId;

let folder: string;
let data: string;
let printed: string;
let told: string;
let interrupt: (() => void) | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-cli-'));
  data = join(folder, 'data');
  printed = '';
  told = '';
  interrupt = null;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const place = (change: Partial<Place> = {}): Place => ({
  dataFolder: data,
  glossaryFolder: GLOSSARIES,
  importWorker: testWorker('importWorker'),
  readingWorker: testWorker('readingWorker'),
  modelFolder: join(folder, 'models'),
  foreignWorker: testWorker('foreignWorker'),
  print: (text) => (printed += text),
  tell: (text) => (told += text),
  isTerminal: false,
  now: Date.now,
  onInterrupt: (listener) => {
    interrupt = listener;
    return () => (interrupt = null);
  },
  ...change,
});

function importOf(content: string, change: Partial<ImportCommand> = {}): ImportCommand {
  const file = join(folder, 'mine.csv');
  writeFileSync(file, content);
  return { command: 'import', file, choices: {}, ifKnown: null, isJson: true, ...change };
}

const WORDS = 'Term,Meaning\nzebra crossing,斑马线\n,nothing\nlion,狮子\n';

async function lookUp(query: string): Promise<string> {
  printed = '';
  await runLookup({ command: 'lookup', query, limit: 5, isJson: true }, place());
  return printed;
}

describe('import', () => {
  it('takes a file in, reports it, and lookup finds it', async () => {
    expect(await runImport(importOf(WORDS), place())).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      id: 'mine',
      name: 'mine',
      kind: 'glossary',
      entries: 2,
      skipped: [{ line: 3, reason: 'no-headword' }],
      tookMs: expect.any(Number),
      bytes: expect.any(Number),
    });
    expect(told).toContain('Reading the file\n');
    expect(told).toContain('1 line was skipped:\n  line 3: no headword\n');
    expect(await lookUp('zebra')).toContain('斑马线');
    expect(readdirSync(data)).toEqual(['upkeep.json', 'user.db', 'user.lock']);
  });

  it('as a dictionary shows its progress on a terminal, in one line', async () => {
    const command = importOf(WORDS, { choices: { kind: 'dictionary', name: 'X' }, isJson: false });
    expect(await runImport(command, place({ isTerminal: true }))).toBe(0);
    expect(printed).toMatch(/^X \(x\): 2 entries as a dictionary in \d+\.\d s\n$/);
    expect(told).toContain('\rImporting headwords: ');
    expect(told.split('\n')[0]).toMatch(/\r +\r/);
    expect(await lookUp('lion')).toContain('狮子');
  });

  it('refuses with the reason on stderr and leaves nothing behind', async () => {
    expect(await runImport(importOf('Term,Meaning\n,\n'), place())).toBe(1);
    expect(printed).toBe('');
    expect(told).toContain('The file has no entries.');
    expect(existsSync(join(data, 'dictionaries'))).toBe(false);
  });

  it('refuses the same file again, unless it is told what to do', async () => {
    await runImport(importOf(WORDS), place());
    printed = '';
    expect(await runImport(importOf(WORDS), place())).toBe(1);
    expect(printed).toBe('');
    expect(told).toContain('This file is in the library already: mine (mine).');
    expect(await runImport(importOf(WORDS, { ifKnown: 'replace' }), place())).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ id: 'mine-2' });
  });

  it('ends when it is interrupted', async () => {
    const tell = (text: string): void => {
      told += text;
      if (text.startsWith('Reading')) interrupt?.();
    };
    expect(await runImport(importOf(WORDS), place({ tell }))).toBe(1);
    expect(told).toContain('The import was cancelled.');
  });
});

describe('read', () => {
  const read = (file: string, isJson: boolean) =>
    runRead({ command: 'read', file: join(folder, file), level: 1_000, isJson }, place());

  it('prints what a paper is made of', async () => {
    const text = 'Training on synthetic data leads to model collapse. A qwertyish thing.';
    writeFileSync(join(folder, 'a.md'), `# The Title\n\n${text}\n`);
    expect(await read('a.md', false)).toBe(0);
    expect(printed).toMatch(
      /^The Title\n\d+ words; \d+\.\d % of them are among the 1000 commonest/,
    );
    expect(printed).toContain('  model collapse  模型崩溃');
    expect(printed).toContain('  qwertyish  ');
    printed = '';
    expect(await read('a.md', true)).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ title: 'The Title', level: 1_000 });
    expect(existsSync(data)).toBe(false);
  });

  it('says why a file cannot be read', async () => {
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.4 and nothing more');
    expect(await read('a.pdf', true)).toBe(1);
    expect(printed).toBe('');
    expect(told).toContain('The file is damaged');
    expect(await read('none.pdf', true)).toBe(1);
    expect(told).toContain('The file cannot be read');
  });
});

describe('the other commands', () => {
  it('look at what there is without beginning any data', async () => {
    expect(await runDictionaries({ command: 'dictionaries', isJson: true }, place())).toBe(0);
    expect(JSON.parse(printed)).toMatchObject([{ id: 'phrases', kind: 'glossary', entries: 67 }]);
    expect(existsSync(data)).toBe(false);
    printed = '';
    await runDictionaries({ command: 'dictionaries', isJson: false }, place());
    expect(printed).toBe('phrases  Phrases 短语表, glossary, 67 entries, en to zh-Hans\n');
  });

  it('export and remove a glossary', async () => {
    await runImport(importOf(WORDS), place());
    printed = '';
    const csv = { command: 'export', id: MINE, format: 'csv' } as const;
    expect(await runExport(csv, place())).toBe(0);
    expect(printed).toContain('zebra crossing,斑马线');
    expect(await runRemove({ command: 'remove', id: MINE }, place())).toBe(0);
    expect(JSON.parse(await lookUp('zebra'))).toMatchObject({ hits: [] });
    told = '';
    expect(await runRemove({ command: 'remove', id: 'x' as DictionaryId }, place())).toBe(1);
    expect(await runExport({ ...csv, id: 'x' as DictionaryId }, place())).toBe(1);
    expect(told).toBe(
      'x was not removed: nothing has this id.\nx was not exported: nothing has this id.\n',
    );
  });
});

it.each([
  ['linux', {}, '/home/r/.config/Glossa'],
  ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/Glossa'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/r/.config/Glossa'],
  ['darwin', { XDG_CONFIG_HOME: '/x' }, '/home/r/Library/Application Support/Glossa'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Glossa'],
  ['win32', {}, '/home/r/AppData/Roaming/Glossa'],
] as const)('the data lies where the app keeps it: %s %j', (platform, env, expected) => {
  expect(defaultDataFolder(platform, env, '/home/r').replaceAll('\\', '/')).toBe(expected);
});
