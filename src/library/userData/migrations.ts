import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './sqliteOutcome.ts';

/** Takes a database from the version before to its own; runs inside a transaction. */
export type Migration = (db: DatabaseSync) => void;

/**
 * All steps of the schema of `user.db`: the first makes version 1 of an empty file, the next
 * version 2 of version 1, and so on. A step that was released is never changed.
 */
export const MIGRATIONS: readonly Migration[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
];

/**
 * Takes a database to the newest version of its schema, one transaction a step.
 *
 * The version is the number of steps done and lies in `PRAGMA user_version`, which is written in
 * the same transaction as the step: killed at any moment, the file is of one version or the next.
 *
 * @throws what SQLite throws; the step in work is undone then, those before it stay done.
 */
export function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  for (const [index, step] of migrations.entries()) {
    if (index < schemaVersion(db)) continue;
    inTransaction(db, () => {
      // Another process may have done this step since it was looked at.
      if (index < schemaVersion(db)) return;
      step(db);
      db.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

/** The number of migrations that made this database; 0 for an empty one. */
export function schemaVersion(db: DatabaseSync): number {
  return db.prepare('PRAGMA user_version').get()?.['user_version'] as number;
}

/**
 * Favorites, removed ones among them (`removed_at`), and one row of history an entry.
 *
 * Times are milliseconds since 1970-01-01 UTC. Headwords are values, never names or keys of
 * anything but a row.
 */
function version1(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE favorites (
      id TEXT PRIMARY KEY,
      entry_id TEXT NOT NULL UNIQUE,
      headword TEXT NOT NULL,
      headword_language TEXT NOT NULL,
      translation TEXT NOT NULL,
      translation_language TEXT NOT NULL,
      reading TEXT NOT NULL,
      example TEXT NOT NULL,
      dictionary_name TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE TABLE history (
      entry_id TEXT PRIMARY KEY,
      headword TEXT NOT NULL,
      headword_language TEXT NOT NULL,
      translation TEXT NOT NULL,
      translation_language TEXT NOT NULL,
      query TEXT NOT NULL,
      last_at INTEGER NOT NULL,
      count INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX history_by_time ON history (last_at);
  `);
}

/**
 * The reader's library: one row a glossary or dictionary, and the entries of own glossaries.
 *
 * `position` orders the library and, in a glossary, its entries. `removed_at` marks what can still
 * be restored. `arriving_pid` is the process that an import is under way in; null once it is whole.
 * `examples` and `tags` are JSON arrays of strings. Times are milliseconds since 1970-01-01 UTC.
 */
function version2(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE catalogue (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('shipped', 'glossary', 'dictionary')),
      position INTEGER NOT NULL,
      is_on INTEGER NOT NULL,
      name TEXT NOT NULL,
      headword_language TEXT NOT NULL,
      translation_language TEXT NOT NULL,
      source TEXT NOT NULL,
      licence TEXT NOT NULL,
      format TEXT,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER,
      replaced_id TEXT,
      arriving_pid INTEGER
    ) STRICT;
    CREATE TABLE glossary_rows (
      id TEXT PRIMARY KEY,
      glossary_id TEXT NOT NULL REFERENCES catalogue (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      headword TEXT NOT NULL,
      translation TEXT NOT NULL,
      reading TEXT NOT NULL,
      examples TEXT NOT NULL,
      tags TEXT NOT NULL,
      note TEXT NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX glossary_rows_in_order ON glossary_rows (glossary_id, position);
  `);
}

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
function version3(db: DatabaseSync): void {
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

/**
 * Words that were looked up and not found, one row a word whatever its case.
 *
 * Times are milliseconds since 1970-01-01 UTC.
 */
function version4(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE missed_words (
      word TEXT PRIMARY KEY COLLATE NOCASE,
      last_at INTEGER NOT NULL,
      count INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX missed_words_by_time ON missed_words (last_at);
  `);
}

/**
 * Papers that were read, and words that the reader said to know.
 *
 * - `blocks` is a JSON array of headings and paragraphs, see `PaperBlock`; `place` is how far the
 *   paper is read, 0 to 1; `pages` is null for what has none.
 * - A known word is folded.
 *
 * Times are milliseconds since 1970-01-01 UTC.
 */
function version5(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE papers (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      pages INTEGER,
      added_at INTEGER NOT NULL,
      opened_at INTEGER NOT NULL,
      place REAL NOT NULL,
      blocks TEXT NOT NULL
    ) STRICT;
    CREATE INDEX papers_by_time ON papers (opened_at);
    CREATE TABLE known_words (
      word TEXT PRIMARY KEY,
      added_at INTEGER NOT NULL
    ) STRICT;
  `);
}

/** What is to be avoided, by entry of an own glossary: a JSON array of strings. */
function version6(db: DatabaseSync): void {
  db.exec("ALTER TABLE glossary_rows ADD avoid TEXT NOT NULL DEFAULT '[]'");
}
