import type { DatabaseSync } from 'node:sqlite';

/**
 * Lists, tags, notes and the sentence a favorite was met in; cards and the log of their reviews;
 * the lookups of each day.
 *
 * - Every favorite is in at least one list; those there are go into the list `default`.
 * - `cards` hold what FSRS knows of a question (`state`: 0 new, 1 learning, 2 review, 3
 *   relearning); those that are new are due since they were made. A question needs its answer: none asks
 *   for a translation that is '', and a cloze needs a sentence with the headword in it.
 * - `reviews.before` is the card's row before the grade, as JSON, so that it can be taken back;
 *   `day` is the calendar day in the reader's time zone. Reviews outlive their cards.
 * - `history_days` counts the lookups of an entry on one day; of the time before there is only the
 *   latest day.
 */
export function version3(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE favorites ADD note TEXT NOT NULL DEFAULT '';
    ALTER TABLE favorites ADD met_in TEXT NOT NULL DEFAULT '';
    CREATE INDEX favorites_removed ON favorites (id) WHERE removed_at IS NOT NULL;
    CREATE TABLE lists (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL
    ) STRICT;
    INSERT INTO lists (id, name, position) VALUES ('default', 'Default', 0);
    CREATE TABLE favorite_lists (
      favorite_id TEXT NOT NULL REFERENCES favorites (id) ON DELETE CASCADE,
      list_id TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
      PRIMARY KEY (favorite_id, list_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX favorites_of_list ON favorite_lists (list_id);
    INSERT INTO favorite_lists (favorite_id, list_id) SELECT id, 'default' FROM favorites;
    CREATE TABLE favorite_tags (
      favorite_id TEXT NOT NULL REFERENCES favorites (id) ON DELETE CASCADE,
      tag TEXT NOT NULL,
      PRIMARY KEY (favorite_id, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE cards (
      id TEXT PRIMARY KEY,
      favorite_id TEXT NOT NULL REFERENCES favorites (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      due INTEGER NOT NULL,
      stability REAL NOT NULL,
      difficulty REAL NOT NULL,
      scheduled_days INTEGER NOT NULL,
      learning_steps INTEGER NOT NULL,
      reps INTEGER NOT NULL,
      lapses INTEGER NOT NULL,
      state INTEGER NOT NULL,
      last_review INTEGER,
      is_suspended INTEGER NOT NULL,
      buried_until INTEGER NOT NULL,
      UNIQUE (favorite_id, kind)
    ) STRICT;
    CREATE INDEX cards_by_due ON cards (state, due) WHERE is_suspended = 0;
    INSERT INTO cards
      SELECT lower(hex(randomblob(16))), id, column1, added_at,
        0, 0, 0, 0, 0, 0, 0, NULL, 0, 0
      FROM favorites, (VALUES ('forward'), ('backward'), ('cloze'))
      WHERE translation <> '' AND headword <> ''
        AND (column1 <> 'cloze' OR instr(lower(example), lower(headword)) > 0);
    CREATE TABLE reviews (
      id INTEGER PRIMARY KEY,
      card_id TEXT REFERENCES cards (id) ON DELETE SET NULL,
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      grade INTEGER NOT NULL,
      state_before INTEGER NOT NULL,
      before TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reviews_by_day ON reviews (day);
    CREATE INDEX reviews_by_card ON reviews (card_id);
    CREATE TABLE history_days (
      entry_id TEXT NOT NULL REFERENCES history (entry_id)
        ON DELETE CASCADE ON UPDATE CASCADE,
      day TEXT NOT NULL,
      query TEXT NOT NULL,
      last_at INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (entry_id, day)
    ) STRICT;
    CREATE INDEX history_days_by_time ON history_days (last_at);
    INSERT INTO history_days
      SELECT entry_id, date(last_at / 1000, 'unixepoch', 'localtime'), query, last_at, count
      FROM history;
  `);
}
