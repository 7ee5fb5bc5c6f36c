import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let delays: ReturnType<typeof monitorEventLoopDelay> | null = null;

/**
 * Bytes that the process holds after its garbage was collected, and how late its event loop was since
 * the last time it was asked, in milliseconds; 0 the first time.
 */
export function measure(): {
  readonly rss: number;
  readonly heap: number;
  readonly delayP99: number;
} {
  setFlagsFromString('--expose-gc');
  const delayP99 = delays === null ? 0 : delays.percentile(99) / 1e6;
  (runInNewContext('gc') as () => void)();
  delays ??= monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  delays.reset();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heap: heapUsed, delayP99 };
}
