import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Figure } from './figure.ts';
import { quantile } from './measureSpeed.ts';
import type { ShippedFigures, Took } from './shippedChild.ts';

const REPO = resolve(import.meta.dirname, '..');

/**
 * Measures search over all that ships, key by key, and its start.
 *
 * @param folder That of the built library.
 * @param answersFile Takes all answers, a line each, to be compared with those of another version.
 */
export function measureShipped(folder: string, answersFile?: string): readonly Figure[] {
  const script = resolve(import.meta.dirname, 'shippedChild.ts');
  const resources = ['glossaries', 'dictionaries'].map((name) => join(REPO, 'resources', name));
  const args = ['--expose-gc', script, folder, ...resources, ...(answersFile ? [answersFile] : [])];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { keys, queryCount, start, memory } = JSON.parse(printed) as ShippedFigures;
  const name = (what: string): string => `all that ships: ${what}`;
  const cpu = keys.map((key) => key.cpu);
  const wall = keys.map((key) => key.wall);
  const slowest = keys.reduce((a, b) => (b.cpu > a.cpu ? b : a));
  const keyed = (what: string): string => name(`${queryCount} queries, key by key, ${what}`);
  return [
    { name: keyed('p50, processor'), value: quantile(cpu, 0.5), unit: 'ms' },
    { name: keyed('p95, processor'), value: quantile(cpu, 0.95), unit: 'ms', limit: atMost(2) },
    {
      name: keyed(`slowest (${slowest.query})`),
      value: slowest.cpu,
      unit: 'ms',
      limit: atMost(16),
    },
    { name: keyed('p50, by the clock'), value: quantile(wall, 0.5), unit: 'ms' },
    { name: keyed('p95, by the clock'), value: quantile(wall, 0.95), unit: 'ms' },
    ...Object.entries(start).flatMap(([step, took]) => stepFigures(name(step), took)),
    { name: name('memory over a bare thread'), value: memory, unit: 'MB', limit: atMost(60) },
  ];
}

const atMost = (value: number): Figure['limit'] & object => ({ kind: 'atMost', value });

const stepFigures = (name: string, { cpu, wall }: Took): readonly Figure[] => [
  { name: `${name}, processor`, value: cpu, unit: 'ms' },
  { name: `${name}, by the clock`, value: wall, unit: 'ms' },
];
