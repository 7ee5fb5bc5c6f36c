import type { FailureReason, FileFault } from '../shared/outcome.ts';
import { describeFault } from './describeFault.ts';

const WORDS: Readonly<Record<FailureReason, string>> = {
  'disk-full': 'no space is left on the disk.',
  'read-only': 'the data folder cannot be written.',
  'not-written': 'the disk reported an error, or the file cannot grow.',
  cancelled: 'it was cancelled.',
  busy: 'another program is using the data; try again in a moment.',
  gone: 'user.db was moved or deleted while it was in use.',
  'not-found': 'nothing has this id.',
  invalid: 'this cannot be done with it.',
  newer: 'a newer version of the app wrote the data; this one only reads it.',
  unavailable: 'the data of the app cannot be opened.',
  unknown: 'something went wrong.',
};

/** Says why an action failed; of a file, what is wrong with it. */
export const describeFailure = (reason: FailureReason, fault?: FileFault): string =>
  fault === undefined ? WORDS[reason] : describeFault({ fault: fault.kind, detail: fault.detail });
