import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import oxlintConfig from '../oxlint.config.ts';
import { MAY_IMPORT, type Room } from './lint/walls.ts';

/** A file of one line, where it would stand, and the rule that must refuse it (null: none). */
type Row = readonly [path: string, code: string, rule: string | null];

const IMPORTS = 'no-restricted-imports';
const PROPERTIES = 'no-restricted-properties';
const GLOBALS = 'no-restricted-globals';

const ROOMS: readonly Row[] = [
  ['src/shared/a.ts', "import { x } from './entry.ts'", null],
  ['src/shared/a.ts', "import { x } from '../text/fold.ts'", IMPORTS],
  ['src/shared/a.ts', "import { z } from 'zod'", IMPORTS],
  ['src/shared/a.test.ts', "import { x } from '../text/fold.ts'", IMPORTS],
  ['src/shared/a.ts', "import { join } from 'node:path'", IMPORTS],
  ['src/text/a.ts', "import { x } from '../shared/entry.ts'", null],
  ['src/text/a.ts', "import { x } from 'opencc-js/t2cn'", null],
  ['src/text/a.ts', "import { readFileSync } from 'node:fs'", IMPORTS],
  ['src/text/a.ts', "import MiniSearch from 'minisearch'", IMPORTS],
  ['src/text/a.ts', "import { x } from '../markup/treeText.ts'", IMPORTS],
  ['src/text/a.ts', "import { x } from '../core/search/rank.ts'", IMPORTS],
  ['src/text/senses/a.ts', "import { x } from '../../renderer/api.ts'", IMPORTS],
  ['src/text/a.test.ts', "import { x } from '../core/search/rank.ts'", IMPORTS],
  ['src/markup/a.ts', "import { x } from '../text/fold.ts'", null],
  ['src/markup/a.ts', "import { x } from '../shared/body.ts'", null],
  ['src/markup/a.ts', "import { x } from '../core/formats/entryId.ts'", IMPORTS],
  ['src/markup/a.ts', "import { x } from '../renderer/api.ts'", IMPORTS],
  ['src/markup/a.ts', "import { useState } from 'react'", IMPORTS],
  ['src/markup/testing/a.ts', "import { x } from '../../library/library.ts'", IMPORTS],
  ['src/markup/a.test.ts', "import { it } from 'vitest'", null],
  ['src/core/search/a.ts', "import { x } from '../../shared/entry.ts'", null],
  ['src/core/search/a.ts', "import { x } from '../../text/fold.ts'", null],
  ['src/core/search/a.ts', "import { x } from '../../markup/treeText.ts'", null],
  ['src/core/search/a.ts', "import MiniSearch from 'minisearch'", null],
  ['src/core/formats/a.ts', "import Papa from 'papaparse'", null],
  ['src/core/formats/a.ts', "import { SaxesParser } from 'saxes'", null],
  ['src/core/formats/a.ts', "import { analyse } from 'chardet'", null],
  ['src/core/formats/a.ts', "import { open } from 'yauzl'", IMPORTS],
  ['src/core/search/a.ts', "import { readFileSync } from 'node:fs'", IMPORTS],
  ['src/core/search/a.ts', "import { readFileSync } from 'fs'", IMPORTS],
  ['src/core/search/a.ts', "import { app } from 'electron'", IMPORTS],
  ['src/core/search/a.ts', "import { useState } from 'react'", IMPORTS],
  ['src/core/search/a.ts', "import { x } from '../../library/library.ts'", IMPORTS],
  ['src/core/search/a.ts', "import { x } from '../../../src/main/app/paths.ts'", IMPORTS],
  ['src/core/search/a.ts', "import { x } from '../../../e2e/fixture.ts'", IMPORTS],
  ['src/core/search/a.test.ts', "import { it } from 'vitest'", null],
  ['src/core/search/a.test.ts', "import { readFileSync } from 'node:fs'", null],
  ['src/core/search/a.test.ts', "import { x } from '../../main/paths.ts'", IMPORTS],
  ['src/library/a.ts', "import { DatabaseSync } from 'node:sqlite'", null],
  ['src/library/a.ts', "import { fold } from '../text/fold.ts'", null],
  ['src/library/a.ts', "import { app } from 'electron'", IMPORTS],
  ['src/library/a.test.ts', "import { x } from '../main/paths.ts'", IMPORTS],
  ['src/library/a.ts', "import { x } from '../core/../main/paths.ts'", IMPORTS],
  ['src/library/a.ts', "import log from 'electron-log'", IMPORTS],
  ['src/library/a.ts', "import Store from 'electron-store'", IMPORTS],
  ['src/library/a.ts', "import { x } from '../main/paths.ts'", IMPORTS],
  ['src/library/a.ts', "export { x } from '../renderer/api.ts'", IMPORTS],
  ['src/library/a.ts', "export const x = await import('../main/paths.ts')", IMPORTS],
  ['src/main/a.ts', "import { openLibrary } from '../library/library.ts'", null],
  ['src/main/a.ts', "import { app } from 'electron'", null],
  ['src/main/a.ts', "import { App } from '../renderer/App.tsx'", IMPORTS],
  ['src/main/a.ts', "import { x } from '../preload/index.ts'", IMPORTS],
  ['src/main/a.ts', "import { x } from '../../tools/electron-stand-in/app/app.ts'", IMPORTS],
  [
    'tools/electron-stand-in/app/a.ts',
    "import { x } from '../../../src/main/app/paths.ts'",
    IMPORTS,
  ],
  [
    'tools/electron-stand-in/app/a.ts',
    "import { x } from '../../../e2e/fixtures/test.ts'",
    IMPORTS,
  ],
  ['src/preload/a.ts', "import { contextBridge } from 'electron'", null],
  ['src/preload/a.ts', "import type { GlossaApi } from '../shared/ipc.ts'", null],
  ['src/preload/a.ts', "import { readFileSync } from 'node:fs'", IMPORTS],
  ['src/preload/a.ts', "import { x } from '../main/paths.ts'", IMPORTS],
  ['src/renderer/a.ts', "import { DEFAULT_SETTINGS } from '../shared/settings.ts'", null],
  ['src/renderer/a.ts', "import { useState } from 'react'", null],
  ['src/renderer/a.ts', "import { LibraryPage } from './features/library/LibraryPage.tsx'", null],
  ['src/renderer/a.ts', "import { ipcRenderer } from 'electron'", IMPORTS],
  ['src/renderer/a.ts', "import { join } from 'node:path'", IMPORTS],
  ['src/renderer/a.ts', "import { join } from 'path'", IMPORTS],
  ['src/renderer/a.ts', "import { x } from '../main/paths.ts'", IMPORTS],
  ['src/renderer/a.ts', "import { x } from '../library/library.ts'", IMPORTS],
  ['src/renderer/a.ts', "import { x } from '../markup/treeText.ts'", null],
  ['src/renderer/a.ts', "import { x } from '../text/fold.ts'", null],
  ['src/renderer/a.ts', "import { x } from '../core/textual/x.ts'", IMPORTS],
  ['src/renderer/a.ts', "import { x } from '../core/formats/entryId.ts'", IMPORTS],
  ['src/renderer/a.ts', "import { x } from '../core/search/x.ts'", IMPORTS],
  ['src/renderer/a.ts', "import { x } from '../text/../core/search/x.ts'", IMPORTS],
  ['src/renderer/ui/a.ts', "import { x } from '../../markup/treeText.ts'", null],
  ['src/renderer/ui/a.ts', "import { x } from '../../core/favorites/x.ts'", IMPORTS],
  ['src/cli/a.ts', "import { openLibrary } from '../library/library.ts'", null],
  ['src/cli/a.ts', "import { x } from '../main/paths.ts'", IMPORTS],
  ['src/cli/a.ts', "import { app } from 'electron'", IMPORTS],
  ['e2e/a.ts', "import type { Hit } from '../src/shared/hit.ts'", null],
  ['e2e/a.ts', "import { x } from '../src/main/app/paths.ts'", IMPORTS],
  ['bench/a.ts', "import { x } from '../src/library/library.ts'", IMPORTS],
];

