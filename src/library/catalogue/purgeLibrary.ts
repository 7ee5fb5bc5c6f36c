import process from 'node:process';
import type { DictionaryId } from '../../shared/entry.ts';
import { isRunning } from '../files/workFile.ts';
import type { CatalogueRow } from '../userData/stores/catalogueRow.ts';
import { LONG_AGO } from '../userData/stores/catalogueStore.ts';
import { deleteDictionaryFiles, dictionaryFolder } from './dictionaryFiles.ts';
import type { LibraryParts } from './library.ts';

/** How long what was removed can be restored, in milliseconds: 7 days. */
export const RESTORABLE_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * Deletes for good what was removed over 7 days ago, and imports that never ended.
 *
 * Files go before their row, so that they are never found without it and taken in again. What
 * cannot be deleted is told to the log and stays for the next time.
 *
 * @param only deletes what is to go of this one and leaves the others.
 */
export function purgeLibrary(
  { dataFolder, userData, logError }: Omit<LibraryParts, 'shipped' | 'onChanged' | 'now'>,
  only?: DictionaryId,
): void {
  const rows = userData.listCatalogue();
  if (rows.kind === 'failed') return;
  for (const row of rows.value) {
    if (only !== undefined && row.id !== only) continue;
    const isOver =
      row.removedAt !== null && row.removedAt <= userData.times.purge() - RESTORABLE_FOR;
    if (!isOver && !isUnended(row)) continue;
    // What cannot be marked cannot be forgotten: user data of a newer version is not ours to tidy.
    const marked = isOver
      ? userData.setCatalogueRemoved(row.id, LONG_AGO)
      : userData.takeBack(row.id);
    if (marked.kind === 'failed') continue;
    try {
      if (row.kind === 'dictionary') deleteDictionaryFiles(dictionaryFolder(dataFolder), row.id);
      userData.deleteFromCatalogue(row.id);
    } catch (error) {
      logError('library: a removed dictionary cannot be deleted', error);
    }
  }
}

/** Whether the process that its import was under way in is gone. */
function isUnended({ arrivingPid }: CatalogueRow): boolean {
  return arrivingPid !== null && !isAlive(arrivingPid);
}

/** Whether another process of this id runs; our own id can only be that of one before us. */
export const isAlive = (pid: number): boolean => pid !== process.pid && isRunning(pid);
