import { globalShortcut } from 'electron';
import {
  HOTKEY_NAMES,
  HOTKEY_TEST_MS,
  type HotkeyName,
  type HotkeyRefusal,
  type HotkeyState,
  type HotkeyTest,
  type SessionType,
} from '../../shared/hotkey.ts';
import { areSameKeys, checkAccelerator } from './accelerator.ts';
import { CANDIDATES, OWN_KEYS } from './acceleratorTable.ts';
import { systemOf } from './session.ts';

/** The app's global hotkeys and how they stand. */
export interface HotkeyKeeper {
  readonly state: (name: HotkeyName) => HotkeyState;
  /**
   * Puts another combination in place; '' for none. A combination that is refused changes
   * nothing: the one before stays registered, and the answer tells only of the attempt.
   */
  readonly change: (name: HotkeyName, accelerator: string) => HotkeyState;
  readonly suspend: (isSuspended: boolean) => void;
  /** Waits for one press, which then does nothing else; a test before this one is stopped. */
  readonly test: (name: HotkeyName) => Promise<HotkeyTest>;
}

/** The combinations whose press has reached the app, by kind of session and hotkey. */
interface VerifiedHotkeys {
  readonly get: () => Readonly<Record<string, string>>;
  readonly set: (verified: Readonly<Record<string, string>>) => void;
}

interface HotkeysOptions {
  readonly accelerators: Readonly<Record<HotkeyName, string>>;
  readonly onPress: Readonly<Record<HotkeyName, () => void>>;
  /** On Wayland a registration succeeds even when the compositor never hands a press on. */
  readonly session: SessionType;
  readonly verified: VerifiedHotkeys;
  /** A hotkey was pressed for the first time in this kind of session. */
  readonly onVerified: () => void;
}

interface Refusal {
  readonly accelerator: string;
  readonly reason: HotkeyRefusal;
}

interface RunningTest {
  readonly name: HotkeyName;
  readonly end: (outcome: HotkeyTest) => void;
}

/** Registers the combinations at once; the app must be ready. */
export function createHotkeys(options: HotkeysOptions): HotkeyKeeper {
  const { accelerators, onPress, session, verified, onVerified } = options;
  const system = systemOf(session);
  const keys: Record<HotkeyName, string> = { popup: '', main: '', screen: '' };
  const refusals: Partial<Record<HotkeyName, Refusal>> = {};
  let running: RunningTest | null = null;

  const isVerified = (name: HotkeyName, accelerator: string): boolean =>
    verified.get()[`${session}:${name}`] === accelerator;

  const press = (name: HotkeyName): void => {
    if (!isVerified(name, keys[name])) {
      verified.set({ ...verified.get(), [`${session}:${name}`]: keys[name] });
      onVerified();
    }
    if (running?.name === name) running.end('arrived');
    else onPress[name]();
  };

  const isOurs = (name: HotkeyName, accelerator: string): boolean =>
    [
      ...OWN_KEYS,
      ...HOTKEY_NAMES.filter((other) => other !== name).map((other) => keys[other]),
    ].some((other) => areSameKeys(other, accelerator, system));

  /** What is free may change: it is tried whenever it is asked for. */
  const describe = (name: HotkeyName, { accelerator, reason }: Refusal): HotkeyState => ({
    kind: 'refused',
    accelerator,
    reason,
    suggestions: suggestHotkeys(session, (each) => !isOurs(name, each) && canRegister(each)),
  });

  /** Registers it, or gives why not. */
  const register = (name: HotkeyName, wanted: string): Refusal | null => {
    const checked = checkAccelerator(wanted);
    if (checked.kind === 'refused') return { accelerator: wanted, reason: checked.reason };
    const { accelerator } = checked;
    if (isOurs(name, accelerator)) return { accelerator, reason: 'ours' };
    const isRegistered = globalShortcut.register(accelerator, () => press(name));
    if (!isRegistered) return { accelerator, reason: 'taken' };
    keys[name] = accelerator;
    return null;
  };

  const state = (name: HotkeyName): HotkeyState => {
    const accelerator = keys[name];
    const refusal = refusals[name];
    if (refusal !== undefined) return describe(name, refusal);
    if (accelerator === '') return { kind: 'off' };
    return {
      kind: session === 'wayland' ? 'unknown' : 'active',
      accelerator,
      isVerified: isVerified(name, accelerator),
    };
  };

  for (const name of HOTKEY_NAMES) {
    const refused = accelerators[name] === '' ? null : register(name, accelerators[name]);
    if (refused !== null) refusals[name] = refused;
  }

  return {
    state,
    change: (name, wanted) => {
      // While suspended, every registration fails.
      globalShortcut.setSuspended(false);
      running?.end('stopped');
      const before = keys[name];
      if (before !== '') globalShortcut.unregister(before);
      keys[name] = '';
      const refused = wanted === '' ? null : register(name, wanted);
      if (refused === null) {
        delete refusals[name];
        return state(name);
      }
      if (before !== '') register(name, before);
      return describe(name, refused);
    },
    suspend: (isSuspended) => globalShortcut.setSuspended(isSuspended),
    test: (name) => {
      running?.end('stopped');
      return new Promise((resolve) => {
        const end = (outcome: HotkeyTest): void => {
          clearTimeout(timer);
          running = null;
          resolve(outcome);
        };
        const timer = setTimeout(end, HOTKEY_TEST_MS, 'missed');
        running = { name, end };
      });
    },
  };
}

/** Whether it can be registered now; it is let go of at once. */
function canRegister(accelerator: string): boolean {
  if (!globalShortcut.register(accelerator, () => undefined)) return false;
  globalShortcut.unregister(accelerator);
  return true;
}

const MOST = 3;

/**
 * Up to three combinations that are free here; none on Wayland, which does not tell.
 *
 * @param isFree tries one; asked no more often than is needed.
 */
function suggestHotkeys(
  session: SessionType,
  isFree: (accelerator: string) => boolean,
): readonly string[] {
  if (session === 'wayland') return [];
  const free: string[] = [];
  for (const candidate of CANDIDATES) {
    if (free.length === MOST) break;
    const isAllowed = checkAccelerator(candidate, [systemOf(session)]).kind === 'ok';
    if (isAllowed && isFree(candidate)) free.push(candidate);
  }
  return free;
}
