import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useAppInfo } from '../../data/useSettings.ts';
import { OWN_KEYS } from '../../ui/useKeys.ts';
import styles from './HotkeyRecorder.module.css';

interface HotkeyRecorderProps {
  readonly onRecorded: (accelerator: string) => void;
  /** Recorded, cancelled, or the focus went elsewhere. */
  readonly onEnd: () => void;
}

type Problem = Extract<Recorded, { kind: 'refused' }>['reason'];

/** Waits for a key combination; meanwhile the hotkey there is does not act. */
export function HotkeyRecorder({ onRecorded, onEnd }: HotkeyRecorderProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    button.current?.focus();
    void api.suspendHotkeys(true);
    return () => void api.suspendHotkeys(false);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const recorded = acceleratorOf(event.nativeEvent, platform === 'darwin');
    if (recorded.kind === 'pending') return;
    if (recorded.kind === 'refused') {
      setProblem(recorded.reason);
      return;
    }
    onEnd();
    if (recorded.kind === 'accelerator') onRecorded(recorded.accelerator);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.recorder}
        onKeyDown={onKeyDown}
        onBlur={onEnd}
        {...OWN_KEYS}
      >
        {t('hotkey.recording')}
      </button>
      <p role="status" className={problem === null ? styles.help : styles.problem}>
        {problem === null
          ? t('hotkey.recordingHelp')
          : t(problem === 'needs-modifier' ? 'hotkey.needsModifier' : 'hotkey.unknownKey')}
      </p>
    </>
  );
}

/** What of a key press the recorder looks at. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

type Recorded =
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

/**
 * `KeyboardEvent.code` to the name of the key in an Electron accelerator, for the keys that are
 * neither letters, digits nor function keys.
 *
 * Sources: UI Events KeyboardEvent code Values (W3C); Electron's documentation of accelerators.
 */
const KEY_CODE_TABLE: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Return',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Comma: ',',
  Period: '.',
  Slash: '/',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
  PrintScreen: 'PrintScreen',
  MediaPlayPause: 'MediaPlayPause',
  MediaStop: 'MediaStop',
  MediaTrackNext: 'MediaNextTrack',
  MediaTrackPrevious: 'MediaPreviousTrack',
};
