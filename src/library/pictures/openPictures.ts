import type { PictureAnswer } from '../../shared/picture.ts';
import { Thread } from '../thread/thread.ts';
import { ThreadFailure } from '../thread/threadProtocol.ts';
import { THREAD_TIMEOUTS } from '../thread/watchThread.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';

/** What a picture thread is started with. */
export interface PictureStart {
  /** Holds the `MODEL_FILES`. */
  readonly modelFolder: string;
}

/** What it can be asked. */
export interface PictureMethods {
  read: { args: [bytes: Uint8Array]; result: string };
}

/** What the thread may take of V8's memory, in MB; the engine's own is outside of it. */
const MEMORY_MB = 256;

/** The thread ends when no picture came for this time, in milliseconds. */
const IDLE_MS = 60_000;

/** Reads what is written in pictures, in a thread that is there while it is needed. */
export interface PictureService {
  /** One after the other; never throws. */
  read(bytes: Uint8Array): Promise<PictureAnswer>;
  /** Ends what is under way, which then is refused with `cancelled`. */
  cancel(): void;
  /** Whether the thread is there. */
  isAwake(): boolean;
  close(): Promise<void>;
}

interface PictureParts {
  /** Absolute path of the built `pictureWorker`. */
  readonly workerFile: string;
  /** Holds the `MODEL_FILES`. */
  readonly modelFolder: string;
  readonly logError: LogError;
  readonly idleMs?: number;
}

/** Opens the way to read pictures; the thread is started with the first one. */
export function openPictures(parts: PictureParts): PictureService {
  const { workerFile, modelFolder, logError, idleMs = IDLE_MS } = parts;
  let thread: Thread<PictureMethods> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let waiting = 0;

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ending = thread;
    thread = null;
    await ending?.close();
  };
  const start = (): Thread<PictureMethods> => {
    const task: PictureStart = { modelFolder };
    return new Thread<PictureMethods>({
      workerFile,
      name: 'picture',
      start: task,
      memoryMb: MEMORY_MB,
      timeouts: THREAD_TIMEOUTS,
    });
  };
  const read = async (bytes: Uint8Array): Promise<PictureAnswer> => {
    clearTimeout(timer);
    if (thread?.isRunning !== true) thread = start();
    const asked = thread;
    waiting += 1;
    try {
      return { kind: 'read', text: await asked.call('read', bytes) };
    } catch (error) {
      const { fault, detail } =
        error instanceof ThreadFailure ? error : new ThreadFailure('unknown', String(error));
      const isOver = fault === 'unknown' || asked.isCancelled() || !asked.isRunning;
      // The next picture gets another thread.
      if (isOver && thread === asked) {
        thread = null;
        if (fault === 'unknown') logError('library: pictures', new Error(detail));
        await asked.close();
      }
      return { kind: 'refused', fault, detail: isOver ? '' : detail };
    } finally {
      waiting -= 1;
      clearTimeout(timer);
      if (waiting === 0) timer = setTimeout(() => void end(), idleMs).unref();
    }
  };

  return {
    read,
    cancel: () => {
      if (waiting > 0) thread?.cancel();
    },
    isAwake: () => thread !== null,
    close: end,
  };
}
