import type { DatabaseSync } from 'node:sqlite';
import type { CardMemory } from '../../../core/favorites/schedule.ts';
import type { ListId } from '../../../shared/favorite.ts';
import type { CardId, CardKind, ReviewSettings } from '../../../shared/review.ts';
import { startOfDay } from './localDay.ts';

/** A card as its row has it. */
export interface CardRow extends CardMemory {
  readonly id: CardId;
  readonly favoriteId: string;
  readonly kind: CardKind;
}

/** What was done of today, and what may still be done. */
interface Today {
  readonly done: number;
  readonly freshLeft: number;
  readonly dueLeft: number;
}

/** Which cards are asked: those of a list, or all (null), of the kinds that the settings want. */
interface Scope {
  readonly at: number;
  readonly day: string;
  readonly list: ListId | null;
  readonly settings: ReviewSettings;
}

/** The questions that a review puts to the table of cards. */
interface CardQueries {
  today(day: string, settings: ReviewSettings): Today;
  find(id: CardId): CardRow | null;
  next(scope: Scope, today: Today): CardRow | null;
  /** A card being learned that is due within the next minutes. */
  ahead(scope: Scope): CardId | null;
  count(scope: Scope, today: Today): { readonly fresh: number; readonly due: number };
  /** When a card of the scope that is not due yet will be; null when there is none. */
  nextDue(scope: Scope): number | null;
  /** Whether a card must wait for tomorrow: buried, over a limit, or next to one asked today. */
  hasWaiting(scope: Scope): boolean;
  /** Number of cards that are suspended or buried. */
  resting(at: number): number;
  /** All favorites (null), then each list. */
  decks(): readonly (ListId | null)[];
  remember(id: CardId, memory: CardMemory): void;
}

const COLUMNS = `cards.id, favorite_id AS favoriteId, kind, due, stability, difficulty,
  scheduled_days AS scheduledDays, learning_steps AS learningSteps, reps, lapses, state,
  last_review AS lastReview`;

/** Lists with fewer favorites are small. */
const SMALL = 1_000;

/** How the cards of a scope are found: in the order of the due time, or from the few of a list. */
type Way = 'all' | 'large' | 'small';

const OF_LIST: Readonly<Record<Way, string>> = {
  all: 'TRUE',
  large: `EXISTS (SELECT 1 FROM favorite_lists
    WHERE favorite_lists.favorite_id = cards.favorite_id AND list_id = :list)`,
  small: 'favorite_id IN (SELECT favorite_id FROM favorite_lists WHERE list_id = :list)',
};

/** Cards of favorites that are kept, in the scope, that do not rest. */
const inScope = (way: Way): string => `is_suspended = 0 AND instr(:kinds, kind) > 0
  AND favorite_id NOT IN (SELECT id FROM favorites WHERE removed_at IS NOT NULL)
  AND ${OF_LIST[way]}`;
/** A card is buried until tomorrow at most: a later time is of a clock that was ahead. */
const AWAKE = '(buried_until <= :at OR buried_until > :tomorrow)';
/** So long before it is due, a card being learned may be asked when there is no other. */
const AHEAD_MS = 20 * 60_000;

const NOT_ASKED_TODAY = `favorite_id NOT IN (SELECT asked.favorite_id FROM reviews
  JOIN cards AS asked ON asked.id = reviews.card_id WHERE day = :day)`;

