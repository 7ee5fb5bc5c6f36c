import type { PictureAnswer } from '../../shared/picture.ts';
import { startWatchedThread, ThreadFailure, type WatchedThread } from '../thread/watchedThread.ts';
import { PATIENCE } from '../thread/watchThread.ts';
import type { LogError } from '../userData/sqliteOutcome.ts';
import type { PictureMessage, PictureRequest, PictureTask } from './pictureMessages.ts';

/** What the thread may take of V8's memory, in MB; the engine's own is outside of it. */
const MEMORY_MB = 256;

/** The thread is ended when it was not needed for so long, in milliseconds. */
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
  const waiting = new Map<number, (answer: PictureAnswer) => void>();
  let thread: WatchedThread | null = null;
  let timer: NodeJS.Timeout | undefined;
  let count = 0;

  const settle = (number: number, answer: PictureAnswer): void => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
    if (waiting.size > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void end(), idleMs).unref();
  };
  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ending = thread;
    thread = null;
    await ending?.close();
  };
  const start = (): WatchedThread => {
    const task: Omit<PictureTask, 'lifeline'> = { modelFolder };
    const started = startWatchedThread<PictureMessage>({
      workerFile,
      name: 'picture',
      task,
      memoryMb: MEMORY_MB,
      patience: PATIENCE,
      onMessage: (message) => {
        const { number, ...answer } = message;
        settle(number, answer);
      },
      onFailure: (failure) => fail(started, failure),
    });
    return started;
  };
  /** The next picture gets another thread. */
  const fail = (failed: WatchedThread, { fault, detail }: ThreadFailure): void => {
    if (thread !== failed) return;
    thread = null;
    void failed.close();
    if (fault === 'unknown') logError('library: pictures', new Error(detail));
    const answer = { kind: 'refused', fault, detail: '' } as const;
    for (const number of waiting.keys()) settle(number, answer);
  };

  return {
    read: (bytes) => {
      clearTimeout(timer);
      thread ??= start();
      count += 1;
      const request: PictureRequest = { number: count, bytes };
      const { promise, resolve } = Promise.withResolvers<PictureAnswer>();
      waiting.set(count, resolve);
      thread.ask(request);
      return promise;
    },
    cancel: () => {
      if (waiting.size > 0) thread?.cancel();
    },
    isAwake: () => thread !== null,
    close: end,
  };
}
