import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Figure } from './figure.ts';
import { idOf, SCALE_SETS } from './scaleLibrary.ts';

/** What the import of one dictionary took. */
export interface ImportMeasure {
  readonly entryCount: number;
  readonly textBytes: number;
  readonly bytes: number;
  /** Seconds. */
  readonly wall: number;
  /** Seconds of one core. */
  readonly cpu: number;
  /** Megabytes, the unpacked source among them. */
  readonly peak: number;
}

/** Where the files of a measurement lie. */
export const SCALE_FOLDER = resolve(import.meta.dirname, '../.cache/bench');

/** Runs `scaleChild.ts` in a process of its own. */
export function runChild(
  mode: string,
  library: string,
  set: number,
  which: number | string = 0,
): unknown {
  const script = resolve(import.meta.dirname, 'scaleChild.ts');
  const args = ['--expose-gc', script, mode, library, SCALE_FOLDER, String(set), String(which)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/**
 * Imports all dictionaries of the largest set, one process each.
 *
 * @param isKept Files and figures of an earlier run are taken where they are there.
 */
export function importAll(library: string, isKept: boolean): readonly ImportMeasure[] {
  mkdirSync(SCALE_FOLDER, { recursive: true });
  const last = SCALE_SETS.length - 1;
  return (SCALE_SETS[last] ?? []).map((one, which) => {
    const notes = join(SCALE_FOLDER, `${idOf(one)}.json`);
    if (isKept && existsSync(notes))
      return JSON.parse(readFileSync(notes, 'utf8')) as ImportMeasure;
    const measured = runChild('import', library, last, which) as ImportMeasure;
    writeFileSync(notes, JSON.stringify(measured));
    return measured;
  });
}

/**
 * Imports about a million entries in a thread while lookups go on.
 *
 * @returns how late main's event loop came to its next turn, and a lookup from question to answer.
 */
export function importingFigures(library: string): readonly Figure[] {
  mkdirSync(join(SCALE_FOLDER, 'again'), { recursive: true });
  const set = SCALE_SETS.length - 1;
  const { delayMs, lookupMs, lookups } = runChild('importing', library, set, '1,2') as {
    readonly delayMs: number;
    readonly lookupMs: number;
    readonly lookups: number;
  };
  rmSync(join(SCALE_FOLDER, 'again'), { recursive: true });
  return [
    {
      name: 'a million entries coming in: delay of the event loop, p99',
      value: delayMs,
      unit: 'ms',
      limit: { kind: 'atMost', value: 50 },
    },
    {
      name: `meanwhile ${lookups.toLocaleString('en')} lookups in 147,306 entries, p95`,
      value: lookupMs,
      unit: 'ms',
    },
  ];
}

/** Rate, size and peak memory of the first `count` imports. */
export function importFigures(
  all: readonly ImportMeasure[],
  count: number,
  label: string,
): readonly Figure[] {
  const some = all.slice(0, count);
  const sum = (of: (one: ImportMeasure) => number): number =>
    some.reduce((total, one) => total + of(one), 0);
  const entries = sum((one) => one.entryCount);
  return [
    {
      name: `${label}: import with full text, by the clock`,
      value: entries / sum((one) => one.wall),
      unit: 'entries/s',
      limit: { kind: 'atLeast', value: 45_000 },
    },
    {
      name: `${label}: import with full text, per second of a core`,
      value: entries / sum((one) => one.cpu),
      unit: 'entries/s',
    },
    {
      name: `${label}: file size against raw text`,
      value: sum((one) => one.bytes) / sum((one) => one.textBytes),
      unit: 'x',
      limit: { kind: 'atMost', value: 1.7 },
    },
    {
      name: `${label}: peak memory of an import`,
      value: Math.max(...some.map((one) => one.peak)),
      unit: 'MB',
      limit: { kind: 'atMost', value: 512 },
    },
  ];
}
