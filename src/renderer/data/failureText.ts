import type { TFunction } from 'i18next';
import type { FailureReason, FileFault } from '../../shared/outcome.ts';

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

/** The same of an action on a file: where it is known, what is wrong with the file, and where in it. */
export function fileFailureText(
  t: TFunction,
  { reason, fault }: { readonly reason: FailureReason; readonly fault?: FileFault },
): string {
  if (fault === undefined) return failureText(t, reason);
  const why = t(`import.fault.${fault.kind}`);
  return fault.detail === '' ? why : t('import.faultDetail', { why, detail: fault.detail });
}
