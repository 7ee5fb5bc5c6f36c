import type { LentBrowser } from '../browser/borrowBrowser.ts';
import { type Verbs, verbs } from './verbs.ts';

/** A test asks. */
interface ControlRequest {
  readonly number: number;
  readonly verb: keyof Verbs;
  readonly args: readonly unknown[];
}

/** The answer to the request of that number. */
export type ControlAnswer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: string };

/** Answers the process that started this one, where it left a channel open for that. */
export function serveControl(): void {
  if (process.send === undefined) return;
  // A test that died must not leave its app behind.
  process.once('disconnect', () => process.exit(1));
  process.on('message', (request: ControlRequest | LentBrowser) => {
    if ('lent' in request) return;
    void answer(request).then((reply) => process.send?.(reply));
  });
}

async function answer({ number, verb, args }: ControlRequest): Promise<ControlAnswer> {
  try {
    const act = verbs[verb] as (...args: readonly unknown[]) => unknown;
    return { number, value: await act(...args) };
  } catch (error) {
    return { number, error: String(error) };
  }
}
