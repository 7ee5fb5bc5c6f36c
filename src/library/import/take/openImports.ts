import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { DictionaryId } from '../../../shared/entry.ts';
import type {
  ImportChoices,
  ImportFault,
  ImportPreview,
  ImportRefusal,
} from '../../../shared/import.ts';
import { isAlive, isHeld } from '../../catalogue/arrangeLibrary.ts';
import { dictionaryFolder } from '../../catalogue/dictionaryFiles.ts';
import { NOTHING_SHIPPED } from '../../shipped/shippedLibrary.ts';
import { Thread } from '../../thread/thread.ts';
import { ThreadFailure } from '../../thread/threadProtocol.ts';
import { THREAD_TIMEOUTS } from '../../thread/watchThread.ts';
import type { LogError } from '../../userData/sqliteOutcome.ts';
import { arrive } from './arrive.ts';
import { faultOf, faultOfReason } from '../../thread/faultOf.ts';
import type {
  ImportMethods,
  ImportParts,
  ImportService,
  ImportThread,
  ImportTold,
  LookedAt,
} from './importMessages.ts';

/** What an import may take of memory, in MB. */
const MEMORY_MB = 512;

/** Opens the way into the library; what an import that was killed left is removed first. */
export function openImports(parts: ImportParts): ImportService {
  removeLeftovers(parts.dataFolder, parts.logError);
  const running = new Map<string, ImportThread>();
  /** Ids of imports under way, which have no row yet. */
  const reserved = new Set<DictionaryId>();
  const ends = new Set<Promise<unknown>>();
  let lookedAt: { readonly ticket: string; readonly at: LookedAt } | null = null;
  let lookingTicket = '';
  let isClosed = false;

  /** Runs work on a thread of its own, in a folder of its own; both are gone afterwards. */
  const withThread = async <T>(
    ticket: string,
    work: (thread: ImportThread, folder: string) => Promise<T>,
  ): Promise<T | ImportRefusal> => {
    let folder: string | null = null;
    let thread: ImportThread | null = null;
    try {
      folder = makeTemporaryFolder(parts.dataFolder);
      thread = new Thread<ImportMethods, ImportTold>({
        workerFile: parts.workerFile,
        name: 'import',
        memoryMb: MEMORY_MB,
        timeouts: parts.timeouts ?? THREAD_TIMEOUTS,
        onTold: (progress) => parts.onProgress({ ticket, ...progress }),
      });
      running.set(ticket, thread);
      if (isClosed) thread.cancel();
      return await work(thread, folder);
    } catch (error) {
      return refusalOf(error, parts);
    } finally {
      running.delete(ticket);
      await thread?.close();
      if (folder !== null) removeTemporaryFolder(folder, parts.logError);
    }
  };

  const look = async (
    path: string,
    choices: ImportChoices,
  ): Promise<ImportPreview | ImportRefusal> => {
    const ticket = randomUUID();
    running.get(lookingTicket)?.cancel();
    lookingTicket = ticket;
    lookedAt = null;
    const { dataFolder, glossaryFolder, shipped = NOTHING_SHIPPED } = parts;
    return await withThread(ticket, async (thread, temporaryFolder) => {
      const looked = await thread.call('preview', {
        path,
        choices,
        temporaryFolder,
        dataFolder,
        glossaryFolder,
        shipped,
      });
      if (thread.isCancelled()) throw new ThreadFailure('cancelled', '');
      const { source, licence, fileHash, ...file } = looked;
      const rows = await parts.library.arrange();
      const same =
        rows.kind === 'done'
          ? rows.value.find((row) => isHeld(row) && row.fileHash === fileHash)
          : undefined;
      const sameAs = same === undefined ? null : { id: same.id, name: same.name };
      const preview: ImportPreview = { ...file, ticket, sameAs };
      const at = { path, choices, preview, fileHash, source, licence };
      if (lookingTicket === ticket) lookedAt = { ticket, at };
      return preview;
    });
  };

  const start: ImportService['start'] = async (ticket, ifKnown) => {
    const startedAt = performance.now();
    if (lookedAt === null || lookedAt.ticket !== ticket) return refused('outdated');
    const { at } = lookedAt;
    const { kind, canBeGlossary, sameAs, entryCount } = at.preview;
    if (kind === 'glossary' && !canBeGlossary) return refused('too-large-for-glossary');
    if (entryCount === 0) return refused('no-entries');
    if (sameAs !== null && ifKnown === null) return refused('outdated', sameAs.name);
    lookedAt = null;
    const replacedId = ifKnown === 'replace' ? (sameAs?.id ?? null) : null;
    const rows = await parts.library.arrange();
    if (rows.kind === 'failed') return refused(faultOfReason(rows.reason));
    const taken = new Set([...rows.value.map(({ id }) => id), ...reserved]);
    const coming = arrive(parts, at, replacedId, (id) => taken.has(id));
    reserved.add(coming.id);
    const report = await withThread(ticket, coming.run);
    reserved.delete(coming.id);
    if (report.kind === 'refused') return report;
    return { ...report, tookMs: Math.round(performance.now() - startedAt) };
  };

  const untilEnd = <T>(work: Promise<T>): Promise<T> => {
    ends.add(work);
    return work.finally(() => ends.delete(work));
  };

  return {
    preview: (path, choices) => untilEnd(look(path, choices)),
    start: (ticket, ifKnown) => untilEnd(start(ticket, ifKnown)),
    cancel: (ticket) => running.get(ticket)?.cancel(),
    close: async () => {
      isClosed = true;
      for (const thread of running.values()) thread.cancel();
      await Promise.allSettled(ends);
    },
  };
}

const refused = (fault: ImportFault, detail = ''): ImportRefusal => ({
  kind: 'refused',
  fault,
  detail,
});

function refusalOf(error: unknown, { logError }: ImportParts): ImportRefusal {
  if (error instanceof ThreadFailure) {
    if (error.fault === 'unknown') logError('library: import', error);
    return refused(error.fault, error.fault === 'unknown' ? '' : error.detail);
  }
  const known = faultOf(error);
  if (known !== null) return refused(known.fault, known.detail);
  logError('library: import', error);
  return refused('unknown');
}

/** `.import-<process>-<chance>`: what is in it belongs to an import that has not ended. */
const NAME = /^\.import-(?<pid>\d+)-/;

/**
 * Makes a folder for one import, on the disk that the dictionary will be on.
 *
 * @throws when it cannot be made.
 */
function makeTemporaryFolder(dataFolder: string): string {
  const folder = dictionaryFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(folder, `.import-${process.pid}-`));
}

/** Deletes it with all that is in it, and the folder of dictionaries when it is empty then. */
function removeTemporaryFolder(path: string, logError: LogError): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    logError('library: what an import left cannot be deleted', error);
    return;
  }
  removeIfEmpty(join(path, '..'));
}

/** Deletes what imports left whose process was killed; those of other processes go on. */
function removeLeftovers(dataFolder: string, logError: LogError): void {
  const folder = dictionaryFolder(dataFolder);
  for (const name of namesIn(folder)) {
    const pid = NAME.exec(name)?.groups?.['pid'];
    if (pid !== undefined && !isAlive(Number(pid)))
      removeTemporaryFolder(join(folder, name), logError);
  }
}

function removeIfEmpty(folder: string): void {
  if (namesIn(folder).length === 0) {
    try {
      rmdirSync(folder);
    } catch {
      // Another import has begun meanwhile; it is still in use.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there: nothing is left in it.
    return [];
  }
}
