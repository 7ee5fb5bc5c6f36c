import { failed, type Outcome } from '../../shared/outcome.ts';

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
