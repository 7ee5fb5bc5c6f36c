import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GLOSSARIES } from '../library/fixtures/openTestLibrary.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDataFolder } from './openOwnLibrary.ts';
import { runCommand } from './runCommand.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-cli-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  let out = '';
  let error = '';
  const code = await runCommand(args, {
    print: (text) => {
      out += text;
    },
    tell: (text) => {
      error += text;
    },
    now: () => Date.UTC(2026, 10, 3, 6),
    glossaryFolder: GLOSSARIES,
    importWorker: join(import.meta.dirname, '../library/import/take/importWorker.ts'),
    readingWorker: join(import.meta.dirname, '../library/reading/readingWorker.ts'),
    modelFolder: join(folder, 'models'),
    foreignWorker: join(import.meta.dirname, '../library/transfer/foreignWorker.ts'),
    isTerminal: false,
    onInterrupt: () => () => undefined,
    dataFolder: folder,
  });
  return { code, out, error };
}
const headwords = async (): Promise<unknown> =>
  (JSON.parse((await run('favorites', 'list', '--json')).out) as { headword: string }[]).map(
    ({ headword }) => headword,
  );

describe('the command line', () => {
  it.each([
    [[], 'No command.'],
    [['find', 'x'], 'Unknown command: find'],
    [['favorites'], 'favorites needs list, add, remove, export or import.'],
    [['favorites', 'add'], 'favorites add needs a headword.'],
    [['favorites', 'list', '--data', '/no/such/folder'], 'There is no folder /no/such/folder'],
    [['favorites', 'list', '--data='], 'No folder after --data.'],
    [['favorites', 'export', 'x.exe'], '--format is one of'],
    [
      ['favorites', 'import', 'x', '--conflicts', 'ours'],
      '--conflicts is mine, theirs or both, not ours.',
    ],
    [['backup', 'now'], 'backup needs nothing more, but got: now'],
    [['restore', 'a', 'b'], 'restore needs the name of one backup, not: a b'],
  ])('%j is wrong: %s', async (args, problem) => {
    const { code, error } = await run(...args);
    expect([code, error]).toEqual([2, expect.stringContaining(problem)]);
    expect(error.trimEnd().split('\n')).toHaveLength(2);
    expect(error).toContain('See: --help');
  });

  it.each([[['--help']], [['help']], [['lookup', 'x', '-h']]])(
    '%j prints the usage',
    async (args) => {
      const { code, out, error } = await run(...args);
      expect([code, error]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: /);
    },
  );

  it('takes options before the command', async () => {
    const { code, out } = await run(
      '--data',
      folder,
      '--limit',
      '1',
      'lookup',
      '--json',
      'model collapse',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ hits: [{ headword: 'model collapse' }] });
  });
});

describe('favorites', () => {
  it('are added, listed and removed', async () => {
    expect(await run('favorites', 'add', 'model', 'collapse')).toMatchObject({ code: 0 });
    expect(await run('favorites', 'add', 'no such word')).toMatchObject({ code: 1 });
    const { out } = await run('favorites', 'list', '--json');
    expect(JSON.parse(out)).toEqual([
      {
        headword: 'model collapse',
        translation: '模型崩溃',
        lists: ['Default'],
        tags: [],
        note: '',
        addedAt: Date.UTC(2026, 10, 3, 6),
      },
    ]);
    expect((await run('favorites', 'list')).out).toBe('model collapse  模型崩溃\n');
    expect(await run('favorites', 'remove', 'model collapse')).toMatchObject({ code: 0 });
    expect(await run('favorites', 'remove', 'model collapse')).toMatchObject({ code: 1 });
    expect(await headwords()).toEqual([]);
  });

  it.each(['csv', 'tsv', 'md', 'json'])('go out to and come in from .%s', async (extension) => {
    await run('favorites', 'add', 'model collapse');
    const file = join(folder, `words.${extension}`);
    expect(await run('favorites', 'export', file)).toMatchObject({ code: 0 });
    await run('favorites', 'remove', 'model collapse');
    const taken = await run('favorites', 'import', file, '--json');
    expect(JSON.parse(taken.out)).toEqual({ added: 1, changed: 0, unchanged: 0, skipped: [] });
    expect(await headwords()).toEqual(['model collapse']);
  });

  it('that are headwords alone take the words of the library', async () => {
    const file = join(folder, 'favorites.xml');
    writeFileSync(file, '<root><headword>scaling laws</headword></root>');
    expect((await run('favorites', 'import', file)).out).toBe(
      '1 added, 0 changed, 0 unchanged, 0 rows skipped\n',
    );
    expect((await run('favorites', 'list')).out).toContain('scaling laws  ');
    expect(await run('favorites', 'import', join(folder, 'none'))).toMatchObject({ code: 1 });
    writeFileSync(file, 'any text');
    expect(await run('favorites', 'import', file)).toMatchObject({ code: 1 });
  });
});

