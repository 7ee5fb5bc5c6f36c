import { describe, expect, it } from 'vitest';
import { keyNames, type Platform } from './KeyCaps.tsx';

describe('keyNames', () => {
  it.each<[string, Platform, string[]]>([
    ['CommandOrControl+Shift+L', 'linux', ['Ctrl', 'Shift', 'L']],
    ['CommandOrControl+Shift+L', 'darwin', ['⌘', '⇧', 'L']],
    ['Super+Alt+Up', 'win32', ['Win', 'Alt', '↑']],
    ['Super+Alt+Up', 'linux', ['Super', 'Alt', '↑']],
    ['Return', 'win32', ['Enter']],
    ['Escape', 'darwin', ['Esc']],
    ['', 'linux', []],
  ])('%s on %s', (accelerator, platform, wanted) => {
    expect(keyNames(accelerator, platform)).toEqual(wanted);
  });
});