const FEATURES: readonly Row[] = [
  ['src/renderer/features/lookup/a.ts', "import { x } from './useLookup.ts'", null],
  ['src/renderer/features/lookup/a.ts', "import { Star } from '../../ui/Star.tsx'", null],
  ['src/renderer/features/lookup/a.ts', "import { x } from '../favorites/x.ts'", IMPORTS],
  [
    'src/renderer/features/lookup/a.ts',
    "import { x } from '../../features/favorites/x.ts'",
    IMPORTS,
  ],
  ['src/renderer/features/lookup/entry/a.ts', "import { x } from '../useLookup.ts'", null],
  ['src/renderer/features/lookup/entry/a.ts', "import { x } from '../../favorites/x.ts'", IMPORTS],
  ['src/renderer/features/lookup/entry/a.ts', "import { x } from '../../../ui/Star.tsx'", null],
  ['src/renderer/ui/a.ts', "import { x } from './Button.tsx'", null],
  ['src/renderer/ui/a.ts', "import { x } from '../features/lookup/useLookup.ts'", IMPORTS],
];

const KEEPERS: readonly Row[] = [
  ['src/main/ipc/ipc.ts', "import { ipcMain } from 'electron'", null],
  ['src/main/ipc/ipc.ts', "window.webContents.send('x')", null],
  ['src/main/a.ts', "import { ipcMain } from 'electron'", IMPORTS],
  ['src/main/a.ts', "import * as electron from 'electron'", IMPORTS],
  ['src/main/a.ts', "import electron from 'electron'", IMPORTS],
  ['src/main/a.ts', "export const { ipcMain } = await import('electron')", PROPERTIES],
  ['src/main/a.ts', "window.webContents.send('x')", PROPERTIES],
  ['src/main/a.ts', "window.webContents.ipc.on('x', go)", PROPERTIES],
  ['src/main/a.ts', 'export const { send } = window.webContents', PROPERTIES],
  ['src/main/settings/settings.ts', "import Store from 'electron-store'", null],
  ['src/main/settings/settings.ts', "import { ipcMain } from 'electron'", IMPORTS],
  ['src/main/a.ts', "import Store from 'electron-store'", IMPORTS],
  ['src/main/settings/a.ts', "import Store from 'electron-store'", IMPORTS],
  ['src/main/app/paths.ts', "app.getPath('userData')", null],
  ['src/main/app/paths.ts', "shell.openExternal('https://example.org')", PROPERTIES],
  ['src/main/a.ts', "app.getPath('userData')", PROPERTIES],
  ['src/main/a.ts', "app['getPath']('userData')", PROPERTIES],
  ['src/main/openExternal.ts', "shell.openExternal('https://example.org')", null],
  ['src/main/a.ts', "shell.openExternal('https://example.org')", PROPERTIES],
  ['src/renderer/api.ts', 'export const api = window.glossa', null],
  ['src/renderer/a.ts', 'window.glossa.search()', GLOBALS],
  ['src/renderer/a.ts', 'globalThis.glossa.search()', GLOBALS],
  ['src/renderer/a.ts', 'glossa.search()', GLOBALS],
  ['src/renderer/a.ts', 'self.top.glossa.search()', PROPERTIES],
  ['src/preload/a.ts', "ipcRenderer.sendSync('x')", PROPERTIES],
];

