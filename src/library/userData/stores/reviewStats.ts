import type { DatabaseSync } from 'node:sqlite';
import { done, type Outcome } from '../../../shared/outcome.ts';
import type { ReviewStats } from '../../../shared/review.ts';
import { attempt, type LogError } from '../sqliteOutcome.ts';
import { localDay, startOfDay } from './localDay.ts';

/** The part of `UserData` that sums up reviews. */
export interface ReviewStatsStore {
  getReviewStats(): Outcome<ReviewStats>;
}

const FORECAST_DAYS = 30;
const CALENDAR_DAYS = 371;

/** Makes the {@link ReviewStatsStore} of a database of the newest version. */
export function reviewStatsStore(
  db: DatabaseSync,
  now: () => number,
  logError: LogError,
): ReviewStatsStore {
  const reviews = db.prepare(
    'SELECT day, count(*) AS count FROM reviews WHERE day >= ? GROUP BY day ORDER BY day',
  );
  const kept = `is_suspended = 0
    AND favorite_id NOT IN (SELECT id FROM favorites WHERE removed_at IS NOT NULL)`;
  const dueBefore = db.prepare(
    `SELECT count(*) AS n FROM cards
     WHERE state IN (1, 2, 3) AND due >= ? AND due < ? AND ${kept}`,
  );
  const retention = db.prepare(`
    SELECT substr(day, 1, 7) AS month, count(*) AS asked, sum(grade > 1) AS known
    FROM reviews WHERE state_before = 2 GROUP BY month ORDER BY month`);
  const stages = db.prepare(`
    SELECT coalesce(sum(state = 0), 0) AS fresh, coalesce(sum(state IN (1, 3)), 0) AS learning,
      coalesce(sum(state = 2), 0) AS known FROM cards WHERE ${kept}`);

  return {
    getReviewStats: () =>
      attempt(() => {
        const at = now();
        const forecast = Array.from({ length: FORECAST_DAYS }, (_, index) => {
          // What is overdue is asked today.
          const from = index === 0 ? 0 : startOfDay(at, index);
          const count = dueBefore.get(from, startOfDay(at, index + 1))?.['n'] as number;
          return { day: localDay(startOfDay(at, index)), count };
        });
        return done({
          reviews: reviews.all(
            localDay(startOfDay(at, -CALENDAR_DAYS)),
          ) as unknown as ReviewStats['reviews'],
          forecast,
          retention: retention.all() as unknown as ReviewStats['retention'],
          cards: stages.get() as unknown as ReviewStats['cards'],
        });
      }, logError),
  };
}
