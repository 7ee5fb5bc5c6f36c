import type { Notice } from '../../shared/notice.ts';
import { isHeld } from './openLock.ts';
import { type OpenedUserData, openUserData, type UserDataOptions } from './openUserData.ts';

/** Milliseconds between two looks at whether another process has ended its work. */
const PAUSE = 1_000;

/** How long a try may hold up the windows, in milliseconds. */
const LOCK_TIMEOUT = 50;

interface WhenFree {
  /** The data are open: `notice` is what is to be told of that. */
  readonly onOpened: (notice: Notice | null) => void;
}

/**
 * Opens user data as `openUserData` does, but waits for nobody: where another process holds the lock,
 * what can be read is read, changes fail as `busy`, and as soon as the lock is free all of it is opened
 * and takes the place of what was there, without a new start.
 */
export function openWhenFree(options: UserDataOptions, { onOpened }: WhenFree): OpenedUserData {
  const open = (): OpenedUserData => openUserData({ ...options, lockTimeout: LOCK_TIMEOUT });
  let current = open();
  let timer: NodeJS.Timeout | undefined;

  const tryAgain = (): void => {
    // Opening would read a copy again, and say in the log what it has said already.
    if (isHeld(options.folder)) {
      waitOn();
      return;
    }
    const next = open();
    if (isBusy(next)) {
      next.userData.close();
      waitOn();
      return;
    }
    current.userData.close();
    current = next;
    onOpened(next.notice);
  };
  const waitOn = (): void => {
    // It keeps no process alive.
    timer = setTimeout(tryAgain, PAUSE).unref();
  };
  if (!isBusy(current)) return current;
  waitOn();
  const userData = {
    ...following(current.userData, () => current.userData),
    times: {
      removal: () => current.userData.times.removal(),
      purge: () => current.userData.times.purge(),
    },
    close: () => {
      clearTimeout(timer);
      current.userData.close();
    },
  };
  return {
    userData,
    backups: following(current.backups, () => current.backups),
    get notice() {
      return current.notice;
    },
    checkLater: () => current.checkLater(),
  };
}

const isBusy = ({ notice }: OpenedUserData): boolean =>
  notice?.kind === 'user-data-unavailable' && notice.why === 'busy';

type Call = (...args: readonly unknown[]) => unknown;

/** The same functions, each of what there is when it is called. */
function following<T extends object>(first: T, current: () => T): T {
  const names = Object.keys(first).filter((name) => typeof first[name as keyof T] === 'function');
  const calls = names.map((name) => [
    name,
    (...args: readonly unknown[]) => (current()[name as keyof T] as Call)(...args),
  ]);
  return { ...first, ...(Object.fromEntries(calls) as Partial<T>) };
}