const HABITS: readonly Row[] = [
  ['src/core/a.ts', 'export const now = Date.now()', GLOBALS],
  ['src/core/a.ts', 'export const now = new Date()', GLOBALS],
  ['src/core/a.ts', 'export const now = performance.now()', GLOBALS],
  ['src/core/a.ts', 'export const dice = Math.random()', PROPERTIES],
  ['src/core/a.ts', 'export const half = Math.round(0.5)', null],
  ['src/core/a.ts', "console.log('x')", 'no-console'],
  ['src/main/a.ts', "console.log('x')", 'no-console'],
  ['src/cli/a.ts', "console.log('x')", null],
  ['src/main/a.ts', "fetch('https://example.org')", GLOBALS],
  ['src/renderer/a.ts', "new WebSocket('wss://example.org')", GLOBALS],
  ['src/renderer/a.ts', "localStorage.setItem('a', 'b')", GLOBALS],
  ['src/core/a.ts', 'export default 1', 'no-default-export'],
  ['src/core/a.ts', "export * from './fold.ts'", 'no-barrel-file'],
  ['src/core/a.ts', "export { fold } from './fold'", 'extensions'],
  ['src/core/a.ts', 'export const x: any = 1', 'no-explicit-any'],
  ['src/core/a.ts', 'export function f() { try { g() } catch {} }', 'no-empty'],
  ['src/core/a.ts', '// TODO: later', 'no-warning-comments'],
  ['src/core/a.ts', 'export const x = 1\n'.padEnd(310, '\n'), null],
  ['src/core/a.ts', `export const x = 1${'\n'.repeat(310)}export const y = 2`, 'max-lines'],
  ['src/core/a.test.ts', `export const x = 1${'\n'.repeat(310)}export const y = 2`, null],
  ['src/core/a.test.ts', `export const x = 1${'\n'.repeat(410)}export const y = 2`, 'max-lines'],
  ['src/core/readingsTable.ts', `export const x = 1${'\n'.repeat(410)}export const y = 2`, null],
  ['e2e/a.ts', 'await page.waitForTimeout(100)', PROPERTIES],
];

