import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeptRecord } from '../../shared/transfer.ts';

/**
 * Reads the favorites that can still be read from a damaged `user.db`, in any version of its
 * schema, without changing one byte of it: forward until the damage, then backward until it. What
 * was removed is left out. Gives none when nothing can be read.
 *
 * @throws when the file is there but cannot be copied.
 */
export function salvage(file: string): readonly KeptRecord[] {
  if (!existsSync(file)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'glossa-salvage-'));
  try {
    const copy = join(folder, 'user.db');
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return readAll(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readAll(file: string): readonly KeptRecord[] {
  const rows = new Map<unknown, KeptRecord>();
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file);
    for (const order of ['ASC', 'DESC']) {
      for (const row of until(
        db,
        `SELECT rowid AS row, * FROM favorites ORDER BY rowid ${order}`,
      )) {
        if (row['removed_at'] === null) rows.set(row['row'], toRecord(row));
      }
    }
  } catch {
    // It is no database any more: there is nothing to be read.
  } finally {
    db?.close();
  }
  return [...rows.values()].filter(({ headword }) => headword !== '');
}

/** The rows up to the first that cannot be read. */
function* until(db: DatabaseSync, sql: string): Generator<Record<string, unknown>> {
  try {
    yield* db.prepare(sql).iterate();
  } catch {
    // The damage begins here.
  }
}

function toRecord(row: Record<string, unknown>): KeptRecord {
  const text = (column: string): string => {
    const value = row[column];
    return typeof value === 'string' ? value : '';
  };
  return {
    entryId: text('entry_id'),
    headword: text('headword'),
    headwordLanguage: text('headword_language'),
    translation: text('translation'),
    translationLanguage: text('translation_language'),
    reading: text('reading'),
    example: text('example'),
    dictionaryName: text('dictionary_name'),
    lists: [],
    tags: [],
    note: text('note'),
    metIn: text('met_in'),
    addedAt: Number.isSafeInteger(row['added_at']) ? (row['added_at'] as number) : null,
  };
}
