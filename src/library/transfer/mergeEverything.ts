import { join } from 'node:path';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { KeptReport } from '../../shared/transfer.ts';
import { makeBackup } from '../userData/backups/makeBackup.ts';
import type { Steps } from '../userData/backups/steps.ts';
import { connect, PATIENCE } from '../userData/connect.ts';
import { makeStores } from '../userData/stores/makeStores.ts';
import { openUserData } from '../userData/openUserData.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import { mergeGlossaries } from './mergeGlossaries.ts';

/** What is merged into what. */
export interface MergeTask {
  /** The data folder. */
  readonly folder: string;
  /** A folder with another `user.db`, which may be changed. */
  readonly other: string;
  readonly now: () => number;
  readonly logError: LogError;
}

/**
 * Adds the favorites, papers and own glossaries of another `user.db` to those there are, all or nothing,
 * after a backup. Nobody else can write between that backup and the end. Fails with `invalid` when
 * the other is damaged or of a newer version.
 *
 * @throws what SQLite or the system throws; nothing is changed then.
 */
export async function mergeEverything(
  { folder, other, now, logError }: MergeTask,
  steps: Steps,
): Promise<Outcome<KeptReport>> {
  const { userData: theirs, notice } = openUserData({ folder: other, now, logError });
  try {
    const records = theirs.exportRecords();
    if (notice !== null || records.kind === 'failed') return failed('invalid');
    const db = connect(join(folder, 'user.db'), PATIENCE);
    try {
      db.exec('BEGIN IMMEDIATE');
      await makeBackup(folder, 'change', now(), steps);
      const own = makeStores(db, now, logError);
      const glossaries = mergeGlossaries(theirs, own);
      if (glossaries.kind === 'failed') return glossaries;
      const papers = theirs.exportPapers();
      const kept = papers.kind === 'failed' ? papers : own.takePapers(papers.value);
      if (kept.kind === 'failed') return kept;
      const report = own.importRecords(records.value, 'mine');
      if (report.kind === 'failed') return report;
      db.exec('COMMIT');
      return done(report.value);
    } finally {
      // What is not committed is undone by closing.
      db.close();
    }
  } finally {
    theirs.close();
  }
}
