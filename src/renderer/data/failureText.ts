import type { TFunction } from 'i18next';
import type { FailureReason } from '../../shared/outcome.ts';

const KEYS = {
  'disk-full': 'failure.diskFull',
  'read-only': 'failure.readOnly',
  'not-written': 'failure.notWritten',
  cancelled: 'failure.cancelled',
  busy: 'failure.busy',
  gone: 'failure.gone',
  'not-found': 'failure.notFound',
  invalid: 'failure.invalid',
  newer: 'failure.newer',
  unavailable: 'failure.unavailable',
  unknown: 'failure.unknown',
} as const satisfies Record<FailureReason, string>;

/** One plain sentence on why an action failed, and a way on. */
export const failureText = (t: TFunction, reason: FailureReason): string => t(KEYS[reason]);
