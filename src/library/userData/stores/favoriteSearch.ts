import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { done, type Outcome } from '../../../shared/outcome.ts';
import { Thread } from '../../thread/thread.ts';
import { attemptAsync, type LogError } from '../sqliteOutcome.ts';
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

/** What the thread that searches favorites can be asked. */
export interface FavoriteSearchMethods {
  /** Makes ready what is searched, and searches for a query if there is one. */
  search: { args: [query: string | null]; result: Outcome<readonly FavoriteId[]> };
  /** These favorites are others now, or gone; all may be when it is null. */
  forget: { args: [ids: readonly FavoriteId[] | null]; result: null };
}

/**
 * Makes the search. A thread keeps one prepared text a favorite, and in a file beside `user.db` from
 * one run to the next; it begins with the first question, and anew when it has ended.
 */
export function createFavoriteSearch(parts: FavoriteSearchParts): FavoriteSearch {
  const { workerFile, folder, userData, logError } = parts;
  const thread = new Thread<FavoriteSearchMethods>({
    workerFile,
    name: 'favorites',
    start: { folder },
    // What is soon garbage is soon collected: what is kept is as much as the favorites need.
    youngMemoryMb: 4,
    isLazy: true,
    maxRestarts: Number.POSITIVE_INFINITY,
    logError,
  });
  const ask = async (query: string | null): Promise<Outcome<readonly FavoriteId[]>> => {
    // What cannot be opened here is not searched either.
    const readable = userData.findFavorites([]);
    if (readable.kind === 'failed') return readable;
    return await attemptAsync(() => thread.call('search', query), logError);
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
      // One that ends meanwhile reads all anew.
      if (thread.isRunning) thread.call('forget', ids).catch(() => undefined);
    },
    close: () => thread.close(),
  };
}
