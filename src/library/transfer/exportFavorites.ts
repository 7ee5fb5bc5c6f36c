import { failed, type Outcome } from '../../shared/outcome.ts';
import type { FavoriteId } from '../../shared/favorite.ts';
import type { KeptFormat } from '../../shared/transfer.ts';
import { findDatabase } from '../userData/findDatabase.ts';
import { readOnlyUserData } from '../userData/readOnlyUserData.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import { exportContent } from './writeExport.ts';
import { writeWhole } from './writeWhole.ts';

interface ExportTask {
  readonly file: string;
  readonly format: KeptFormat;
  readonly ids: readonly FavoriteId[] | null;
}

/**
 * Writes favorites of the `user.db` of a folder into a file, which is only read for that. Fails with
 * `unavailable` when it cannot be read, and as `writeWhole` does.
 */
export function exportFavorites(
  folder: string,
  { file, format, ids }: ExportTask,
  now: number,
  logError: LogError,
): Outcome<null> {
  const place = findDatabase(folder);
  if (place.kind !== 'file') return failed('unavailable');
  const userData = readOnlyUserData(place.file, () => now, logError, 'read-only');
  if (userData === null) return failed('unavailable');
  try {
    const records = userData.exportRecords(ids);
    if (records.kind === 'failed') return records;
    return writeWhole(file, exportContent(records.value, format, now), logError);
  } finally {
    userData.close();
  }
}
