import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';
import process from 'node:process';

/** As nice as other work in the background. */
const NICENESS = 10;

/**
 * Lets the windows have the processor before this thread, where the system has priorities of threads
 * by their ids: on Linux. Elsewhere it would be that of the whole process, which stays.
 */
export function lowerPriority(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), NICENESS);
  } catch {
    // Work is done all the same, only less politely.
  }
}
