import { KEY_CODE_TABLE } from './keyCodeTable.ts';

/** What of a key press the recorder looks at. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export type Recorded =
  /** Only modifiers are down so far. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'accelerator'; readonly accelerator: string }
  | { readonly kind: 'refused'; readonly reason: 'needs-modifier' | 'unknown-key' };

const MODIFIER = /^(Control|Shift|Alt|Meta|OS|CapsLock|Fn)/;
const FUNCTION_KEY = /^F([1-9]|1\d|2[0-4])$/;

/**
 * A key press as an Electron accelerator. The physical key counts (`code`), so that an input
 * method or another layout records the same combination.
 *
 * A hotkey is taken from every program: it needs Ctrl, Alt or the system key, except for function
 * keys. Escape alone cancels. The main modifier of the system (Ctrl, on macOS Command) is written
 * as `CommandOrControl`.
 */
export function acceleratorOf(press: KeyPress, isMac: boolean): Recorded {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = press;
  const hasStrong = ctrlKey || metaKey || altKey;
  if (MODIFIER.test(code)) return { kind: 'pending' };
  if (code === 'Escape' && !hasStrong && !shiftKey) return { kind: 'cancelled' };
  const key = keyName(code);
  if (key === null) return { kind: 'refused', reason: 'unknown-key' };
  if (!hasStrong && !FUNCTION_KEY.test(key)) return { kind: 'refused', reason: 'needs-modifier' };
  const parts = [
    (isMac ? metaKey : ctrlKey) ? 'CommandOrControl' : '',
    isMac && ctrlKey ? 'Control' : '',
    !isMac && metaKey ? 'Super' : '',
    altKey ? 'Alt' : '',
    shiftKey ? 'Shift' : '',
    key,
  ];
  return { kind: 'accelerator', accelerator: parts.filter(Boolean).join('+') };
}

function keyName(code: string): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  if (pad !== undefined) return `num${pad}`;
  if (FUNCTION_KEY.test(code)) return code;
  return (
    letter ?? digit ?? (Object.hasOwn(KEY_CODE_TABLE, code) ? (KEY_CODE_TABLE[code] ?? null) : null)
  );
}
