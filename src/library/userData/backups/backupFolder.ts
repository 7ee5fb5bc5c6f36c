import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BackupContents, BackupInfo } from '../../../shared/backup.ts';
import { removeAbandoned } from '../../files/putInPlace.ts';
import { inspectDatabase } from '../inspectDatabase.ts';
import { localDay, startOfDay } from '../stores/localDay.ts';
import { hasOwnSchema } from '../salvage/compareSchema.ts';
import { type NamedBackup, parseBackupName, readContents } from './backupFile.ts';

/** The folder of the backups within the data folder. */
export const backupFolder = (folder: string): string => join(folder, 'backups');

/** Makes the folder of the backups, readable by its owner only, when it is not there. */
export function makeBackupFolder(folder: string): void {
  mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 });
}

/**
 * The backups there are by their names, which begin with the time, the newest first. What is no
 * file is none, whatever its name.
 *
 * @throws when the folder is there but cannot be read.
 */
export function namedBackups(folder: string): readonly NamedBackup[] {
  return fileNames(folder)
    .toSorted()
    .toReversed()
    .flatMap((name) => parseBackupName(name) ?? [])
    .filter(({ name }) => isFile(join(backupFolder(folder), name)));
}

/** The backups there are with what each holds, the newest first. Reads each of them whole. */
export function listBackups(folder: string, newestVersion: number): readonly BackupInfo[] {
  return namedBackups(folder).flatMap((backup) => {
    const file = join(backupFolder(folder), backup.name);
    const stats = statSync(file, { throwIfNoEntry: false });
    // Another process has removed it meanwhile.
    if (stats === undefined) return [];
    return [{ ...backup, bytes: stats.size, holds: tryContentsOf(file, newestVersion) }];
  });
}

/**
 * The newest backup that is not damaged and not of a newer version; null when there is none. Those
 * that say they are of the future come last: the clock was wrong when they were made.
 */
export function newestGoodBackup(
  folder: string,
  newestVersion: number,
  now: number,
): NamedBackup | null {
  return (
    oldestLast(namedBackups(folder), now).find(
      ({ name }) => tryContentsOf(join(backupFolder(folder), name), newestVersion) !== null,
    ) ?? null
  );
}

/**
 * Removes backups that are out of date and what killed processes left unfinished. What cannot be
 * removed stays, and harms nobody.
 *
 * @param made the name of a backup that was made just now: it stays, whatever the clock says.
 */
export function tidyBackups(folder: string, now: number, made: string | null = null): void {
  try {
    removeAbandoned(backupFolder(folder));
    for (const { name } of outdated(namedBackups(folder), now, made)) {
      rmSync(join(backupFolder(folder), name), { force: true });
    }
  } catch {
    // There is no such folder, or it may not be changed.
  }
}

/**
 * What a backup holds; null when it is damaged, of a newer version, or none of ours.
 *
 * @throws when it is there but cannot be read.
 */
export function contentsOf(file: string, newestVersion: number): BackupContents | null {
  const state = inspectDatabase(file, newestVersion, true, hasOwnSchema);
  if (state !== 'sound' && state !== 'older') return null;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return readContents(db);
  } catch {
    // It has other tables than ours: nothing of it could be restored.
    return null;
  } finally {
    db.close();
  }
}

/** The same of one among many: null also when it cannot be read. */
function tryContentsOf(file: string, newestVersion: number): BackupContents | null {
  try {
    return contentsOf(file, newestVersion);
  } catch {
    // One bad file among the backups must not hide the others.
    return null;
  }
}

function fileNames(folder: string): readonly string[] {
  try {
    return readdirSync(backupFolder(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

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
function oldestLast(backups: readonly NamedBackup[], now: number): readonly NamedBackup[] {
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
