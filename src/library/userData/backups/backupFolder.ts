import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BackupContents, BackupInfo } from '../../../shared/backup.ts';
import { inspectDatabase } from '../inspectDatabase.ts';
import { hasOwnSchema } from '../vetting/compareSchema.ts';
import { readContents } from './backupFile.ts';
import { type NamedBackup, parseBackupName } from './backupName.ts';
import { outdated } from './outdated.ts';

/** The folder of the backups within the data folder. */
export const backupFolder = (folder: string): string => join(folder, 'backups');

/** Makes the folder of the backups, readable by its owner only, when it is not there. */
export function makeBackupFolder(folder: string): void {
  mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 });
}

/** The backups there are by their names, which begin with the time, the newest first. */
export function namedBackups(folder: string): readonly NamedBackup[] {
  return fileNames(folder)
    .toSorted()
    .toReversed()
    .flatMap((name) => parseBackupName(name) ?? []);
}

/** The backups there are with what each holds, the newest first. Reads each of them whole. */
export function listBackups(folder: string, newestVersion: number): readonly BackupInfo[] {
  return namedBackups(folder).map((backup) => {
    const file = join(backupFolder(folder), backup.name);
    return {
      ...backup,
      bytes: statSync(file).size,
      holds: contentsOf(file, newestVersion),
    };
  });
}

/** The newest backup that is not damaged and not of a newer version; null when there is none. */
export function newestGoodBackup(folder: string, newestVersion: number): NamedBackup | null {
  return (
    namedBackups(folder).find(
      ({ name }) => contentsOf(join(backupFolder(folder), name), newestVersion) !== null,
    ) ?? null
  );
}

/** Removes backups that are out of date and what a killed process left unfinished. */
export function tidyBackups(folder: string): void {
  const unfinished = fileNames(folder).filter((name) => /\.(building|work)(-\w+)?$/.test(name));
  for (const name of [...unfinished, ...outdated(namedBackups(folder)).map((each) => each.name)]) {
    rmSync(join(backupFolder(folder), name), { force: true });
  }
}

/** What a backup holds; null when it is damaged, of a newer version, or none of ours. */
export function contentsOf(file: string, newestVersion: number): BackupContents | null {
  if (inspectDatabase(file, newestVersion, hasOwnSchema) !== 'sound') return null;
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

function fileNames(folder: string): readonly string[] {
  try {
    return readdirSync(backupFolder(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
