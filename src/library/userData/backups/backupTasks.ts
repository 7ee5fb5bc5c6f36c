import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupInfo, BackupKind, RestoreReport } from '../../../shared/backup.ts';
import { assertNever } from '../../../shared/assertNever.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { backupFolder, listBackups } from './backupFolder.ts';
import { parseBackupName } from './backupName.ts';
import { clearBackups, LOOKUP_TABLES, PAPER_TABLES } from './clearBackups.ts';
import { clearLookups, clearPapers } from './clearLookups.ts';
import { makeBackup } from './makeBackup.ts';
import { restoreBackup } from './restoreBackup.ts';
import type { Steps } from './steps.ts';

/** Work on the backups of a data folder that reads or writes whole databases. */
export type BackupTask =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly backup: BackupKind }
  | { readonly kind: 'restore'; readonly name: string }
  | { readonly kind: 'restoreFile'; readonly file: string }
  | { readonly kind: 'clear' }
  /** Deletes all lookups from `user.db`, then from all backups. */
  | { readonly kind: 'clearAll' }
  /** The same with all papers. */
  | { readonly kind: 'clearPapers' };

/** What comes of each. */
export interface BackupResults {
  readonly list: readonly BackupInfo[];
  readonly make: BackupInfo;
  readonly restore: RestoreReport;
  readonly restoreFile: RestoreReport;
  readonly clear: null;
  readonly clearAll: null;
  readonly clearPapers: null;
}

/** Does the work; on a thread where the process must answer meanwhile. */
export type RunBackupTask = <T extends BackupTask>(
  task: T,
  onBegun?: () => void,
) => Promise<Outcome<BackupResults[T['kind']]>>;

/**
 * Does the work here and now.
 *
 * @throws what SQLite or the system throws; what is kept is as it was then.
 */
export async function workOnBackups(
  folder: string,
  task: BackupTask,
  now: number,
  steps: Steps,
): Promise<Outcome<BackupResults[BackupTask['kind']]>> {
  switch (task.kind) {
    case 'list':
      return done(listBackups(folder, MIGRATIONS.length));
    case 'make':
      return done(await makeBackup(folder, task.backup, now, steps));
    case 'restore': {
      const file = join(backupFolder(folder), task.name);
      return parseBackupName(task.name) === null || !existsSync(file)
        ? failed('not-found')
        : await restoreBackup(folder, file, now, steps, true);
    }
    case 'restoreFile':
      return await restoreBackup(folder, task.file, now, steps);
    case 'clear':
      await clearBackups(folder, LOOKUP_TABLES, steps);
      return done(null);
    case 'clearAll': {
      const cleared = await clearLookups(folder, steps);
      if (cleared.kind === 'failed') return cleared;
      await clearBackups(folder, LOOKUP_TABLES, steps);
      return done(null);
    }
    case 'clearPapers': {
      const cleared = await clearPapers(folder);
      if (cleared.kind === 'failed') return cleared;
      await clearBackups(folder, PAPER_TABLES, steps);
      return done(null);
    }
    default:
      return assertNever(task);
  }
}