describe('backups', () => {
  it('are made, listed and restored', async () => {
    await run('favorites', 'add', 'model collapse');
    const made = JSON.parse((await run('backup', '--json')).out) as { name: string };
    expect(readdirSync(join(folder, 'backups'))).toEqual([made.name]);
    await run('favorites', 'remove', 'model collapse');
    expect((await run('restore')).out).toContain(
      `${made.name}  favorites 1, lists 1, own glossaries 0, entries looked up 0`,
    );
    expect(await run('restore', 'none')).toMatchObject({ code: 1 });
    expect((await run('restore', made.name)).out).toMatch(/^Restored\. To undo it: restore user-/);
    expect(await headwords()).toEqual(['model collapse']);
  });
});

it('knows where the app keeps its data', () => {
  expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/c' })).toBe(join('/c', 'Glossa'));
  expect(defaultDataFolder('win32', { APPDATA: '/a' })).toBe(join('/a', 'Glossa'));
  expect(defaultDataFolder('darwin', {})).toContain(join('Library', 'Application Support'));
  expect(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).toContain(
    '"productName": "Glossa"',
  );
});

describe('check', () => {
  const GLOSSARY = 'Term,Meaning,Avoid\nmodel collapse,模型崩溃,模型坍塌; model breakdown\n';
  const draft = (text: string | Uint8Array): string => {
    writeFileSync(join(folder, 'draft.txt'), text);
    return join(folder, 'draft.txt');
  };
  const takeIn = async (name: string) => {
    writeFileSync(join(folder, 'house.csv'), GLOSSARY);
    await run('import', join(folder, 'house.csv'), '--name', name, '--glossary', '--keep-both');
  };

  it('lists what goes against the only glossary, with its places', async () => {
    await takeIn('House');
    const { code, out } = await run('check', draft('Hello.\nA model breakdown.\n'));
    expect([code, out]).toEqual([
      1,
      `${join(folder, 'draft.txt')}:2:3: to be avoided: model breakdown -> model collapse (model collapse)\n`,
    ]);
    const json = await run('check', draft('一\n模型坍塌'), '--json', '--glossary', 'House');
    expect(JSON.parse(json.out)).toMatchObject({
      glossary: 'house',
      termCount: 1,
      findings: [{ rule: 'avoided', start: 2, end: 6, line: 2, proposal: '模型崩溃' }],
    });
    expect(await run('check', draft('A model collapse.'))).toMatchObject({ code: 0, out: '' });
  });

  it('reads drafts in other encodings, and refuses what is no text', async () => {
    await takeIn('House');
    const utf16 = Buffer.from('\ufeffA model breakdown', 'utf16le');
    expect(await run('check', draft(utf16))).toMatchObject({ code: 1 });
    expect((await run('check', draft(utf16))).out).toContain(':1:3:');
    const binary = await run('check', draft(Uint8Array.of(80, 75, 3, 4, 0, 0, 7)));
    expect(binary).toMatchObject({ code: 1, error: expect.stringContaining('it is no text.') });
    const missing = await run('check', join(folder, 'no.txt'));
    expect(missing.error).toContain('it cannot be read.');
  });

  it('asks which glossary is meant where there are several or none', async () => {
    expect((await run('check', draft('x'))).error).toContain('your own: none');
    await takeIn('House');
    await takeIn('Other');
    expect((await run('check', draft('x'))).error).toContain('with --glossary: House, Other');
    expect((await run('check', draft('x'), '--glossary', 'No')).error).toContain(
      'no such glossary',
    );
    expect(await run('check', draft('x'), '--glossary')).toMatchObject({ code: 2 });
  });
});
