import { resolve } from 'node:path';
import process from 'node:process';
import { describeMachine } from '../printFigures.ts';
import { listReadmes, measureCoverage } from './measureCoverage.ts';
import { withShipped } from './measureLibrary.ts';
import { alignTable } from './printTable.ts';
import { readArguments } from './readArguments.ts';
import { readEnglishWords } from './sources.ts';

/** Measures how much of running text gets a Chinese meaning; gives the exit code. */
export async function printCoverage(args: readonly string[]): Promise<number> {
  const { dictionaries, words } = readArguments(args);
  const files = words.length > 0 ? words.map((file) => resolve(file)) : listReadmes();
  const english = readEnglishWords();
  const coverage = await withShipped(dictionaries, (shipped) =>
    measureCoverage(shipped, files, english),
  );
  const { runningWords, types, shares, missing } = coverage;
  const count = (value: number): string => value.toLocaleString('en');
  const about =
    `${count(coverage.files)} texts, ${count(runningWords)} running words, ` +
    `${count(types)} different ones`;
  const table = alignTable([
    ['get a Chinese meaning first', 'count', 'share', 'goal', ''],
    ...shares.map(({ name, count: of, value, goal }) => [
      name,
      count(of),
      `${value.toFixed(1)}%`,
      `>= ${goal}%`,
      value >= goal ? 'met' : 'NOT MET',
    ]),
  ]);
  const list = missing.map(([word, times]) => `${word} ${times}`).join(', ');
  const parts = [describeMachine(), about, table, `The commonest without one: ${list}`];
  process.stdout.write(`${parts.join('\n\n')}\n`);
  return shares.every(({ value, goal }) => value >= goal) ? 0 : 1;
}
