import { basename, join } from 'node:path';
import process from 'node:process';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { ImportReport } from '../../../shared/import.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import { newRow } from '../../catalogue/arrangeLibrary.ts';
import {
  dictionaryFolder,
  makeDictionaryId,
  sizeOfDictionary,
} from '../../catalogue/dictionaryFiles.ts';
import { renameInPlace } from '../../files/putInPlace.ts';
import type { CatalogueRow } from '../../userData/stores/catalogueStore.ts';
import { textBytesOf } from '../../../core/formats/glossaryRow.ts';
import { faultOfReason } from '../../thread/faultOf.ts';
import { ThreadFailure } from '../../thread/threadProtocol.ts';
import type {
  DictionaryTask,
  GlossaryTask,
  ImportParts,
  ImportThread,
  LookedAt,
} from './importMessages.ts';

type Report = Omit<ImportReport, 'tookMs'>;

/** An import that is about to begin. */
interface Coming {
  readonly id: DictionaryId;
  /** Puts into the library what the thread makes; throws, and has changed nothing, if it fails. */
  readonly run: (thread: ImportThread, temporaryFolder: string) => Promise<Report>;
}

/** Prepares the import of a file that was looked at. */
export function arrive(
  parts: ImportParts,
  at: LookedAt,
  replacedId: DictionaryId | null,
  isTaken: (id: DictionaryId) => boolean,
): Coming {
  const { preview, path, choices, fileHash } = at;
  const row = newRow({
    id: makeDictionaryId(preview.name, isTaken),
    kind: preview.kind,
    name: preview.name,
    headwordLanguage: preview.headwordLanguage,
    translationLanguage: preview.translationLanguage,
    source: at.source,
    licence: at.licence,
    format: preview.format,
    fileName: preview.fileName,
    fileHash,
    addedAt: parts.now(),
    replacedId,
    arrivingPid: process.pid,
  });
  if (preview.kind === 'glossary') {
    return {
      id: row.id,
      run: (thread, temporaryFolder) =>
        takeGlossary(parts, row, thread, { path, choices, temporaryFolder, fileHash }),
    };
  }
  const { entryCount } = preview;
  return {
    id: row.id,
    run: (thread, temporaryFolder) =>
      takeDictionary(parts, row, thread, {
        path,
        choices,
        temporaryFolder,
        fileHash,
        entryCount,
        about: row,
      }),
  };
}

async function takeGlossary(
  { library, userData }: ImportParts,
  row: CatalogueRow,
  thread: ImportThread,
  task: GlossaryTask,
): Promise<Report> {
  const { rows, skipped, garbled } = await thread.call('readRows', task);
  if (thread.isCancelled()) throw new ThreadFailure('cancelled', '');
  const added = userData.addGlossary(row, rows);
  if (added.kind === 'failed' && added.reason === 'invalid') {
    throw new ThreadFailure('too-large-for-glossary', '');
  }
  const { length } = valueOf(added).added;
  valueOf(userData.completeArrival(row.id, userData.times.removal()));
  await library.changed();
  const bytes = rows.reduce((sum, each) => sum + textBytesOf(each), 0);
  return reportOf(row, 'glossary', { entryCount: length, skipped, garbled, bytes });
}

async function takeDictionary(
  { library, userData, dataFolder }: ImportParts,
  row: CatalogueRow,
  thread: ImportThread,
  task: DictionaryTask,
): Promise<Report> {
  const built = await thread.call('build', task);
  const { entryCount, skipped, garbled } = built;
  // The row is first: a file without one would be taken in again at the next start.
  valueOf(userData.addToCatalogue(row));
  try {
    const folder = dictionaryFolder(dataFolder);
    const file = join(folder, basename(built.file));
    renameInPlace(built.file, file);
    await library.changed();
    await thread.call('addTexts', file);
    if (thread.isCancelled()) throw new ThreadFailure('cancelled', '');
    valueOf(userData.completeArrival(row.id, userData.times.removal()));
  } catch (error) {
    await thread.close();
    userData.takeBack(row.id);
    await library.discard(row.id);
    throw error;
  }
  await library.changed();
  const bytes = sizeOfDictionary(dictionaryFolder(dataFolder), row.id);
  return reportOf(row, 'dictionary', { entryCount, skipped, garbled, bytes });
}

const reportOf = (
  row: CatalogueRow,
  storedAs: Report['storedAs'],
  counts: Pick<Report, 'entryCount' | 'skipped' | 'garbled' | 'bytes'>,
): Report => ({
  kind: 'imported',
  id: row.id,
  name: row.name,
  storedAs,
  ...counts,
  replaced: row.replacedId,
});

/** @throws ThreadFailure with the fault that the reason of a failure is for an import. */
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  const fault = faultOfReason(outcome.reason);
  throw new ThreadFailure(fault, fault === 'unknown' ? `user data: ${outcome.reason}` : '');
}
