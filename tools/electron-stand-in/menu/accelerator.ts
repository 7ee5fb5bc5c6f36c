import type { UnusedKey } from '../bridge/messages.ts';

const ALIASES: Readonly<Record<string, string>> = {
  command: 'meta',
  cmd: 'meta',
  super: 'meta',
  meta: 'meta',
  control: 'ctrl',
  ctrl: 'ctrl',
  option: 'alt',
  alt: 'alt',
  shift: 'shift',
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};
const MODIFIERS = ['ctrl', 'alt', 'shift', 'meta'];

/** One spelling for all that mean the same, for example `ctrl+shift+l`. */
export function normalizeAccelerator(accelerator: string): string {
  const own = process.platform === 'darwin' ? 'meta' : 'ctrl';
  const parts = accelerator
    .replace(/\+$/, 'plus')
    .split('+')
    .map((part) => part.trim().toLowerCase())
    .map((part) => (/^(?:commandorcontrol|cmdorctrl)$/.test(part) ? own : (ALIASES[part] ?? part)));
  const modifiers = MODIFIERS.filter((modifier) => parts.includes(modifier));
  return [...modifiers, ...parts.filter((part) => !MODIFIERS.includes(part))].join('+');
}

/** The same spelling for a key that was pressed. */
export function acceleratorOf({ key, ctrl, alt, shift, meta }: UnusedKey): string {
  const modifiers = [ctrl && 'ctrl', alt && 'alt', shift && 'shift', meta && 'meta'];
  return [...modifiers.filter((name) => name !== false), key.toLowerCase()].join('+');
}