/** Rules that need types; linted in a project of their own, which has no libraries. */
const TYPED: readonly Row[] = [
  ['src/core/a.ts', 'export function f(p: Promise<void>) { p }', 'no-floating-promises'],
  [
    'src/core/a.ts',
    'export function f(p: Promise<boolean>) { if (p) return }',
    'no-misused-promises',
  ],
  [
    'src/core/a.ts',
    "export function f(p: 'a' | 'b') { switch (p) { case 'a': return } }",
    'switch-exhaustiveness-check',
  ],
  ['src/core/a.ts', 'export const f = (p: any) => p.x()', 'no-unsafe-call'],
];

/** All rules that a row names; what else lint finds in the one-liners says nothing. */
const WALLS: ReadonlySet<string | null> = new Set(
  [...ROOMS, ...FEATURES, ...KEEPERS, ...HABITS, ...TYPED].map((row) => row[2]),
);

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

const project = resolve(import.meta.dirname, '..');
let folder: string;

/** The project's own, without what oxlint takes in the topmost configuration only. */
const config = JSON.stringify({ ...oxlintConfig, options: undefined });

/** Lints each row in a project folder of its own; gives the refusing rules, row by row. */
function lint(rows: readonly Row[], ...flags: readonly string[]): readonly (readonly string[])[] {
  const root = mkdtempSync(join(folder, 'lint-'));
  rows.forEach(([path, code], index) => {
    const base = join(root, String(index));
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), `${code};\n`);
    writeFileSync(join(base, '.oxlintrc.json'), config);
    writeFileSync(join(base, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
  });
  const diagnostics = runOxlint(root, flags);
  return rows.map((_, index) =>
    diagnostics
      .filter(({ filename }) => filename.startsWith(`${index}/`))
      .map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1')),
  );
}

function runOxlint(root: string, flags: readonly string[]): readonly Diagnostic[] {
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint');
  try {
    const stdout = execFileSync(process.execPath, [oxlint, '-f', 'json', ...flags, '.'], {
      cwd: root,
      encoding: 'utf8',
    });
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-walls-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  ['rooms', ROOMS, []],
  ['features', FEATURES, []],
  ['keepers of a power', KEEPERS, []],
  ['habits', HABITS, []],
  ['typed habits', TYPED, ['--type-aware']],
] as const)('%s', (_name, rows, flags) => {
  let rules: readonly (readonly string[])[];
  beforeAll(() => {
    rules = lint(rows, ...flags);
  }, 60_000);

  const named = rows.map(
    (row, index) => [row[2] ?? 'nothing', row[0], row[1].trim(), index] as const,
  );
  it.each(named)('lint finds %s in %s: %s', (_rule, _path, _code, index) => {
    const expected = rows[index]![2];
    const found = rules[index]!.filter((rule) => WALLS.has(rule));
    if (expected === null) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });
});

interface RoomConfig {
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
  readonly references?: readonly { readonly path: string }[];
}

describe('the compiler', () => {
  it.each<readonly [Room, readonly string[], readonly string[]]>([
    ['shared', ['ES2024'], []],
    ['text', ['ES2024'], []],
    ['markup', ['ES2024'], []],
    ['core', ['ES2024'], []],
    ['library', ['ES2024'], ['node']],
    ['main', ['ES2024'], ['node', 'electron-vite/node']],
    ['preload', ['ES2024', 'DOM'], []],
    ['renderer', ['ES2024', 'DOM', 'DOM.Iterable'], ['vite/client']],
    ['cli', ['ES2024'], ['node']],
  ])('lets %s see what lint lets it import, with lib %j and types %j', (room, lib, types) => {
    const text = readFileSync(join(project, 'src', room, 'tsconfig.json'), 'utf8');
    const { compilerOptions, references = [] } = JSON.parse(text) as RoomConfig;
    expect(references.map(({ path }) => path.replace('../', ''))).toEqual(MAY_IMPORT[room]);
    expect(compilerOptions.lib).toEqual(lib);
    expect(compilerOptions.types).toEqual(types);
  });

  it('and lint know the same rooms', () => {
    const rooms = globSync('src/*/tsconfig.json', { cwd: project }).map((path) => dirname(path));
    expect(rooms.map((room) => basename(room)).toSorted()).toEqual(
      Object.keys(MAY_IMPORT).toSorted(),
    );
  });
});

describe('names', () => {
  it('no file is a drawer for odds and ends', () => {
    const drawers = globSync('{src,e2e,bench,scripts}/**/{utils,helpers,common,misc}{,.*}', {
      cwd: project,
    });
    expect(drawers).toEqual([]);
  });

  it('no feature has folders deeper than the lint rules reach', () => {
    expect(globSync('src/renderer/features/*/*/*/*', { cwd: project })).toEqual([]);
  });
});
