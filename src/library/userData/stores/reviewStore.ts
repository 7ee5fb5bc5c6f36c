import type { DatabaseSync } from 'node:sqlite';
import { findCloze, gradeMemory, intervalsOf } from '../../../core/favorites/schedule.ts';
import type { FavoriteId, ListId } from '../../../shared/favorite.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import type {
  CardId,
  DeckCount,
  Grade,
  ReviewCard,
  ReviewSettings,
  ReviewState,
} from '../../../shared/review.ts';
import { type CardRow, cardQueries } from './cardQueries.ts';
import { favoriteReader } from './favoriteWriter.ts';
import { localDay, startOfDay } from './localDay.ts';
import { attempt, attemptChange, type LogError } from '../sqliteOutcome.ts';

/** The part of `UserData` that asks cards and keeps how well they were known. */
export interface ReviewStore {
  /**
   * The card to be asked now: one being learned that is due, else one that is due, else a new one,
   * within the daily limits. No new question is asked about a favorite that was asked today.
   *
   * @param first A card to be asked before all others, after a grade was taken back.
   */
  getReview(
    list: ListId | null,
    settings: ReviewSettings,
    first?: CardId | null,
  ): Outcome<ReviewState>;
  /** What is left of today in the deck of all and of each list that has something left. */
  listDecks(settings: ReviewSettings): Outcome<readonly DeckCount[]>;
  /** Fails with `not-found` when the card is gone. */
  gradeCard(id: CardId, grade: Grade, settings: ReviewSettings): Outcome<null>;
  /** Takes the latest grade of today back and names its card; `not-found` when there is none. */
  undoGrade(): Outcome<CardId>;
  /** Never asks a card again, until it is revived. */
  suspendCard(id: CardId): Outcome<null>;
  /** Asks a card no more today. */
  buryCard(id: CardId): Outcome<null>;
  /** Ends the rest of a card that was suspended or buried, or of all (null). */
  reviveCards(id: CardId | null): Outcome<null>;
}

/** Makes the {@link ReviewStore} of a database of the newest version. */
export function reviewStore(db: DatabaseSync, now: () => number, logError: LogError): ReviewStore {
  const cards = cardQueries(db);
  const favorites = favoriteReader(db);
  const rest = db.prepare('UPDATE cards SET is_suspended = 1 WHERE id = ?');
  const bury = db.prepare('UPDATE cards SET buried_until = ? WHERE id = ?');
  const revive = db.prepare('UPDATE cards SET is_suspended = 0, buried_until = 0 WHERE id = ?');
  const reviveAll = db.prepare(`UPDATE cards SET is_suspended = 0, buried_until = 0
    WHERE is_suspended = 1 OR buried_until > 0`);
  const log = db.prepare(`INSERT INTO reviews (card_id, at, day, grade, state_before, before)
    VALUES (?, ?, ?, ?, ?, ?)`);
  const lastGrade = db.prepare(`SELECT id, card_id AS cardId, before FROM reviews
    WHERE day = ? AND card_id IS NOT NULL ORDER BY id DESC LIMIT 1`);
  const forgetGrade = db.prepare('DELETE FROM reviews WHERE id = ?');

  /** Null for no card, and for one whose favorite was removed. */
  const toCard = (row: CardRow | null, at: number, retention: number): ReviewCard | null => {
    const [favorite] = row === null ? [] : favorites.some([row.favoriteId as FavoriteId]);
    if (row === null || favorite === undefined) return null;
    const cloze = row.kind === 'cloze' ? findCloze(favorite) : null;
    return {
      id: row.id,
      // The sentence may have been changed since the card was made.
      kind: row.kind === 'cloze' && cloze === null ? 'backward' : row.kind,
      favorite,
      cloze,
      isNew: row.state === 0,
      intervals: intervalsOf(row, at, retention),
    };
  };

  const changeOne = (run: () => { readonly changes: number | bigint }): Outcome<null> =>
    attempt(() => (Number(run().changes) === 0 ? failed('not-found') : done(null)), logError);

  return {
    getReview: (list, settings, first = null) =>
      attempt(() => {
        const at = now();
        const today = cards.today(localDay(at), settings);
        const scope = { at, day: localDay(at), list, settings };
        const cardOf = (row: CardRow | null) => toCard(row, at, settings.retention);
        const card =
          cardOf(first === null ? null : cards.find(first)) ?? cardOf(cards.next(scope, today));
        const deck = { list, ...cards.count(scope, today) };
        const waiting = cards.hasWaiting(scope) ? startOfDay(at, 1) : null;
        const nextDueAt = earliest(cards.nextDue(scope), waiting);
        return done({
          card,
          deck,
          doneToday: today.done,
          nextDueAt,
          ahead: card === null ? cards.ahead(scope) : null,
          canUndo: lastGrade.get(scope.day) !== undefined,
          resting: cards.resting(at),
        });
      }, logError),
    listDecks: (settings) =>
      attempt(() => {
        const at = now();
        const day = localDay(at);
        const today = cards.today(day, settings);
        return done(
          cards
            .decks()
            .map((list) => ({ list, ...cards.count({ at, day, list, settings }, today) })),
        );
      }, logError),
    gradeCard: (id, grade, settings) =>
      attemptChange(
        db,
        () => {
          const row = cards.find(id);
          if (row === null) return failed('not-found');
          const at = now();
          cards.remember(id, gradeMemory(row, grade, at, settings.retention));
          log.run(id, at, localDay(at), grade, row.state, JSON.stringify(row));
          return done(null);
        },
        logError,
      ),
    undoGrade: () =>
      attemptChange(
        db,
        () => {
          const last = lastGrade.get(localDay(now()));
          if (last === undefined) return failed('not-found');
          cards.remember(last['cardId'] as CardId, JSON.parse(last['before'] as string) as CardRow);
          forgetGrade.run(last['id'] as number);
          return done(last['cardId'] as CardId);
        },
        logError,
      ),
    suspendCard: (id) => changeOne(() => rest.run(id)),
    buryCard: (id) => changeOne(() => bury.run(startOfDay(now(), 1), id)),
    reviveCards: (id) =>
      id === null
        ? attempt(() => {
            reviveAll.run();
            return done(null);
          }, logError)
        : changeOne(() => revive.run(id)),
  };
}

function earliest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
