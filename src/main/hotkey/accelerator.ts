import {
  EVERYONES_KEYS,
  KEY_NAMES,
  type Modifier,
  MODIFIER_NAMES,
  MODIFIERS,
  RESERVED,
  type System,
  SYSTEMS,
} from './acceleratorTable.ts';

export type CheckedAccelerator =
  /** As this app writes it: one spelling a combination. */
  | { readonly kind: 'ok'; readonly accelerator: string }
  | { readonly kind: 'refused'; readonly reason: 'reserved' | 'single-key' | 'unknown-key' };

interface Combination {
  readonly modifiers: ReadonlySet<Modifier>;
  readonly key: string;
}

const refused = (reason: 'reserved' | 'single-key' | 'unknown-key'): CheckedAccelerator => ({
  kind: 'refused',
  reason,
});

/**
 * Whether an Electron accelerator can be a global hotkey: it is understood, would not take a key
 * that people type with, and is not reserved by one of `systems`.
 *
 * A function key may stand alone or with Shift; any other key needs a modifier besides Shift and
 * AltGr, which are for typing.
 */
export function checkAccelerator(
  text: string,
  systems: readonly System[] = SYSTEMS,
): CheckedAccelerator {
  const combination = parse(text);
  if (combination === null) return refused('unknown-key');
  if (isForTyping(combination)) return refused('single-key');
  if (systems.some((system) => isReserved(combination, system))) return refused('reserved');
  const names: string[] = MODIFIERS.filter((modifier) => combination.modifiers.has(modifier));
  return { kind: 'ok', accelerator: [...names, combination.key].join('+') };
}

/** Whether two accelerators are the same keys on a system; ones not understood are no keys. */
export function areSameKeys(one: string, other: string, system: System): boolean {
  const [first, second] = [parse(one), parse(other)];
  if (first === null || second === null) return false;
  return pressedKeys(first, system) === pressedKeys(second, system);
}

function parse(text: string): Combination | null {
  // A plus sign at the end is the key itself: `Ctrl++`.
  const parts = text.replace(/(^|\+)\s*\+\s*$/, '$1Plus').split('+');
  const names = parts.map((part) => part.trim().toLowerCase());
  const key = own(KEY_NAMES, names.pop() ?? '');
  const modifiers = names.map((name) => own(MODIFIER_NAMES, name));
  const known = modifiers.filter((modifier) => modifier !== undefined);
  if (key === undefined || known.length < modifiers.length) return null;
  const distinct = new Set(known);
  return distinct.size < known.length ? null : { modifiers: distinct, key };
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function isForTyping({ modifiers, key }: Combination): boolean {
  const isFunctionKey = /^F\d+$/.test(key);
  const isWithModifier = [...modifiers].some((name) => name !== 'Shift' && name !== 'AltGr');
  return !isFunctionKey && !isWithModifier;
}

function isReserved(combination: Combination, system: System): boolean {
  const { modifiers, key } = combination;
  const pressed = new Set([...modifiers].map((modifier) => keyOn(system, modifier)));
  const hasOnlyMain = pressed.size === 1 && pressed.has(keyOn(system, 'CommandOrControl'));
  if (hasOnlyMain && EVERYONES_KEYS.includes(key)) return true;
  return RESERVED[system].includes(pressedKeys(combination, system));
}

/** The keys that are pressed on a system, in one order, for example `Ctrl+Shift+L`. */
function pressedKeys({ modifiers, key }: Combination, system: System): string {
  const pressed = new Set([...modifiers].map((modifier) => keyOn(system, modifier)));
  const order = ['Ctrl', 'Alt', 'AltGr', 'Shift', 'Super', 'Cmd'];
  return [...order.filter((name) => pressed.has(name)), key].join('+');
}

/** The key that is pressed on a system for a modifier. */
function keyOn(system: System, modifier: Modifier): string {
  switch (modifier) {
    case 'CommandOrControl':
      return system === 'mac' ? 'Cmd' : 'Ctrl';
    case 'Super':
      return system === 'mac' ? 'Cmd' : 'Super';
    case 'Control':
      return 'Ctrl';
    default:
      return modifier;
  }
}
