import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a set, by the names of its columns. */
export type SetLine = Readonly<Record<string, string>>;

/** Reads a set; a column of `-` is an empty one. */
export function readSet(name: string): readonly SetLine[] {
  const text = readFileSync(join(import.meta.dirname, 'sets', `${name}.tsv`), 'utf8');
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t');
    if (fields.length !== columns.length) throw new Error(`bench: ${name}, ${line}`);
    return Object.fromEntries(
      columns.map((column, i) => [column, fields[i] === '-' ? '' : (fields[i] ?? '')]),
    );
  });
}

/** The parts of a column that lists what is acceptable. */
export const partsOf = (column: string | undefined): readonly string[] =>
  column === undefined || column === '' ? [] : column.split('；');

/** One question put to the library, and what came of it. */
export interface Outcome {
  readonly query: string;
  readonly isTest: boolean;
  readonly isGood: boolean;
  readonly wanted: string;
  /** What was found instead, for those who look at misses. */
  readonly got: string;
  /** Whether plain MiniSearch found it; left out where it makes no sense. */
  readonly isGoodPlainly?: boolean;
}

/** What one row of the table is made from. */
export interface Measured {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly goal?: Goal;
}

/** What a share must be, in per cent. */
export interface Goal {
  /** Of the outcomes that are good, or at most of those that are not. */
  readonly kind: 'atLeast' | 'atMostBad';
  readonly value: number;
  /** Whether it counts on the test half alone or on all. */
  readonly on: 'test' | 'all';
}

/** A goal on the test half. */
export const atLeast = (value: number): Goal => ({ kind: 'atLeast', value, on: 'test' });

/** Whether a case is of the half that nothing is tuned on. */
export const isTestCase = (key: string): boolean => digest(`half ${key}`).readUInt8(0) % 2 === 1;

/** The first of a list in an order that a seed gives: the same for ever, whatever the list's order. */
export function drawBySeed<T>(
  all: readonly T[],
  seed: string,
  count: number,
  keyOf: (each: T) => string,
): readonly T[] {
  return all
    .map((each) => [digest(`${seed} ${keyOf(each)}`).toString('hex'), each] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, each]) => each);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
