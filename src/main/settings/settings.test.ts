import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, failed } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';

// electron-store is loaded by Node itself, where vi.mock does not reach; so is this Electron.
const ELECTRON = `
  export const app = { getPath: () => '/nowhere', getVersion: () => '1.0.0' };
  export const ipcMain = { on: (channel) => channels.push(channel) };
  export const channels = [];
  export default { app, ipcMain };`;
const ELECTRON_URL = `data:text/javascript,${encodeURIComponent(ELECTRON)}`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: ELECTRON_URL, shortCircuit: true } : next(specifier, context),
});
const { openSettings, STORE_CHANNEL } = await import('./settings.ts');
const { channels } = (await import(/* @vite-ignore */ ELECTRON_URL)) as { channels: string[] };

const QUARANTINED = join('quarantine', 'settings-2026-11-03T12-00-07.json');

let folder: string;
let path: string;
let logged: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossa-settings-'));
  path = join(folder, 'settings.json');
  logged = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = () =>
  openSettings({
    folder,
    now: () => Date.UTC(2026, 10, 3, 12, 0, 7),
    logError: (message) => logged.push(message),
  });

const stored = (): unknown => JSON.parse(readFileSync(path, 'utf8'));

const BOUNDS = { x: -10, y: 20, width: 1040, height: 700, isMaximized: false };

