import type { ImportFault } from './import.ts';

/**
 * What came of an action that may fail for reasons the reader can do something about.
 *
 * Expected failures are values, because Electron hands on only the message of an error that
 * crosses a process border. Misuse throws.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'failed';
      readonly reason: FailureReason;
      /** What is wrong with the file that it is about, where that is known. */
      readonly fault?: FileFault;
    };

/** Why a file is not taken in; nothing was changed then. */
export interface FileFault {
  readonly kind: ImportFault;
  /** The place in the file, or what is to blame in its own words; '' when there is nothing to say. */
  readonly detail: string;
}

/** Why an action failed; the screen has a sentence for each. */
export type FailureReason =
  /** No space is left on the disk. Nothing was changed. */
  | 'disk-full'
  /** The file or its folder may not be written. Nothing was changed. */
  | 'read-only'
  /** The disk reported an error, or lets the file grow no more. */
  | 'not-written'
  /** Another program is writing to the store. Nothing was changed, and trying again helps. */
  | 'busy'
  /** The store was moved or deleted while the app runs. Nothing was changed. */
  | 'gone'
  /** The reader ended it. Nothing was changed. */
  | 'cancelled'
  /** What the action names is not there (any more). */
  | 'not-found'
  /** The value is not one that can be taken, for example an impossible key combination. */
  | 'invalid'
  /** A newer version of the app wrote the store: it is read, and not changed. */
  | 'newer'
  /** The store could not be opened at start, see the notices. */
  | 'unavailable'
  /** Anything else; the log has it whole. */
  | 'unknown';

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });
export const failed = (reason: FailureReason, fault?: FileFault): Outcome<never> =>
  fault === undefined ? { kind: 'failed', reason } : { kind: 'failed', reason, fault };

/**
 * Ends the handling of a closed union: does not compile while a variant is not handled.
 *
 * @throws Error always, naming the value, since only unchecked data can get here.
 */
export function assertNever(value: never): never {
  throw new Error(`shared: unhandled variant, ${JSON.stringify(value)}`);
}