/** The statements that find cards in one way. */
function statements(db: DatabaseSync, way: Way) {
  // A name that a statement does not use may be given all the same.
  const prepare = (sql: string) => {
    const statement = db.prepare(sql);
    statement.setAllowUnknownNamedParameters(true);
    return statement;
  };
  // The plus keeps SQLite from `cards_by_due`, which would have it look at all that are due.
  const [state, due] = way === 'small' ? ['+state', '+due'] : ['state', 'due'];
  const scope = inScope(way);
  const learned = `${state} IN (1, 3) AND ${scope} AND ${AWAKE}`;
  const learning = `${learned} AND ${due} <= :at`;
  const known = `${state} = 2 AND ${due} <= :at AND ${scope} AND ${AWAKE}`;
  const fresh = `${state} = 0 AND ${scope} AND ${AWAKE} AND ${NOT_ASKED_TODAY}`;
  const first = (where: string) =>
    prepare(`SELECT ${COLUMNS} FROM cards WHERE ${where} ORDER BY due LIMIT 1`);
  const number = (where: string) =>
    prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM cards WHERE ${where} LIMIT :limit)`);
  return {
    nextLearning: first(learning),
    ahead: first(`${learned} AND ${due} <= :ahead`),
    nextDue: first(known),
    nextFresh: first(fresh),
    countLearning: number(learning),
    countDue: number(known),
    // No favorite is asked about two new cards on one day.
    countFresh: prepare(`SELECT count(*) AS n FROM
      (SELECT DISTINCT favorite_id FROM cards WHERE ${fresh} LIMIT :limit)`),
    later: [1, 2, 3].map((each) =>
      prepare(`SELECT due FROM cards WHERE ${state} = ${each} AND ${due} > :at AND ${scope}
        ORDER BY due LIMIT 1`),
    ),
    waiting: [0, 1, 2, 3].map((each) =>
      prepare(`SELECT 1 FROM cards WHERE ${state} = ${each} AND ${due} <= :at AND ${scope}
        LIMIT 1`),
    ),
  };
}

/** Prepares the questions; each is answered in the order of the due time, or from a small list. */
export function cardQueries(db: DatabaseSync): CardQueries {
  const ways = {
    all: statements(db, 'all'),
    large: statements(db, 'large'),
    small: statements(db, 'small'),
  };
  const sizeOf = db.prepare(
    'SELECT count(*) AS n FROM (SELECT 1 FROM favorite_lists WHERE list_id = ? LIMIT ?)',
  );
  const wayOf = ({ list }: Scope) => {
    if (list === null) return ways.all;
    return sizeOf.get(list, SMALL)?.['n'] === SMALL ? ways.large : ways.small;
  };
  const find = db.prepare(`SELECT ${COLUMNS} FROM cards WHERE id = ?`);
  const resting = db.prepare(
    `SELECT count(*) AS n FROM cards
      WHERE is_suspended = 1 OR (buried_until > ? AND buried_until <= ?)`,
  );
  const done = db.prepare(`SELECT count(*) AS done, coalesce(sum(state_before = 0), 0) AS fresh,
    coalesce(sum(state_before = 2), 0) AS due FROM reviews WHERE day = ?`);
  const lists = db.prepare('SELECT id FROM lists ORDER BY position, rowid');
  const remember = db.prepare(`UPDATE cards SET due = ?, stability = ?, difficulty = ?,
    scheduled_days = ?, learning_steps = ?, reps = ?, lapses = ?, state = ?, last_review = ?
    WHERE id = ?`);

  const named = ({ at, day, list, settings }: Scope) => ({
    at,
    ahead: at + AHEAD_MS,
    tomorrow: startOfDay(at, 1),
    day,
    list,
    kinds: settings.kinds.join(),
  });
  const count = (statement: typeof resting, scope: Scope, limit: number): number =>
    statement.get({ ...named(scope), limit })?.['n'] as number;

  return {
    today: (day, settings) => {
      const row = done.get(day) as unknown as Record<'done' | 'fresh' | 'due', number>;
      return {
        done: row.done,
        freshLeft: Math.max(settings.newPerDay - row.fresh, 0),
        dueLeft: Math.max(settings.reviewsPerDay - row.due, 0),
      };
    },
    find: (id) => (find.get(id) as unknown as CardRow | undefined) ?? null,
    next: (scope, { freshLeft, dueLeft }) => {
      const { nextLearning, nextDue, nextFresh } = wayOf(scope);
      const wanted = [
        nextLearning,
        ...(dueLeft > 0 ? [nextDue] : []),
        ...(freshLeft > 0 ? [nextFresh] : []),
      ];
      for (const statement of wanted) {
        const row = statement.get(named(scope));
        if (row !== undefined) return row as unknown as CardRow;
      }
      return null;
    },
    ahead: (scope) =>
      (wayOf(scope).ahead.get(named(scope)) as unknown as CardRow | undefined)?.id ?? null,
    count: (scope, { freshLeft, dueLeft }) => {
      const { countFresh, countLearning, countDue } = wayOf(scope);
      return {
        fresh: count(countFresh, scope, freshLeft),
        due: count(countLearning, scope, MANY) + count(countDue, scope, dueLeft),
      };
    },
    nextDue: (scope) => {
      const times = wayOf(scope).later.flatMap((statement) => {
        const due = statement.get(named(scope))?.['due'] as number | undefined;
        return due === undefined ? [] : [due];
      });
      return times.length === 0 ? null : Math.min(...times);
    },
    hasWaiting: (scope) =>
      wayOf(scope).waiting.some((statement) => statement.get(named(scope)) !== undefined),
    resting: (at) => resting.get(at, startOfDay(at, 1))?.['n'] as number,
    decks: () => [null, ...lists.all().map((row) => row['id'] as ListId)],
    remember: (id, memory) =>
      remember.run(
        memory.due,
        memory.stability,
        memory.difficulty,
        memory.scheduledDays,
        memory.learningSteps,
        memory.reps,
        memory.lapses,
        memory.state,
        memory.lastReview,
        id,
      ),
  };
}

/** More cards than are learned at one time. */
const MANY = 1_000;
