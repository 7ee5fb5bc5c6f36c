import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { openFavoriteIndex } from '../stores/favoriteIndex.ts';
import { FavoriteTexts, type TextChanges } from '../stores/favoriteTexts.ts';
import { findDatabase } from '../findDatabase.ts';
import { openReader } from '../readOnlyUserData.ts';
import { attempt } from '../sqliteOutcome.ts';
import type { FavoriteSearchMethods } from '../stores/favoriteSearch.ts';
import { answerCalls, voiceOf } from '../../thread/threadProtocol.ts';

/** The thread in which favorites are searched; it reads `user.db` and writes its own file only. */
if (parentPort === null) throw new Error('library: favoriteSearchWorker, not started as a worker');
serve(parentPort, (workerData as { readonly folder: string }).folder);

function serve(port: MessagePort, folder: string): void {
  const { logError } = voiceOf(port);
  const index = openFavoriteIndex(folder, logError);
  const texts = new FavoriteTexts();
  /** What is to be read again; null for all. */
  let stale: Set<FavoriteId> | null = null;
  let isFirst = true;

  const readAnew = (): Outcome<null> => {
    if (stale?.size === 0) return done(null);
    const place = findDatabase(folder);
    if (place.kind !== 'file') return failed('unavailable');
    if (isFirst) texts.take(index.read());
    isFirst = false;
    const reader = openReader(place.file);
    let changes: TextChanges;
    try {
      changes = stale === null ? texts.readAll(reader.db) : texts.readSome(reader.db, [...stale]);
    } finally {
      reader.close();
    }
    stale = new Set();
    if (changes.prepared.length + changes.gone.length > 0) index.write(changes);
    return done(null);
  };

  answerCalls<FavoriteSearchMethods>(port, {
    search: (query) =>
      attempt<readonly FavoriteId[]>(() => {
        const read = readAnew();
        if (read.kind === 'failed') return read;
        return done(query === null ? [] : texts.search(query));
      }, logError),
    forget: (ids) => {
      if (ids === null) stale = null;
      else ids.forEach((id) => stale?.add(id));
      return null;
    },
  });
}
