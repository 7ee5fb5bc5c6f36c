import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '../../shared/outcome.ts';

/** Milliseconds between two tries; the window answers meanwhile. */
const PAUSE = 50;
/** How long another program may write before a change fails as `busy`, in milliseconds. */
const PATIENCE = 5_000;

/** Does the work, and again for a while as long as it fails because another program writes. */
export async function untilNotBusy<T>(work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const result = await work();
    if (!isBusy(result) || performance.now() >= end) return result;
    await setTimeout(PAUSE);
  }
}

/** The same handlers, each with the patience of {@link untilNotBusy}. */
export function patiently<H extends object>(handlers: H): H {
  const patient = Object.entries(handlers as Record<string, (...args: unknown[]) => unknown>).map(
    ([name, act]) => [name, (...args: unknown[]) => untilNotBusy(() => act(...args))] as const,
  );
  return Object.fromEntries(patient) as H;
}

function isBusy(result: unknown): boolean {
  const { kind, reason } = (result ?? {}) as Partial<Extract<Outcome<never>, { kind: 'failed' }>>;
  return kind === 'failed' && reason === 'busy';
}
