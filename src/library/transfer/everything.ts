import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { KeptReport } from '../../shared/transfer.ts';
import { bundleContent } from './bundle.ts';
import { backupFolder } from '../userData/backups/backupFolder.ts';
import type { Backups } from '../userData/backups/backups.ts';
import { UNWATCHED } from '../userData/backups/backupFile.ts';
import { attemptAsync, type LogError } from '../userData/sqliteOutcome.ts';
import type { UserData } from '../userData/userData.ts';
import type { ForeignFiles } from './foreignFiles.ts';
import { mergeEverything } from './mergeEverything.ts';
import { writeWhole } from '../files/writeWhole.ts';

interface EverythingOptions {
  readonly folder: string;
  readonly userData: UserData;
  readonly backups: Backups;
  readonly now: () => number;
  readonly logError: LogError;
  /** Merges the `user.db` of another folder into that of `folder`; here and now when left out. */
  readonly merge?: (other: string) => Promise<Outcome<KeptReport>>;
  /** As `writeEverything`, of a backup by its name; here and now when left out. */
  readonly write?: (file: string, settings: string, backup: string) => Promise<Outcome<null>>;
}

interface TakingOptions extends EverythingOptions {
  readonly foreign: ForeignFiles;
  /** Takes the settings of the file, as JSON; gives what brings one's own back. */
  readonly takeSettings: (json: string) => Outcome<() => void>;
}

/**
 * Writes all that `user.db` holds, with the settings, into one file. It makes a backup for that,
 * which stays among the others.
 */
export function exportEverything(
  file: string,
  settings: string,
  { folder, backups, logError, write }: EverythingOptions,
): Promise<Outcome<null>> {
  return attemptAsync(async () => {
    const backup = await backups.make('wish');
    if (backup.kind === 'failed') return backup;
    const { name } = backup.value;
    return write === undefined
      ? writeEverything(file, settings, join(backupFolder(folder), name), logError)
      : await write(file, settings, name);
  }, logError);
}

/** Writes a backup, with the settings as JSON, into one file; fails as `writeWhole` does. */
export function writeEverything(
  file: string,
  settings: string,
  backup: string,
  logError: LogError,
): Outcome<null> {
  const content = bundleContent({ database: { file: backup }, settings });
  return writeWhole(file, content, logError, 0o600);
}

/**
 * Takes such a file in, after a backup. `replace` puts it in place of all there is, settings too;
 * `merge` adds its favorites with their lists, tags and notes, and its own glossaries, to those there
 * are, keeping one's own where both say something, and leaves reviews, history and settings as they
 * are. Dictionaries in files of their own are no part of it. Fails with `invalid`, and the
 * fault, when not all of it can be taken in; nothing is changed then.
 */
export function importEverything(
  file: string,
  how: 'replace' | 'merge',
  options: TakingOptions,
): Promise<Outcome<KeptReport>> {
  const { userData, backups, foreign, takeSettings, now, logError } = options;
  const mergeHere = (other: string): Promise<Outcome<KeptReport>> =>
    mergeEverything({ folder: options.folder, other, now, logError }, UNWATCHED);
  const merge = options.merge ?? mergeHere;
  return attemptAsync(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glossa-everything-'));
    try {
      const settings = await foreign.unpackEverything(file, folder);
      if (settings.kind === 'failed') return settings;
      if (how === 'replace') {
        // Both or none: of the two, settings are what can be brought back at once.
        const taken = takeSettings(settings.value);
        if (taken.kind === 'failed') return taken;
        const restored = await backups.restoreFile(join(folder, 'user.db'));
        if (restored.kind === 'failed') {
          taken.value();
          return restored;
        }
        const favorites = userData.listFavoriteIds();
        const added = favorites.kind === 'done' ? favorites.value.length : 0;
        return done({ added, changed: 0, unchanged: 0 });
      }
      return await backups.inTurn(() => merge(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, logError);
}