describe('settings', () => {
  it('are the defaults at a first start, which writes nothing', () => {
    const { settings, notice } = open();
    expect(notice).toBeNull();
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(settings.getWindowBounds()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are kept over a restart, in a file of the owner alone, without litter', () => {
    const { settings } = open();
    const changed = { ...DEFAULT_SETTINGS, theme: 'dark', hotkey: 'Alt+L' };
    expect(settings.change({ theme: 'dark' }).kind).toBe('done');
    expect(settings.change({ hotkey: 'Alt+L' })).toEqual(done(changed));
    settings.setWindowBounds(BOUNDS);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);

    const again = open().settings;
    expect(again.get()).toEqual(changed);
    expect(again.getWindowBounds()).toEqual(BOUNDS);
    expect(logged).toEqual([]);
  });

  it('keep what the reader made of the popup, and the hotkeys whose press arrived', () => {
    const { settings } = open();
    const nothing = { last: null, fixed: null, size: null };
    expect(settings.getPopupMemory()).toEqual(nothing);
    expect(settings.getVerifiedHotkeys()).toEqual({});
    const memory = { last: { x: -5, y: 7 }, fixed: null, size: { width: 600, height: 300 } };
    expect(settings.setPopupMemory(memory)).toEqual(done(null));
    settings.setVerifiedHotkeys({ 'x11:popup': 'Alt+L' });
    const again = open().settings;
    expect(again.getPopupMemory()).toEqual(memory);
    expect(again.getVerifiedHotkeys()).toEqual({ 'x11:popup': 'Alt+L' });
    expect(again.get()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['no place', 7, { last: null, fixed: null, size: null }],
    [
      'places that make no sense',
      { last: { x: 'left' }, fixed: { x: 1, y: 2 }, size: { width: -4, height: 1e9 } },
      { last: null, fixed: { x: 1, y: 2 }, size: null },
    ],
  ])('take of %s what makes sense', (_what, popupWindow, memory) => {
    writeFileSync(path, JSON.stringify({ popupWindow, verifiedHotkeys: ['x'] }));
    const { settings, notice } = open();
    expect(notice).toBeNull();
    expect(settings.getPopupMemory()).toEqual(memory);
    expect(settings.getVerifiedHotkeys()).toEqual({});
  });

  it.each([
    ['theme', ['system', 'light', 'dark']],
    ['language', ['system', 'en', 'zh-Hans']],
    ['textSize', ['normal', 'large', 'larger']],
    ['chineseScript', ['as-written', 'simplified', 'traditional']],
    ['popupPlace', ['pointer', 'last', 'fixed', 'centre']],
    ['hotkey', ['', 'x'.repeat(100)]],
    ['mainHotkey', ['', 'x'.repeat(100)]],
    ['screenHotkey', ['', 'x'.repeat(100)]],
    ['recordHistory', [true, false]],
    ['startAtLogin', [true, false]],
    ['startHidden', [true, false]],
    ['speakAtOnce', [true, false]],
    ['paneWidths', [{ lookup: 20.5, favorites: 0 }]],
  ] as const)('keep each choice of %s', (key, choices) => {
    for (const choice of choices) {
      writeFileSync(path, JSON.stringify({ [key]: choice }));
      expect(open().settings.get()).toEqual({ ...DEFAULT_SETTINGS, [key]: choice });
    }
  });

  it('take of places and sizes those that a desktop can have', () => {
    const sizeOf = (width: number): unknown => {
      const size = { width, height: 1 };
      writeFileSync(path, JSON.stringify({ popupWindow: { last: null, fixed: null, size } }));
      return open().settings.getPopupMemory().size;
    };
    const lastOf = (x: number): unknown => {
      writeFileSync(
        path,
        JSON.stringify({ popupWindow: { last: { x, y: -x }, fixed: null, size: null } }),
      );
      return open().settings.getPopupMemory().last;
    };
    expect([1, 100_000].map(sizeOf)).toEqual([1, 100_000].map((width) => ({ width, height: 1 })));
    expect([0, 100_001].map(sizeOf)).toEqual([null, null]);
    expect([-100_000, 100_000].map(lastOf)).toEqual([
      { x: -100_000, y: 100_000 },
      { x: 100_000, y: -100_000 },
    ]);
    expect([-100_001, 100_001].map(lastOf)).toEqual([null, null]);
  });

  it('lie under names of their own, beside what else the app keeps', () => {
    const values = {
      windowBounds: BOUNDS,
      popupWindow: { last: null, fixed: null, size: { width: 1, height: 1 } },
      verifiedHotkeys: { ['s'.repeat(40)]: 'x'.repeat(100) },
    };
    writeFileSync(path, JSON.stringify(values));
    const { settings } = open();
    expect(settings.getWindowBounds()).toEqual(values.windowBounds);
    expect(settings.getPopupMemory()).toEqual(values.popupWindow);
    expect(settings.getVerifiedHotkeys()).toEqual(values.verifiedHotkeys);
  });

  it('that do not change are not written', () => {
    const { settings } = open();
    settings.setWindowBounds(BOUNDS);
    rmSync(path);
    settings.setWindowBounds({ ...BOUNDS });
    expect(existsSync(path)).toBe(false);
  });

  it('tell the channel that electron-store opens', () => {
    open();
    expect(channels).toEqual([STORE_CHANNEL]);
  });
});

describe('a file of a newer version', () => {
  it('keeps its own keys and choices, and the choice gives way to a change of it', () => {
    const newer = { theme: 'sepia', language: 'en', deck: { size: 20 }, 'a.b': [1] };
    writeFileSync(path, JSON.stringify(newer));
    const { settings, notice } = open();
    expect(notice).toBeNull();
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    settings.change({ textSize: 'large' });
    expect(stored()).toEqual({ ...newer, textSize: 'large' });
    settings.change({ theme: 'light' });
    expect(stored()).toEqual({ ...newer, textSize: 'large', theme: 'light' });
  });

  it('keeps keys that JavaScript has a meaning for', () => {
    writeFileSync(path, '{"__proto__":{"theme":"dark"},"constructor":1}');
    const { settings } = open();
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    settings.change({ theme: 'light' });
    expect(readFileSync(path, 'utf8')).toContain('"__proto__"');
    expect(Object.keys(stored() as object)).toEqual(['__proto__', 'constructor', 'theme']);
  });

  it.each([
    ['a hotkey that no one can press', { hotkey: 'x'.repeat(101) }],
    ['another hotkey that no one can press', { mainHotkey: 'x'.repeat(101) }],
    ['a third hotkey that no one can press', { screenHotkey: 'x'.repeat(101) }],
    ['bounds without a width', { windowBounds: { x: 1, y: 1 } }],
    ['bounds that are a word', { windowBounds: 'large' }],
  ])('gives the default for %s', (_name, values) => {
    writeFileSync(path, JSON.stringify(values));
    const { settings, notice } = open();
    expect(notice).toBeNull();
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(settings.getWindowBounds()).toBeNull();
  });
});

describe('a damaged file', () => {
  it.each([
    ['empty', ''],
    ['NULs', '\0'.repeat(200)],
    ['cut short', '{ "theme": "da'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '0'],
    ['a text', '""'],
    ['true', 'true'],
    ['marked with a byte order', '\uFEFF{ "theme": "dark" }'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['of a wrong type in one setting', '{ "theme": 5, "language": "en" }'],
    ['a byte longer than a megabyte', `{ "x": "${'x'.repeat(1024 * 1024 - 10)}" }`],
  ])('that is %s is moved, the defaults are used and it is told', (_name, content) => {
    writeFileSync(path, content);
    const bytes = readFileSync(path);
    const { settings, notice } = open();
    expect(notice).toEqual({ kind: 'settings-damaged', quarantinedAs: QUARANTINED });
    expect(readFileSync(join(folder, QUARANTINED)).equals(bytes)).toBe(true);
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(settings.change({ theme: 'dark' }).kind).toBe('done');
    expect(stored()).toEqual({ theme: 'dark' });
    expect(open().notice).toBeNull();
  });

  it('is none that has a megabyte and no more', () => {
    writeFileSync(path, `{ "x": "${'x'.repeat(1024 * 1024 - 11)}" }`);
    expect(statSync(path).size).toBe(1024 * 1024);
    expect(open().notice).toBeNull();
  });

  it('that was cut to any length is never taken for settings', () => {
    open().settings.change(DEFAULT_SETTINGS);
    open().settings.change({ theme: 'dark' });
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length - 1; length += 1) {
      rmSync(join(folder, 'quarantine'), { recursive: true, force: true });
      writeFileSync(path, whole.subarray(0, length));
      const { notice } = open();
      // Only the last line break can be lost without harm.
      expect([length, notice?.kind]).toEqual([length, 'settings-damaged']);
    }
  });

  it('is a folder in its place, too', () => {
    mkdirSync(path);
    writeFileSync(join(path, 'theirs'), 'kept');
    expect(open().notice?.kind).toBe('settings-damaged');
    expect(readFileSync(join(folder, QUARANTINED, 'theirs'), 'utf8')).toBe('kept');
  });

  it('gives way to its spare copy, and nothing needs to be told', () => {
    writeFileSync(path, '{ "theme": "da');
    writeFileSync(`${path}.spare`, '{ "theme": "dark" }');
    const { settings, notice } = open();
    expect(notice).toBeNull();
    expect(settings.get().theme).toBe('dark');
    expect(readFileSync(join(folder, QUARANTINED), 'utf8')).toBe('{ "theme": "da');
    expect(readdirSync(folder).toSorted()).toEqual(['quarantine', 'settings.json']);
  });
});

describe('a folder that cannot be used', () => {
  it('leaves the defaults, fails changes and is told', () => {
    const occupied = join(folder, 'occupied');
    writeFileSync(occupied, 'mine');
    const { settings, notice } = openSettings({
      folder: occupied,
      now: () => 0,
      logError: (message) => logged.push(message),
    });
    expect(notice).toEqual({ kind: 'settings-not-saved' });
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(settings.change({ theme: 'dark' })).toEqual(failed('unavailable'));
    settings.setWindowBounds(BOUNDS);
    expect(settings.getWindowBounds()).toBeNull();
    expect(logged).toEqual(['settings: cannot be opened']);
    expect(readFileSync(occupied, 'utf8')).toBe('mine');
  });
});

it('what a killed write left is removed at the next start', () => {
  writeFileSync(path, '{ "theme": "dark" }');
  writeFileSync(`${path}.spare`, '{ "theme": "light" }');
  writeFileSync(`${path}.tmp-1234567890abcdef`, '{');
  expect(open().settings.get().theme).toBe('dark');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});
