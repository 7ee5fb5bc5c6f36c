import type { HistoryDay, HistoryItem, MissedWord } from '../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { WholePaper } from '../../shared/reading.ts';
import type { KeptRecord, KeptSource } from '../../shared/transfer.ts';
import { THREAD_TIMEOUTS, type ThreadTimeouts } from '../thread/watchThread.ts';
import { Thread } from '../thread/thread.ts';
import { ThreadFailure } from '../thread/threadProtocol.ts';
import type { Salvaged } from '../userData/salvage/salvage.ts';
import type { SalvagedGlossary } from '../userData/salvage/salvageGlossaries.ts';
import { attemptAsync, type LogError } from '../userData/sqliteOutcome.ts';
import type { ForeignMethods, ForeignTold } from './foreignMessages.ts';

/** Favorites of a file. */
export interface FavoritesOfFile {
  readonly format: KeptSource;
  readonly records: readonly KeptRecord[];
  /** 1-based numbers of rows that were left out, the first of them. */
  readonly skipped: readonly number[];
}

/**
 * Files that the app did not write, or that are damaged, read on a thread that is ended when it
 * stands still or takes too much memory. What is wrong with a file is `invalid`, with the fault; no
 * file makes more of it than that.
 */
export interface ForeignFiles {
  readonly readFavorites: (path: string) => Promise<Outcome<FavoritesOfFile>>;
  /**
   * Unpacks a file of everything: its `user.db` lies in `folder` then, and can be taken in whole;
   * gives the settings as JSON.
   */
  readonly unpackEverything: (path: string, folder: string) => Promise<Outcome<string>>;
  /** Looks whether a database can be taken in. */
  readonly vet: (path: string) => Promise<Outcome<null>>;
  /** Reads what can be read of a damaged database. */
  readonly salvage: (path: string) => Promise<Outcome<Salvaged>>;
}

interface ForeignParts {
  /** Absolute path of the built `foreignWorker`. */
  readonly workerFile: string;
  readonly logError: LogError;
  readonly timeouts?: ThreadTimeouts;
}

/** What a thread may take of memory, in MB: it keeps no file whole. */
const MEMORY_MB = 512;
/** A damaged `user.db` is one's own, and all that is found in it is held at once. */
const SALVAGE_MB = 2_048;

/** Makes the {@link ForeignFiles}. */
export function openForeignFiles({ workerFile, logError, timeouts }: ForeignParts): ForeignFiles {
  const run = <T>(
    memoryMb: number,
    onTold: (message: ForeignTold) => void,
    work: (thread: Thread<ForeignMethods, ForeignTold>) => Promise<T>,
  ): Promise<Outcome<T>> =>
    attemptAsync(async () => {
      const thread = new Thread<ForeignMethods, ForeignTold>({
        workerFile,
        name: 'reading',
        memoryMb,
        timeouts: timeouts ?? THREAD_TIMEOUTS,
        onTold,
      });
      try {
        return done(await work(thread));
      } catch (error) {
        if (error instanceof ThreadFailure) return failureOf(error, logError);
        throw error;
      } finally {
        await thread.close();
      }
    }, logError);
  const nothing = (): void => undefined;

  return {
    readFavorites: (path) => {
      const records: KeptRecord[] = [];
      const skipped: number[] = [];
      let format: KeptSource = 'json';
      return run(
        MEMORY_MB,
        (message) => {
          if (message.kind === 'format') ({ format } = message);
          if (message.kind !== 'records') return;
          for (const record of message.records) records.push(record);
          for (const row of message.skipped) skipped.push(row);
        },
        async (thread) => {
          await thread.call('readFavorites', path);
          return { format, records, skipped };
        },
      );
    },
    unpackEverything: (path, folder) =>
      run(MEMORY_MB, nothing, (thread) => thread.call('unpackEverything', path, folder)),
    vet: (path) => run(MEMORY_MB, nothing, (thread) => thread.call('vet', path)),
    salvage: (path) => {
      const favorites: KeptRecord[] = [];
      const items: HistoryItem[] = [];
      const days: HistoryDay[] = [];
      const missed: MissedWord[] = [];
      const glossaries: SalvagedGlossary[] = [];
      const papers: WholePaper[] = [];
      const known: string[] = [];
      return run(
        SALVAGE_MB,
        (message) => {
          if (message.kind === 'records') for (const each of message.records) favorites.push(each);
          if (message.kind === 'glossary') glossaries.push(message.glossary);
          if (message.kind === 'paper') papers.push(message.paper);
          if (message.kind === 'known') for (const each of message.words) known.push(each);
          if (message.kind === 'missed') for (const each of message.words) missed.push(each);
          if (message.kind !== 'history') return;
          for (const item of message.items) items.push(item);
          for (const day of message.days) days.push(day);
        },
        async (thread) => {
          await thread.call('salvage', path);
          return { favorites, history: { items, days }, missed, glossaries, papers, known };
        },
      );
    },
  };
}

function failureOf({ fault, detail, message }: ThreadFailure, logError: LogError): Outcome<never> {
  if (fault === 'disk-full' || fault === 'read-only') return failed(fault);
  if (fault !== 'unknown') return failed('invalid', { kind: fault, detail });
  logError('library: a file is not read', new Error(message));
  return failed('unknown');
}
