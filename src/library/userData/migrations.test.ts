import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, type Migration, MIGRATIONS, schemaVersion } from './migrations.ts';

const makeTable: Migration = (db) => db.exec('CREATE TABLE words (word TEXT)');
const addColumn: Migration = (db) => db.exec("ALTER TABLE words ADD note TEXT DEFAULT ''");
const breakDown: Migration = (db) => {
  db.exec("INSERT INTO words (word) VALUES ('half')");
  throw new Error('broken step');
};

let db: DatabaseSync;

beforeEach(() => {
  db = new DatabaseSync(':memory:');
});

afterEach(() => {
  db.close();
});

const columns = (): readonly unknown[] =>
  db
    .prepare("SELECT name FROM pragma_table_info('words')")
    .all()
    .map((row) => row['name']);

it('makes the newest version of an empty database', () => {
  migrate(db, MIGRATIONS);
  expect(schemaVersion(db)).toBe(MIGRATIONS.length);
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  expect(tables.map((row) => row['name'])).toEqual([
    'favorites',
    'history',
    'catalogue',
    'glossary_rows',
    'lists',
    'favorite_lists',
    'favorite_tags',
    'cards',
    'reviews',
    'history_days',
    'missed_words',
    'papers',
    'known_words',
  ]);
});

it('does only the steps that are missing, and keeps the rows', () => {
  migrate(db, [makeTable]);
  db.exec("INSERT INTO words VALUES ('bias')");
  migrate(db, [makeTable, addColumn]);
  expect(schemaVersion(db)).toBe(2);
  expect(db.prepare('SELECT * FROM words').all()).toEqual([{ word: 'bias', note: '' }]);
  migrate(db, [makeTable, addColumn]);
  expect(columns()).toEqual(['word', 'note']);
});

it('undoes a step that fails and keeps those before it', () => {
  expect(() => migrate(db, [makeTable, addColumn, breakDown])).toThrow('broken step');
  expect(schemaVersion(db)).toBe(2);
  expect(columns()).toEqual(['word', 'note']);
  expect(db.prepare('SELECT * FROM words').all()).toEqual([]);
});
