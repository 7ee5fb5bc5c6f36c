import { create } from 'zustand';
import type { FailureReason } from '../../shared/outcome.ts';

/** A change that the disk refused: told until it is done or dismissed. */
export interface Trouble {
  readonly reason: FailureReason;
  readonly retry: () => Promise<boolean>;
}

/** Null when the disk takes what it is given. */
export const useTrouble = create<{ readonly trouble: Trouble | null }>(() => ({ trouble: null }));

const OF_THE_DISK: ReadonlySet<FailureReason> = new Set([
  'disk-full',
  'read-only',
  'not-written',
  'busy',
  'gone',
]);

/** Notes what came of a change: a refusal of the disk stays on the screen, with a way to try again. */
export function noteTrouble(reason: FailureReason | null, retry: () => Promise<boolean>): void {
  const isTrouble = reason !== null && OF_THE_DISK.has(reason);
  if (isTrouble) useTrouble.setState({ trouble: { reason, retry } });
  else if (reason === null) useTrouble.setState({ trouble: null });
}

export const dismissTrouble = (): void => useTrouble.setState({ trouble: null });
