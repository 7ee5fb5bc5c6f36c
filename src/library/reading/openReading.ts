import type { PaperPass, PaperRefusal } from '../../shared/reading.ts';
import { Thread } from '../thread/thread.ts';
import { ThreadFailure } from '../thread/threadProtocol.ts';
import { type ThreadTimeouts, THREAD_TIMEOUTS } from '../thread/watchThread.ts';
import { NOTHING_SHIPPED, type ShippedPlace } from '../shipped/shippedLibrary.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import type { ReadingMethods, ReadingTask } from './readingMessages.ts';

/** What one paper may take of memory, in MB: what is over ends its thread alone. */
const MEMORY_MB = 512;
/** A large nursery would double what a paper takes, and save little time. */
const YOUNG_MEMORY_MB = 24;

/** Passes papers, each in a thread of its own that ends with it. */
export interface ReadingService {
  /**
   * Reads a paper and passes it. The one before is cancelled when it is still under way.
   *
   * @param known folded words that the reader knows.
   */
  pass(from: ReadingTask['from'], known: readonly string[]): Promise<PaperPass | PaperRefusal>;
  /** Ends what is under way, which then is refused with `cancelled`. */
  cancel(): void;
  /** Cancels what is under way and waits for its end. */
  close(): Promise<void>;
}

/** What reading works with. */
export interface ReadingParts {
  /** Absolute path of the built `readingWorker`. */
  readonly workerFile: string;
  readonly glossaryFolder: string;
  /** With what pictures are read by. */
  readonly modelFolder: string;
  /** Left out, no dictionaries come with the app. */
  readonly shipped?: ShippedPlace;
  readonly dataFolder: string;
  readonly logError: LogError;
  /** The share of the paper that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly timeouts?: ThreadTimeouts;
}

type ReadingThread = Thread<ReadingMethods, number>;

/** Opens the way to pass papers. */
export function openReading(parts: ReadingParts): ReadingService {
  let running: ReadingThread | null = null;
  const ends = new Set<Promise<unknown>>();

  const pass: ReadingService['pass'] = async (from, known) => {
    running?.cancel();
    const { glossaryFolder, modelFolder, shipped = NOTHING_SHIPPED, dataFolder } = parts;
    const task: ReadingTask = {
      from,
      known,
      glossaryFolder,
      modelFolder,
      shipped,
      dataFolder,
    };
    const thread: ReadingThread = new Thread<ReadingMethods, number>({
      workerFile: parts.workerFile,
      name: 'reading',
      memoryMb: MEMORY_MB,
      youngMemoryMb: YOUNG_MEMORY_MB,
      timeouts: parts.timeouts ?? THREAD_TIMEOUTS,
      onTold: (share) => {
        if (running === thread) parts.onProgress(share);
      },
    });
    running = thread;
    try {
      return await thread.call('pass', task);
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      const { fault, detail } = error;
      if (fault !== 'unknown') return { kind: 'refused', fault, detail };
      parts.logError('library: reading', error);
      return { kind: 'refused', fault, detail: '' };
    } finally {
      if (running === thread) running = null;
      await thread.close();
    }
  };

  return {
    pass: (from, known) => {
      const end = pass(from, known);
      ends.add(end);
      return end.finally(() => ends.delete(end));
    },
    cancel: () => running?.cancel(),
    close: async () => {
      running?.cancel();
      await Promise.allSettled(ends);
    },
  };
}
