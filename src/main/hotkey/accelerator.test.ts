import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { areSameKeys, checkAccelerator } from './accelerator.ts';
import {
  CANDIDATES,
  EVERYONES_KEYS,
  KEY_NAMES,
  OWN_KEYS,
  RESERVED,
  SYSTEMS,
} from './acceleratorTable.ts';

const ok = (accelerator: string) => ({ kind: 'ok', accelerator });
const refused = (reason: string) => ({ kind: 'refused', reason });
const RESERVED_FOR_SYSTEM = refused('reserved');

describe('an accelerator', () => {
  it.each([
    ['CommandOrControl+Shift+L', 'CommandOrControl+Shift+L'],
    ['cmdorctrl+shift+l', 'CommandOrControl+Shift+L'],
    ['Shift+CmdOrCtrl+l', 'CommandOrControl+Shift+L'],
    ['Command+Shift+L', 'CommandOrControl+Shift+L'],
    [' Ctrl + Shift + l ', 'Control+Shift+L'],
    ['Option+G', 'Alt+G'],
    ['Meta+Alt+g', 'Alt+Super+G'],
    ['AltGr+Ctrl+g', 'Control+AltGr+G'],
    ['Control+CommandOrControl+G', 'CommandOrControl+Control+G'],
    ['Ctrl+Alt+;', 'Control+Alt+;'],
    ['Ctrl+Alt++', 'Control+Alt+Plus'],
    ['Ctrl+Alt+plus', 'Control+Alt+Plus'],
    ['Ctrl+Alt+Return', 'Control+Alt+Enter'],
    ['Ctrl+Alt+Shift+esc', 'Control+Alt+Shift+Escape'],
    ['Ctrl+Alt+pagedown', 'Control+Alt+PageDown'],
    ['Ctrl+Alt+NUM5', 'Control+Alt+num5'],
    ['F8', 'F8'],
    ['shift+f24', 'Shift+F24'],
    ['Ctrl+F12', 'Control+F12'],
  ])('%s is understood as %s', (text, accelerator) => {
    expect(checkAccelerator(text)).toEqual(ok(accelerator));
  });

  it.each([
    ['a letter', 'L'],
    ['a letter with Shift', 'Shift+L'],
    ['a letter with AltGr', 'AltGr+Q'],
    ['a letter with both', 'AltGr+Shift+Q'],
    ['a named key with Shift', 'Shift+Space'],
  ])('that is %s would take a key of typing', (_name, text) => {
    expect(checkAccelerator(text)).toEqual(refused('single-key'));
  });

  it.each([
    ['nothing', ''],
    ['modifiers alone', 'Ctrl+Shift'],
    ['a modifier without a key', 'Ctrl+'],
    ['two keys', 'Ctrl+A+B'],
    ['a modifier twice', 'Ctrl+Control+L'],
    ['a modifier twice by two names', 'Alt+Option+L'],
    ['a key before its modifier', 'L+Ctrl+Shift'],
    ['a modifier that is not known', 'Hyper+L'],
    ['a key that is not known', 'Ctrl+Shift+F25'],
    ['a key of the system', 'Ctrl+VolumeUp'],
    ['a lock key', 'Ctrl+Capslock'],
    ['a letter of no keyboard code', 'Ctrl+Shift+é'],
    ['a name from an object', 'Ctrl+constructor'],
    ['the prototype', '__proto__+L'],
    ['a gap', 'Ctrl++L'],
  ])('that is %s is not understood', (_name, text) => {
    expect(checkAccelerator(text)).toEqual(refused('unknown-key'));
  });

  it('that is a plus sign is a key of typing', () => {
    expect(checkAccelerator('+')).toEqual(refused('single-key'));
  });

  it.each([
    ['Ctrl+C', 'copying'],
    ['Super+L', 'locking the screen'],
    ['CommandOrControl+V', 'pasting'],
    ['Cmd+Space', 'Spotlight, and an input method'],
    ['Super+Space', 'Spotlight, the language on Windows'],
    ['Alt+Tab', 'switching windows'],
    ['Ctrl+Alt+Delete', 'the way out'],
    ['Control+Alt+F3', 'a virtual terminal'],
    ['Ctrl+Shift+U', 'a character by its number'],
    ['F12', "Windows' debugger"],
  ])('%s is reserved for %s', (text) => {
    expect(checkAccelerator(text)).toEqual(RESERVED_FOR_SYSTEM);
  });

  it('is refused only for the systems that are asked about', () => {
    expect(checkAccelerator('Control+Up', ['mac'])).toEqual(RESERVED_FOR_SYSTEM);
    expect(checkAccelerator('Control+Up', ['windows', 'linux'])).toEqual(ok('Control+Up'));
    expect(checkAccelerator('Control+Q', ['mac'])).toEqual(ok('Control+Q'));
    expect(checkAccelerator('Control+Q', ['linux'])).toEqual(RESERVED_FOR_SYSTEM);
    expect(checkAccelerator('Super+Shift+Q', ['mac'])).toEqual(RESERVED_FOR_SYSTEM);
  });

  it('that is the default is reserved nowhere, and is written as it is kept', () => {
    expect(checkAccelerator(DEFAULT_SETTINGS.hotkey)).toEqual(ok(DEFAULT_SETTINGS.hotkey));
  });

  it('that was checked is its own spelling', () => {
    const checked = Object.keys(KEY_NAMES)
      .map((key) => checkAccelerator(`Alt+Shift+Ctrl+${key}`))
      .filter((result) => result.kind === 'ok');
    expect(checked.length).toBeGreaterThan(100);
    expect(checked.map(({ accelerator }) => checkAccelerator(accelerator))).toEqual(checked);
  });
});

describe('two accelerators', () => {
  it.each([
    ['Control+Shift+L', 'CommandOrControl+Shift+L', 'linux', true],
    ['Control+Shift+L', 'CommandOrControl+Shift+L', 'mac', false],
    ['Super+Shift+L', 'CommandOrControl+Shift+L', 'mac', true],
    ['shift+ctrl+l', 'Ctrl+Shift+L', 'windows', true],
    ['Ctrl+Shift+L', 'Ctrl+Shift+K', 'linux', false],
    ['', '', 'linux', false],
  ] as const)('%j and %j on %s: the same keys, %s', (one, other, system, expected) => {
    expect(areSameKeys(one, other, system)).toBe(expected);
  });
});

describe('the table of reserved combinations', () => {
  it.each(SYSTEMS)('names only keys and modifiers that are known, in order, for %s', (system) => {
    const order = ['Ctrl', 'Alt', 'Shift', 'Super', 'Cmd'];
    for (const combination of RESERVED[system]) {
      const parts = combination.split('+');
      const key = parts.pop()!;
      expect(Object.values(KEY_NAMES)).toContain(key);
      expect(parts).toEqual(order.filter((name) => parts.includes(name)));
    }
  });

  it('names keys of everyone that are known', () => {
    expect(Object.values(KEY_NAMES)).toEqual(expect.arrayContaining(EVERYONES_KEYS));
  });

  it('names keys of our own that are understood', () => {
    for (const key of OWN_KEYS) expect(checkAccelerator(key, [])).toMatchObject({ kind: 'ok' });
  });

  it('proposes only what may be a hotkey on all systems, each written as it is kept', () => {
    for (const candidate of CANDIDATES) expect(checkAccelerator(candidate)).toEqual(ok(candidate));
  });
});
