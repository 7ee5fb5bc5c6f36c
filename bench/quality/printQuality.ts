import process from 'node:process';
import { describeMachine } from '../printFigures.ts';
import type { Goal, Measured, Outcome } from './cases.ts';
import { measureLibrary } from './measureLibrary.ts';
import { alignTable } from './printTable.ts';
import { readArguments } from './readArguments.ts';

/** Measures the order of answers and prints it; gives the exit code, 1 where a goal is not met. */
export async function printQuality(args: readonly string[]): Promise<number> {
  const { dictionaries, isQuick, listsMisses, words } = readArguments(args);
  const { measured, plainCount } = await measureLibrary(dictionaries, !isQuick, words);
  const about = `Plain MiniSearch: ${plainCount.toLocaleString('en')} entries.`;
  const parts = [describeMachine(), toQualityTable(measured), ...(isQuick ? [] : [about])];
  if (listsMisses) parts.push(listMisses(measured));
  process.stdout.write(`${parts.join('\n\n')}\n`);
  return measured.every(isGoalMet) ? 0 : 1;
}
/** Whether a goal is met; what has none always is. */
function isGoalMet({ goal, outcomes }: Measured): boolean {
  if (goal === undefined) return true;
  const counted = goal.on === 'all' ? outcomes : outcomes.filter(({ isTest }) => isTest);
  const value = shareOf(counted, goal);
  return goal.kind === 'atLeast' ? value >= goal.value : value <= goal.value;
}

/** The table of figures; the goals count on the column that is marked. */
function toQualityTable(measured: readonly Measured[]): string {
  const header = ['set', 'cases', 'tuning', 'test', 'all', 'plain', 'goal', ''];
  const rows = measured.map(({ name, outcomes, goal }) => {
    const halves = [
      outcomes.filter(({ isTest }) => !isTest),
      outcomes.filter(({ isTest }) => isTest),
      outcomes,
    ].map((half) => percent(shareOf(half, goal)));
    const plain = outcomes.flatMap(({ isGoodPlainly }) =>
      isGoodPlainly === undefined ? [] : [isGoodPlainly],
    );
    const beside =
      plain.length === 0 ? '' : percent((100 * plain.filter(Boolean).length) / plain.length);
    const bound = goal && `${goal.kind === 'atLeast' ? '>=' : '<='} ${goal.value}%`;
    const verdict = goal && (isGoalMet({ name, outcomes, goal }) ? 'met' : 'NOT MET');
    const where = goal?.on === 'all' ? ' of all' : '';
    return [
      name,
      String(outcomes.length),
      ...halves,
      beside,
      bound === undefined ? '' : bound + where,
      verdict ?? '',
    ];
  });
  return alignTable([header, ...rows]);
}

/** What was not found, of the half that may be tuned on; the other is never shown. */
function listMisses(measured: readonly Measured[]): string {
  return measured
    .filter(({ name }) => !name.startsWith('- '))
    .map(({ name, outcomes }) => {
      const misses = outcomes.filter(({ isTest, isGood }) => !isTest && !isGood);
      const lines = misses.map(
        ({ query, wanted, got }) =>
          `  ${JSON.stringify(query)}  wanted: ${wanted}  got: ${got.replace(/\n/g, ' ')}`,
      );
      return [`${name}: ${misses.length} misses in the tuning half`, ...lines].join('\n');
    })
    .join('\n\n');
}

function shareOf(outcomes: readonly Outcome[], goal: Goal | undefined): number {
  const isCounted = ({ isGood }: Outcome): boolean => isGood !== (goal?.kind === 'atMostBad');
  return (100 * outcomes.filter(isCounted).length) / Math.max(1, outcomes.length);
}

const percent = (value: number): string => `${value.toFixed(1)}%`;
