import { statSync } from 'node:fs';
import { failed } from '../../shared/outcome.ts';
import { refuseChanges } from './refuseChanges.ts';
import type { UserData } from './userData.ts';

type Call = (...args: readonly unknown[]) => unknown;

/**
 * The same stores, but each change first looks whether the file that they write still has its name:
 * one that was deleted or replaced would take changes, and nobody would see them again.
 *
 * @param onGone told once; every change is refused as `gone` from then on.
 */
export function guardChanges<S extends Omit<UserData, 'close'>>(
  stores: S,
  file: string,
  onGone: () => void,
): S {
  const known = identityOf(file);
  let isGone = false;
  const isThere = (): boolean => {
    if (!isGone && !isSame(identityOf(file), known)) {
      isGone = true;
      onGone();
    }
    return !isGone;
  };
  const guarded = Object.keys(refuseChanges('gone')).map((name) => {
    const change = stores[name as keyof S] as Call;
    return [name, (...args: readonly unknown[]) => (isThere() ? change(...args) : failed('gone'))];
  });
  return { ...stores, ...Object.fromEntries(guarded) } as S;
}

interface Identity {
  readonly file: string;
  readonly size: bigint;
}

/** What tells a file from another of its name; `file` is '' when there is none. */
function identityOf(file: string): Identity {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats === undefined
    ? { file: '', size: 0n }
    : { file: `${stats.dev}:${stats.ino}`, size: stats.size };
}

/** SQLite makes this file never shorter: only another program does. */
const isSame = (now: Identity, known: Identity): boolean =>
  now.file === known.file && now.size >= known.size;
