import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { openFavoriteIndex } from '../stores/favoriteIndex.ts';
import { FavoriteTexts, type TextChanges } from '../stores/favoriteTexts.ts';
import { findDatabase } from '../findDatabase.ts';
import { openReader } from '../readOnlyUserData.ts';
import { attempt, type LogError } from '../sqliteOutcome.ts';
import type { FavoriteAnswer, FavoriteQuestion } from './searchMessages.ts';

/** The thread in which favorites are searched; it reads `user.db` and writes its own file only. */
if (parentPort === null) throw new Error('library: favoriteSearchWorker, not started as a worker');
listen(parentPort, (workerData as { readonly folder: string }).folder);

function listen(port: MessagePort, folder: string): void {
  let errors: { message: string; error: unknown }[] = [];
  const logError: LogError = (message, error) => {
    errors.push({ message, error });
  };
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

  port.on('message', (question: FavoriteQuestion) => {
    if (question.kind === 'forget') {
      if (question.ids === null) stale = null;
      else question.ids.forEach((id) => stale?.add(id));
      return;
    }
    const { number, query } = question;
    const outcome = attempt<readonly FavoriteId[]>(() => {
      const read = readAnew();
      if (read.kind === 'failed') return read;
      return done(query === null ? [] : texts.search(query));
    }, logError);
    const answer: FavoriteAnswer = { number, outcome, errors };
    port.postMessage(answer);
    errors = [];
  });
}
