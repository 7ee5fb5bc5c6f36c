import type { GlobalShortcut } from 'electron';
import { requireReady } from './app/lifecycle.ts';
import { normalizeAccelerator } from './menu/accelerator.ts';
import { startOptions } from './startOptions.ts';
import { strict } from './strict.ts';

const registered = new Map<string, () => void>();
let taken = new Set(startOptions.takenHotkeys.map(normalizeAccelerator));
let isSuspended = false;

const early = 'globalShortcut cannot be used before the app is ready';

/** Electron's `globalShortcut`: nothing of the system is bound, a test presses. */
export const globalShortcut: Pick<
  GlobalShortcut,
  'register' | 'unregister' | 'unregisterAll' | 'isRegistered' | 'setSuspended'
> = strict('globalShortcut', {
  register: (accelerator: string, press: () => void): boolean => {
    requireReady(early);
    const key = normalizeAccelerator(accelerator);
    if (isSuspended || taken.has(key) || registered.has(key)) return false;
    registered.set(key, press);
    return true;
  },
  unregister: (accelerator: string): void => {
    requireReady(early);
    registered.delete(normalizeAccelerator(accelerator));
  },
  unregisterAll: (): void => {
    requireReady(early);
    registered.clear();
  },
  isRegistered: (accelerator: string): boolean => registered.has(normalizeAccelerator(accelerator)),
  setSuspended: (suspended: boolean): void => {
    isSuspended = suspended;
  },
});

/** The reader presses a combination; false when the app does not hear it. */
export function pressHotkey(accelerator: string): boolean {
  const press = registered.get(normalizeAccelerator(accelerator));
  if (press === undefined || isSuspended) return false;
  press();
  return true;
}

/** The combinations that the app holds, normalized. */
export const registeredHotkeys = (): string[] => [...registered.keys()];

/** From now on another program holds these; what the app holds stays with it. */
export function setTakenHotkeys(accelerators: readonly string[]): void {
  taken = new Set(accelerators.map(normalizeAccelerator));
}
