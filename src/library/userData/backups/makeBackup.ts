import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import type { BackupInfo, BackupKind } from '../../../shared/backup.ts';
import { createEmptyFile, putNewInPlace, removeDatabase } from '../../files/putInPlace.ts';
import { workPathOf } from '../../files/workFile.ts';
import { BUSY_TIMEOUT, existing } from '../connect.ts';
import { checkCopy, nameBackup, type NamedBackup, readContents, type Steps } from './backupFile.ts';
import { backupFolder, makeBackupFolder, tidyBackups } from './backupFolder.ts';
import { countRows } from './countRows.ts';

/** Pages copied between two looks at whether it was cancelled: 4 MB. */
const PAGES_AT_ONCE = 1_000;

/**
 * Makes a backup of the `user.db` of a folder as it is now, and removes those out of date. Others
 * may write meanwhile: SQLite shows this reader what was there when it began.
 *
 * @throws when it cannot be written, or reads back otherwise than it was; nothing lies under its
 * name then.
 */
export async function makeBackup(
  folder: string,
  kind: BackupKind,
  now: number,
  steps: Steps,
): Promise<BackupInfo> {
  makeBackupFolder(folder);
  const building = workPathOf(join(backupFolder(folder), 'user.db'));
  const source = new DatabaseSync(join(folder, 'user.db'), {
    readOnly: true,
    timeout: BUSY_TIMEOUT,
  });
  try {
    createEmptyFile(building);
    source.exec('PRAGMA trusted_schema = OFF; BEGIN');
    const counted = countRows(source);
    const holds = readContents(source);
    steps.begun();
    await copyDatabase(source, existing(building), {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) =>
        steps.done((totalPages - remainingPages) / Math.max(totalPages, 1)),
    });
    steps.done(1);
    checkCopy(building, counted);
    const named = giveName(building, folder, kind, now);
    tidyBackups(folder, now, named.name);
    const { size } = statSync(join(backupFolder(folder), named.name));
    return { ...named, bytes: size, holds };
  } finally {
    source.close();
    removeDatabase(building);
  }
}

/** Puts a checked copy among the backups, under a name that no other process can take from it. */
export function giveName(
  building: string,
  folder: string,
  kind: BackupKind,
  now: number,
): NamedBackup {
  const pathOf = (name: string): string => join(backupFolder(folder), name);
  for (;;) {
    const named = nameBackup(kind, now, (name) => existsSync(pathOf(name)));
    if (putNewInPlace(building, pathOf(named.name))) return named;
  }
}
