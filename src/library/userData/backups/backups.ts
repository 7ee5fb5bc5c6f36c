import { closeSync, copyFileSync, existsSync, openSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import type { BackupInfo, BackupKind } from '../../../shared/backup.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { putInPlace, removeDatabase } from '../../files/putInPlace.ts';
import { connect } from '../connect.ts';
import { localDay } from '../localDay.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
import { faultOfDatabase } from '../vetting/vetDatabase.ts';
import { finishBackup, readContents } from './backupFile.ts';
import {
  backupFolder,
  contentsOf,
  listBackups,
  makeBackupFolder,
  namedBackups,
  tidyBackups,
} from './backupFolder.ts';
import { nameBackup, parseBackupName } from './backupName.ts';
import { copyContents } from './copyContents.ts';

/**
 * The backups of `user.db` in `backups/`. They are made and restored one after the other, whoever
 * asks. Fails with `unavailable` when `user.db` could not be opened, with `newer` when it must not be
 * written, with `disk-full`, `read-only` or `not-written` when nothing can be written; what is kept
 * is then as it was.
 */
export interface Backups {
  /** All of them with what each holds, the newest first. Reads each file whole. */
  list(): Outcome<readonly BackupInfo[]>;
  /**
   * Makes the backup of the day, unless there is one or there is nothing to keep: to be awaited
   * before the first change of a day, and cheap at all others.
   */
  daily(): Promise<Outcome<null>>;
  /** Makes a backup now, and removes those out of date. */
  make(kind: Exclude<BackupKind, 'migration'>): Promise<Outcome<BackupInfo>>;
  /**
   * Puts what a backup holds in place of what is kept now, and gives the backup that it made of
   * that before. Fails with `not-found` when there is none of this name, with `invalid`, and
   * the fault, when not all of it can be taken in.
   */
  restore(name: string): Promise<Outcome<BackupInfo>>;
  /** Puts the contents of a database file from elsewhere in place; fails as `restore` does. */
  restoreFile(file: string): Promise<Outcome<BackupInfo>>;
  /** Deletes all lookups from all backups, so that no byte of them is left there. */
  clearHistory(): Promise<Outcome<null>>;
}

interface BackupsOptions {
  readonly folder: string;
  readonly db: DatabaseSync;
  readonly now: () => number;
  readonly logError: LogError;
}

/** Pages copied in one step: all of them, so that no change in between begins the copy anew. */
const ALL_PAGES = 1_000_000_000;

/** Makes the {@link Backups} of an open `user.db`. */
export function createBackups({ folder, db, now, logError }: BackupsOptions): Backups {
  const pathOf = (name: string): string => join(backupFolder(folder), name);
  let last: Promise<unknown> = Promise.resolve();
  let backedUpOn = '';

  /** One after the other; an error becomes an outcome. */
  const inTurn = <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const turn = last.then(() => attemptAsync(work, logError));
    last = turn;
    return turn;
  };

  const makeNow = async (kind: BackupKind): Promise<BackupInfo> => {
    makeBackupFolder(folder);
    const named = nameBackup(kind, now(), (taken) => existsSync(pathOf(taken)));
    const { name } = named;
    const building = `${pathOf(name)}.building`;
    removeDatabase(building);
    try {
      // Made before SQLite does, since it would let all users of the machine read it.
      closeSync(openSync(building, 'wx', 0o600));
      await copyDatabase(db, building, { rate: ALL_PAGES });
      finishBackup(building, pathOf(name));
    } finally {
      removeDatabase(building);
    }
    tidyBackups(folder);
    return {
      ...named,
      bytes: statSync(pathOf(name)).size,
      holds: contentsOf(pathOf(name), MIGRATIONS.length),
    };
  };

  const restoreNow = async (file: string): Promise<Outcome<BackupInfo>> => {
    const fault = faultOfDatabase(file);
    if (fault !== null) return failed('invalid', { kind: fault.fault, detail: fault.detail });
    const before = await makeNow('change');
    const work = pathOf('restore.work');
    removeDatabase(work);
    try {
      copyFileSync(file, work, constants.COPYFILE_FICLONE);
      bringUpToDate(work);
      copyContents(db, work);
      return done(before);
    } finally {
      removeDatabase(work);
    }
  };

  const isDueToday = (): boolean => {
    const today = localDay(now());
    if (backedUpOn === today) return false;
    const hasOne = namedBackups(folder).some(
      ({ kind, madeAt }) => kind === 'day' && localDay(madeAt) === today,
    );
    if (hasOne) backedUpOn = today;
    return !hasOne;
  };

  return {
    list: () => {
      try {
        return done(listBackups(folder, MIGRATIONS.length));
      } catch (error) {
        logError('library: backups cannot be listed', error);
        return failed('unknown');
      }
    },
    daily: async () => {
      if (backedUpOn === localDay(now())) return done(null);
      return inTurn(async () => {
        if (!isDueToday()) return done(null);
        const { favorites, lookups, glossaries } = readContents(db);
        if (favorites + lookups + glossaries > 0) await makeNow('day');
        backedUpOn = localDay(now());
        return done(null);
      });
    },
    make: (kind) => inTurn(async () => done(await makeNow(kind))),
    restore: (name) =>
      inTurn(async () =>
        parseBackupName(name) === null || !existsSync(pathOf(name))
          ? failed('not-found')
          : restoreNow(pathOf(name)),
      ),
    restoreFile: (file) => inTurn(() => restoreNow(file)),
    clearHistory: () =>
      inTurn(async () => {
        for (const { name } of namedBackups(folder)) {
          clearOne(pathOf(name), pathOf('clear.work'));
          // Other work of the process goes on between two files.
          await new Promise<void>((resolve) => {
            setImmediate(resolve);
          });
        }
        return done(null);
      }),
  };
}

/** Brings a copy of a backup to the newest version, without a log beside it. */
function bringUpToDate(file: string): void {
  const db = connect(file);
  try {
    migrate(db, MIGRATIONS);
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Takes the lookups out of one backup: in a copy, which then takes its place. */
function clearOne(file: string, work: string): void {
  removeDatabase(work);
  try {
    copyFileSync(file, work, constants.COPYFILE_FICLONE);
    const db = new DatabaseSync(work);
    try {
      db.exec('PRAGMA secure_delete = ON');
      const tables = db
        .prepare("SELECT name FROM sqlite_schema WHERE name IN ('history_days', 'history')")
        .all();
      for (const table of tables) db.exec(`DELETE FROM ${String(table['name'])}`);
      db.exec('VACUUM');
    } catch (error) {
      throw new Error('library: backup, its lookups cannot be deleted', { cause: error });
    } finally {
      db.close();
    }
    putInPlace(work, file);
  } finally {
    removeDatabase(work);
  }
}
