import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { failed, type FailureReason, type FileFault, type Outcome } from '../../shared/outcome.ts';
import { useFeedback } from '../ui/Feedback.tsx';

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

/**
 * What came of an action of the main process. An error that nobody expected reaches the page as a
 * message only; main has logged it whole, and the reader is told in one sentence.
 */
export const attempt = async <T>(action: Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await action;
  } catch {
    return failed('unknown');
  }
};

/** Does a change; what it gave, or null after the reader was told why nothing was changed. */
type Change = <T>(action: Promise<Outcome<T>>) => Promise<{ readonly value: T } | null>;

/** A change of the library: a failure is told in one sentence, and nothing on the screen moves. */
export function useChange(): Change {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (action) => {
    const outcome = await attempt(action);
    if (outcome.kind === 'done') return { value: outcome.value };
    const why = failureText(t, outcome.reason);
    say({ text: t('library.notChanged', { why }), isFailure: true });
    return null;
  };
}

/** A change that the disk refused: told until it is done or dismissed. */
interface Trouble {
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
