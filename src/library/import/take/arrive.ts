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
import { faultOfReason } from './faultOf.ts';
import type { ImportParts, LookedAt } from './importMessages.ts';
import type { ImportThread, startImportThread } from './importThread.ts';
import { ThreadFailure } from '../../thread/watchedThread.ts';

type Report = Omit<ImportReport, 'tookMs'>;

/** An import that is about to begin. */
interface Coming {
  readonly id: DictionaryId;
  readonly task: (temporaryFolder: string) => Parameters<typeof startImportThread>[1];
  /** Puts into the library what the thread makes; throws, and has changed nothing, if it fails. */
  readonly follow: (thread: ImportThread) => Promise<Report>;
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
      task: (temporaryFolder) => ({ kind: 'glossary', path, choices, temporaryFolder, fileHash }),
      follow: (thread) => followGlossary(parts, row, thread),
    };
  }
  const { entryCount } = preview;
  return {
    id: row.id,
    task: (temporaryFolder) => ({
      kind: 'dictionary',
      path,
      choices,
      temporaryFolder,
      fileHash,
      entryCount,
      about: row,
    }),
    follow: (thread) => followDictionary(parts, row, thread),
  };
}

async function followGlossary(
  { library, userData }: ImportParts,
  row: CatalogueRow,
  thread: ImportThread,
): Promise<Report> {
  const message = await thread.next();
  if (message.kind !== 'rows') throw new Error(`library: import, unexpected ${message.kind}`);
  const { rows, skipped, garbled } = message;
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

async function followDictionary(
  { library, userData, dataFolder }: ImportParts,
  row: CatalogueRow,
  thread: ImportThread,
): Promise<Report> {
  const built = await thread.next();
  if (built.kind !== 'built') throw new Error(`library: import, unexpected ${built.kind}`);
  const { entryCount, skipped, garbled } = built;
  // The row is first: a file without one would be taken in again at the next start.
  valueOf(userData.addToCatalogue(row));
  try {
    const folder = dictionaryFolder(dataFolder);
    const file = join(folder, basename(built.file));
    renameInPlace(built.file, file);
    await library.changed();
    thread.ask({ file });
    const texts = await thread.next();
    if (texts.kind !== 'texts') throw new Error(`library: import, unexpected ${texts.kind}`);
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
