// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { acceleratorOf, type KeyPress } from './HotkeyRecorder.tsx';

const press = (code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress => ({
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('acceleratorOf', () => {
  it.each<[KeyPress, string, string]>([
    [press('KeyL', 'ctrl', 'shift'), 'CommandOrControl+Shift+L', 'Control+Shift+L'],
    [press('KeyL', 'meta', 'shift'), 'Super+Shift+L', 'CommandOrControl+Shift+L'],
    [
      press('KeyG', 'ctrl', 'meta', 'alt', 'shift'),
      'CommandOrControl+Super+Alt+Shift+G',
      'CommandOrControl+Control+Alt+Shift+G',
    ],
    [press('Digit1', 'alt'), 'Alt+1', 'Alt+1'],
    [press('Numpad1', 'alt'), 'Alt+num1', 'Alt+num1'],
    [press('Space', 'alt'), 'Alt+Space', 'Alt+Space'],
    [press('ArrowUp', 'ctrl'), 'CommandOrControl+Up', 'Control+Up'],
    [press('Enter', 'ctrl'), 'CommandOrControl+Return', 'Control+Return'],
    [press('BracketLeft', 'ctrl'), 'CommandOrControl+[', 'Control+['],
    [press('Comma', 'alt', 'shift'), 'Alt+Shift+,', 'Alt+Shift+,'],
    [press('F9'), 'F9', 'F9'],
    [press('F24', 'shift'), 'Shift+F24', 'Shift+F24'],
  ])('records %o as %j, on macOS as %j', (key, elsewhere, onMac) => {
    expect(acceleratorOf(key, false)).toEqual({ kind: 'accelerator', accelerator: elsewhere });
    expect(acceleratorOf(key, true)).toEqual({ kind: 'accelerator', accelerator: onMac });
  });

  it.each(['ControlLeft', 'ShiftRight', 'AltLeft', 'MetaLeft', 'OSLeft', 'CapsLock'])(
    'waits on when only %s is down',
    (code) => {
      expect(acceleratorOf(press(code, 'ctrl'), false)).toEqual({ kind: 'pending' });
    },
  );

  it('is cancelled by Escape alone', () => {
    expect(acceleratorOf(press('Escape'), false)).toEqual({ kind: 'cancelled' });
  });

  it.each([press('KeyL'), press('KeyL', 'shift'), press('Space'), press('Tab', 'shift')])(
    'refuses %o, which would be taken from every program',
    (key) => {
      expect(acceleratorOf(key, false)).toEqual({ kind: 'refused', reason: 'needs-modifier' });
    },
  );

  it.each(['IntlRo', 'Lang1', 'Unidentified', '', 'F25', 'constructor'])(
    'refuses %j, which Electron has no name for',
    (code) => {
      expect(acceleratorOf(press(code, 'ctrl'), false)).toEqual({
        kind: 'refused',
        reason: 'unknown-key',
      });
    },
  );
});
