import { localDay, startOfDay } from '../stores/localDay.ts';
import type { NamedBackup } from './backupName.ts';

/** How many backups of each kind are kept. */
const KEPT_BACKUPS = { days: 7, weeks: 4, migration: 3, change: 5, wish: 5 } as const;

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** A Monday, so that weeks begin on Mondays. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

/** How far ahead the clock of another process may be, in milliseconds. */
const TOLERANCE = 60_000;

/**
 * The backups that may go: of those of the day, all but the newest of each of the last 7 days that
 * have one and the newest of each of the last 4 weeks that have one; of the other kinds all but the
 * newest few. Those of the future count as the oldest.
 *
 * @param made the name of the one that was made just now: it stays in any case.
 */
export function outdated(
  backups: readonly NamedBackup[],
  now: number,
  made: string | null,
): readonly NamedBackup[] {
  const isMade = ({ name }: NamedBackup): boolean => name === made;
  const newestFirst = [
    ...backups.filter(isMade),
    ...oldestLast(
      backups.filter((each) => !isMade(each)),
      now,
    ),
  ];
  const ofKind = (kind: NamedBackup['kind']) => newestFirst.filter((each) => each.kind === kind);
  const days = ofKind('day');
  const kept = new Set<NamedBackup>([
    ...newestOfEach(days, ({ madeAt }) => localDay(madeAt), KEPT_BACKUPS.days),
    ...newestOfEach(days, ({ madeAt }) => weekOf(madeAt), KEPT_BACKUPS.weeks),
    ...(['migration', 'change', 'wish'] as const).flatMap((kind) =>
      ofKind(kind).slice(0, KEPT_BACKUPS[kind]),
    ),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** The newest first; a clock that was ahead made those of the future, which come last. */
export function oldestLast(backups: readonly NamedBackup[], now: number): readonly NamedBackup[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt);
  const isFuture = ({ madeAt }: NamedBackup): boolean => madeAt > now + TOLERANCE;
  return [...newestFirst.filter((each) => !isFuture(each)), ...newestFirst.filter(isFuture)];
}

function newestOfEach(
  newestFirst: readonly NamedBackup[],
  group: (backup: NamedBackup) => string,
  count: number,
): readonly NamedBackup[] {
  const newest = new Map<string, NamedBackup>();
  for (const backup of newestFirst) {
    const key = group(backup);
    if (!newest.has(key)) newest.set(key, backup);
  }
  return [...newest.values()].slice(0, count);
}

function weekOf(at: number): string {
  const noon = startOfDay(at) + WEEK / 14;
  return String(Math.floor((noon - FIRST_MONDAY) / WEEK));
}
