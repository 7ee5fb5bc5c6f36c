import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { ListId } from '../src/shared/favorite.ts';
import type { Outcome } from '../src/shared/outcome.ts';
import type {
  CardId,
  DeckCount,
  Grade,
  ReviewSettings,
  ReviewState,
} from '../src/shared/review.ts';
import type { Figure } from './figure.ts';
import { quantile } from './measureSpeed.ts';

/** Three cards each: 100,002 cards. */
const FAVORITES = 33_334;
/** In the last of them is no favorite, so that nothing ends a search of it early. */
const LISTS = ['default', 'paper', 'exam', 'empty'] as const;
const ROUNDS = 100;
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 3, 12);

const SETTINGS: ReviewSettings = {
  newPerDay: 20,
  reviewsPerDay: 200,
  retention: 0.9,
  kinds: ['forward', 'backward', 'cloze'],
};

/** What is measured of the user data. */
interface Reviews {
  readonly openUserData: (options: {
    readonly folder: string;
    readonly now: () => number;
    readonly logError: (message: string, error: unknown) => void;
  }) => {
    readonly userData: {
      readonly getReview: (list: ListId | null, settings: ReviewSettings) => Outcome<ReviewState>;
      readonly listDecks: (settings: ReviewSettings) => Outcome<readonly DeckCount[]>;
      readonly gradeCard: (id: CardId, grade: Grade, settings: ReviewSettings) => Outcome<null>;
      readonly close: () => void;
    };
  };
}

/**
 * Measures what a reader waits for in a review of 100,002 cards. A grade is on disk when it is
 * answered, so its time is that of the disk too.
 *
 * @param built The folder of the built library.
 */
export async function measureCards(built: string): Promise<readonly Figure[]> {
  const { openUserData } = (await import(
    pathToFileURL(join(built, 'openUserData.mjs')).href
  )) as Reviews;
  const folder = mkdtempSync(join(tmpdir(), 'glossa-bench-cards-'));
  const open = () => openUserData({ folder, now: () => NOW, logError: fail }).userData;
  try {
    open().close();
    fill(join(folder, 'user.db'));
    const userData = open();
    const decks: number[] = [];
    const asked: number[] = [];
    const graded: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      decks.push(timed(() => userData.listDecks(SETTINGS)).ms);
      for (const list of [null, ...LISTS] as (ListId | null)[]) {
        asked.push(timed(() => userData.getReview(list, SETTINGS)).ms);
      }
      const { card } = valueOf(userData.getReview(null, SETTINGS));
      if (card === null) throw new Error('bench: no card is due');
      const grade = ((round % 4) + 1) as Grade;
      graded.push(timed(() => userData.gradeCard(card.id, grade, SETTINGS)).ms);
    }
    userData.close();
    return [
      ...figures('what is due in each deck', decks, 20),
      ...figures('the card to be asked, of all and of each list', asked, 20),
      ...figures('a grade, on disk', graded, 5),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const figures = (what: string, samples: readonly number[], limit: number): readonly Figure[] => [
  { name: `100,002 cards: ${what}, p50`, value: quantile(samples, 0.5), unit: 'ms' },
  {
    name: `100,002 cards: ${what}, p95`,
    value: quantile(samples, 0.95),
    unit: 'ms',
    limit: { kind: 'atMost', value: limit },
  },
  { name: `100,002 cards: ${what}, slowest`, value: Math.max(...samples), unit: 'ms' },
];

/** A third new, the others known, due from 30 days ago to 60 days from now. */
function fill(file: string): void {
  const db = new DatabaseSync(file);
  db.exec('BEGIN');
  for (const [position, list] of LISTS.entries()) {
    db.prepare('INSERT OR IGNORE INTO lists (id, name, position) VALUES (?, ?, ?)').run(
      list,
      list,
      position,
    );
  }
  db.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${FAVORITES})
    INSERT INTO favorites (id, entry_id, headword, headword_language, translation,
        translation_language, reading, example, dictionary_name, added_at)
      SELECT 'id' || n, 'phrases:' || n, 'word ' || n, 'en', '词', 'zh-Hans', 'cí',
        'A sentence with word ' || n || '.', 'Phrases', ${NOW} - n * 1000 FROM numbers;
    INSERT INTO favorite_lists SELECT id, 'default' FROM favorites;
    INSERT INTO favorite_lists SELECT id, 'paper' FROM favorites WHERE rowid % 5 = 0;
    INSERT INTO favorite_lists SELECT id, 'exam' FROM favorites WHERE rowid % 97 = 0;
    INSERT INTO cards
      SELECT favorites.id || column1, favorites.id, column1,
        iif(rowid % 3 = 0, added_at, ${NOW} + (rowid * 7919 % 90 - 30) * ${DAY}),
        5, 5, 10, 0, 3, 0, iif(rowid % 3 = 0, 0, 2), iif(rowid % 3 = 0, NULL, ${NOW} - 10 * ${DAY}),
        0, 0
      FROM favorites, (VALUES ('forward'), ('backward'), ('cloze'));
    COMMIT`);
  db.close();
}

function timed<T>(call: () => Outcome<T>): { readonly ms: number } {
  const began = performance.now();
  const outcome = call();
  const ms = performance.now() - began;
  valueOf(outcome);
  return { ms };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(`bench: failed, ${outcome.reason}`);
  return outcome.value;
}

function fail(message: string, error: unknown): never {
  throw new Error(message, { cause: error });
}
