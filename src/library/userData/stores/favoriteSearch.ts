import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import type { LogError } from '../sqliteOutcome.ts';
import type { FavoriteAnswer, FavoriteQuestion } from '../thread/searchMessages.ts';
import type { UserData } from '../userData.ts';

/** Searches the favorites as lookups search the library. */
export interface FavoriteSearch {
  /** Ids of the favorites found, the newest first. */
  search(query: string): Promise<Outcome<readonly FavoriteId[]>>;
  /** Makes ready what is searched, where that takes long, so that the first search need not wait. */
  prepare(): Promise<Outcome<null>>;
  /** To be told of every change: of these favorites, or of all. */
  forget(ids: readonly FavoriteId[] | null): void;
  /** Ends its thread; what is under way fails. */
  close(): Promise<void>;
}

interface FavoriteSearchParts {
  /** Absolute path of the built `favoriteSearchWorker`. */
  readonly workerFile: string;
  /** The data folder. */
  readonly folder: string;
  readonly userData: Pick<UserData, 'findFavorites'>;
  readonly logError: LogError;
}

/** A smaller `user.db` is read while the first search is typed, in bytes. */
const WORTH_PREPARING = 1_000_000;

type Answered = (outcome: Outcome<readonly FavoriteId[]>) => void;

/**
 * Makes the search. A thread keeps one prepared text a favorite, and in a file beside `user.db` from
 * one run to the next; it begins with the first question, and anew when it has ended.
 */
export function createFavoriteSearch(parts: FavoriteSearchParts): FavoriteSearch {
  const { workerFile, folder, userData, logError } = parts;
  const waiting = new Map<number, Answered>();
  let worker: Worker | null = null;
  let asked = 0;

  const start = (): Worker => {
    // What is soon garbage is soon collected: what is kept is as much as the favorites need.
    const started = new Worker(workerFile, {
      workerData: { folder },
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    started.on('message', ({ number, outcome, errors }: FavoriteAnswer) => {
      for (const { message, error } of errors) logError(message, error);
      waiting.get(number)?.(outcome);
      waiting.delete(number);
      // It keeps no process alive that waits for no answer.
      if (waiting.size === 0) started.unref();
    });
    started.once('error', (error) => logError('library: the search of favorites', error));
    started.once('exit', () => {
      if (worker === started) worker = null;
      for (const answer of waiting.values()) answer(failed('unknown'));
      waiting.clear();
    });
    worker = started;
    return started;
  };
  const ask = async (query: string | null): Promise<Outcome<readonly FavoriteId[]>> => {
    // What cannot be opened here is not searched either.
    const readable = userData.findFavorites([]);
    if (readable.kind === 'failed') return readable;
    const number = (asked += 1);
    const question: FavoriteQuestion = { kind: 'search', number, query };
    const answered = new Promise<Outcome<readonly FavoriteId[]>>((resolve) => {
      waiting.set(number, resolve);
    });
    const thread = worker ?? start();
    thread.ref();
    // Nothing to transfer: the empty list only tells this from a window's postMessage.
    thread.postMessage(question, []);
    return await answered;
  };

  return {
    search: (query) => ask(query),
    prepare: async () => {
      const size = statSync(join(folder, 'user.db'), { throwIfNoEntry: false })?.size ?? 0;
      if (size < WORTH_PREPARING) return done(null);
      const prepared = await ask(null);
      return prepared.kind === 'failed' ? prepared : done(null);
    },
    forget: (ids) => {
      const question: FavoriteQuestion = { kind: 'forget', ids };
      worker?.postMessage(question, []);
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
