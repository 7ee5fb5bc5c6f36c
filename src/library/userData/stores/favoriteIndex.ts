import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FAVORITE_TEXT_VERSION, type FavoriteText } from '../../../core/favorites/favoriteText.ts';
import type { FavoriteId } from '../../../shared/favorite.ts';
import { createEmptyFile, removeDatabase } from '../../files/putInPlace.ts';
import { existing } from '../connect.ts';
import type { TextChanges } from './favoriteTexts.ts';
import type { LogError } from '../sqliteOutcome.ts';

/** A prepared text as a file keeps it, with a stamp of the words that it was prepared of. */
export interface StoredText {
  readonly id: FavoriteId;
  readonly stamp: number;
  readonly text: FavoriteText;
}

/** What a first search would take long to prepare, kept from one run to the next. */
export interface FavoriteIndex {
  readonly read: () => readonly StoredText[];
  readonly write: (changes: TextChanges) => void;
}

/**
 * Opens the file of prepared texts in a data folder. It holds nothing that `user.db` has not, and is
 * asked only about words whose stamp is the same there: where it is damaged, of another version or
 * not to be written, it is made anew or done without.
 */
export function openFavoriteIndex(folder: string, logError: LogError): FavoriteIndex {
  const file = join(folder, 'favorites.index');
  /** It failed twice, also when it was made anew: this run does without. */
  let isGivenUp = false;
  let isAgain = false;
  /** What is wrong with the file is no reason not to search. */
  const using = <T>(instead: T, work: (db: DatabaseSync) => T): T => {
    if (isGivenUp) return instead;
    let db: DatabaseSync | null = null;
    try {
      if (!existsSync(file)) createEmptyFile(file);
      // A pipe or a device would keep us waiting for ever.
      if (!lstatSync(file).isFile()) throw new Error('library: the index of favorites, no file');
      db = new DatabaseSync(existing(file));
      prepare(db);
      return work(db);
    } catch (error) {
      isGivenUp = isAgain;
      isAgain = true;
      logError('library: the index of favorites', error);
      db?.close();
      db = null;
      discard(file, logError);
      return instead;
    } finally {
      db?.close();
    }
  };
  return {
    read: () => using([], (db) => readRows(db)),
    write: (changes) => using(undefined, (db) => writeRows(db, changes)),
  };
}

/** A file of another version is emptied; words that were removed are overwritten. */
function prepare(db: DatabaseSync): void {
  db.exec('PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF');
  if (db.prepare('PRAGMA user_version').get()?.['user_version'] === FAVORITE_TEXT_VERSION) return;
  db.exec(`
    BEGIN;
    DROP TABLE IF EXISTS texts;
    CREATE TABLE texts (
      id TEXT PRIMARY KEY,
      stamp INTEGER NOT NULL,
      folded TEXT NOT NULL,
      words TEXT NOT NULL,
      sounds TEXT NOT NULL,
      spoken TEXT NOT NULL,
      letters INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = ${FAVORITE_TEXT_VERSION};
    COMMIT`);
}

function readRows(db: DatabaseSync): readonly StoredText[] {
  const rows = db.prepare('SELECT id, stamp, folded, words, sounds, spoken, letters FROM texts');
  rows.setReturnArrays(true);
  const stored: StoredText[] = [];
  for (const row of rows.iterate()) {
    const [id, stamp, folded, words, sounds, spoken, letters] = row as unknown as [
      FavoriteId,
      number,
      string,
      string,
      string,
      string,
      number,
    ];
    const text = { folded, words: partWords(words), sounds, spoken, letters };
    stored.push({ id, stamp, text });
  }
  return stored;
}

const partWords = (words: string): readonly string[] => (words === '' ? [] : words.split(' '));

function writeRows(db: DatabaseSync, { prepared, gone }: TextChanges): void {
  const put = db.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM texts WHERE id = ?');
  db.exec('BEGIN IMMEDIATE');
  for (const { id, stamp, text } of prepared) {
    const { folded, words, sounds, spoken, letters } = text;
    put.run(id, stamp, folded, words.join(' '), sounds, spoken, letters);
  }
  for (const id of gone) remove.run(id);
  db.exec('COMMIT');
}

function discard(file: string, logError: LogError): void {
  try {
    removeDatabase(file);
  } catch (error) {
    // A folder in its place, perhaps: every run prepares anew then.
    logError('library: the index of favorites stays', error);
  }
}
