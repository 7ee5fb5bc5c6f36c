import { existsSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { connectReadOnly } from './connectReadOnly.ts';
import { isUnreadable, orNothing } from '../damage.ts';
import { textFileOf } from '../dictionaryFiles.ts';
import { type DictionaryMeta, parseMeta } from '../dictionaryMeta.ts';

/** The full text of a dictionary; its file may come later than the dictionary's own. */
export class TextStore {
  readonly #file: string;
  readonly #meta: DictionaryMeta;
  #open: OpenTexts | null = null;

  /** @param file That of the dictionary. */
  constructor(file: string, meta: DictionaryMeta) {
    this.#file = textFileOf(file);
    this.#meta = meta;
    this.isReady();
  }

  /** Whether there is a full text; looks for its file when there was none before. */
  isReady(): boolean {
    this.#open ??= existsSync(this.#file) ? openTexts(this.#file, this.#meta) : null;
    return this.#open !== null;
  }

  /** In how many texts a word stands; 0 when in few, or when there is no full text. */
  countOf(word: string): number {
    const row = orNothing(undefined, () => this.#open?.count.get(word));
    return (row as unknown as [number] | undefined)?.[0] ?? 0;
  }

  /** Words that begin so and stand in many texts, with the number of those. */
  commonFrom(letters: string, limit: number): readonly (readonly [word: string, count: number])[] {
    const rows = this.#open?.beginning.all(letters, `${letters}\u{10ffff}`, limit) ?? [];
    return rows as unknown as readonly (readonly [string, number])[];
  }

  /** Numbers of the entries that a query of FTS5 finds, best first or in their order. */
  match(query: string, order: 'best' | 'number', limit: number): readonly number[] {
    if (this.#open === null || query === '') return [];
    const statement = order === 'best' ? this.#open.best : this.#open.inOrder;
    return statement.all(query, limit).map((row) => (row as unknown as [number])[0]);
  }

  close(): void {
    this.#open?.db.close();
    this.#open = null;
  }
}

interface OpenTexts {
  readonly db: DatabaseSync;
  readonly count: StatementSync;
  readonly beginning: StatementSync;
  readonly best: StatementSync;
  readonly inOrder: StatementSync;
}

/** Null when the file is damaged or was written for another dictionary. */
function openTexts(file: string, meta: DictionaryMeta): OpenTexts | null {
  let db: DatabaseSync | null = null;
  try {
    db = connectReadOnly(file);
    const prepare = prepareOn(db);
    const of = parseMeta(db.prepare('SELECT data FROM meta').get()?.['data']);
    const isSame = of !== null && SAME.every((name) => of[name] === meta[name]);
    if (!isSame) {
      db.close();
      return null;
    }
    return {
      db,
      count: prepare('SELECT count FROM term WHERE word = ?'),
      beginning: prepare('SELECT word, count FROM term WHERE word >= ? AND word < ? LIMIT ?'),
      best: prepare('SELECT rowid FROM text_fts WHERE text_fts MATCH ? ORDER BY rank LIMIT ?'),
      inOrder: prepare('SELECT rowid FROM text_fts WHERE text_fts MATCH ? ORDER BY rowid LIMIT ?'),
    };
  } catch (error) {
    db?.close();
    if (isUnreadable(error) || isSchemaError(error)) return null;
    throw error;
  }
}

const SAME: readonly (keyof DictionaryMeta)[] = [
  'id',
  'fileHash',
  'addedAt',
  'entryCount',
  'textBytes',
  'foldVersion',
  'schemaVersion',
];

function prepareOn(db: DatabaseSync): (sql: string) => StatementSync {
  return (sql) => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
}

/** A table is not there: what SQLite says of a file whose schema is damaged. */
function isSchemaError(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 1;
}
