import type { FavoriteId } from '../../shared/favorite.ts';
import { failed, type Outcome } from '../../shared/outcome.ts';
import type { KeptFormat, KeptRecord } from '../../shared/transfer.ts';
import type { Steps } from '../userData/backups/steps.ts';
import { favoriteReader } from '../userData/stores/favoriteRows.ts';
import { findDatabase } from '../userData/findDatabase.ts';
import { openReader } from '../userData/readOnlyUserData.ts';
import { attempt, type LogError } from '../userData/sqliteOutcome.ts';
import { recordReader } from '../userData/stores/transferStore.ts';
import { exportContent } from './writeExport.ts';
import { writeWhole } from './writeWhole.ts';

interface ExportTask {
  readonly file: string;
  readonly format: KeptFormat;
  readonly ids: readonly FavoriteId[] | null;
}

/** Favorites held at once. */
const BATCH = 500;

/**
 * Writes favorites of the `user.db` of a folder into a file, as they all are at one moment; it is only
 * read for that. Fails with `unavailable` when there is none, and as `writeWhole` does.
 *
 * @throws what SQLite throws when it cannot be opened, and what a step throws.
 */
export function exportFavorites(
  folder: string,
  { file, format, ids }: ExportTask,
  now: number,
  logError: LogError,
  steps: Steps,
): Outcome<null> {
  const place = findDatabase(folder);
  if (place.kind !== 'file') return failed('unavailable');
  const reader = openReader(place.file);
  try {
    return attempt(() => {
      reader.db.exec('PRAGMA trusted_schema = OFF; BEGIN');
      const read = recordReader(reader.db);
      const named = ids ?? favoriteReader(reader.db).ids();
      const batches = function* (): Generator<readonly KeptRecord[]> {
        for (let start = 0; start < named.length; start += BATCH) {
          steps.done(start / named.length);
          yield read(named.slice(start, start + BATCH));
        }
      };
      return writeWhole(file, exportContent(batches, format, now), logError);
    }, logError);
  } finally {
    reader.close();
  }
}
