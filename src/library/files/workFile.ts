import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** Where the threads of a process find the name of its run. */
const RUN_KEY = 'glossa: run';

/** The end of the name of a work file: process, run of the process, chance. */
const NAME = /\.(\d+)-([0-9a-f]{8})-[0-9a-f]{8}\.work(?:-wal|-shm|-journal)?$/;

/**
 * A path beside a file, to write it aside. It names this process, so that no other process takes the
 * work for what a killed one left; see {@link isAbandoned}.
 */
export function workPathOf(file: string): string {
  for (;;) {
    const path = `${file}.${process.pid}-${runOfProcess()}-${chance()}.work`;
    if (!existsSync(path)) return path;
  }
}

/** Whether a name is that of a work file whose process is gone: nobody will finish it. */
export function isAbandoned(name: string): boolean {
  const parts = NAME.exec(name);
  if (parts === null) return false;
  const [, pid, run] = parts;
  return Number(pid) === process.pid ? run !== runOfProcess() : !isRunning(Number(pid));
}

/** Whether a process of this id runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tells this process from one before it that had the same id; its threads have the same. */
function runOfProcess(): string {
  const known = getEnvironmentData(RUN_KEY);
  if (typeof known === 'string') return known;
  const run = chance();
  setEnvironmentData(RUN_KEY, run);
  return run;
}

const chance = (): string => randomBytes(4).toString('hex');
