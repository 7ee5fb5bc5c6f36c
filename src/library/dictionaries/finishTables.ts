import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from './bulkInsert.ts';
import type { DictionaryWriter } from './dictionaryWriter.ts';
import { packWords } from './packWords.ts';
import { writeNames } from './writeNames.ts';

/**
 * Sorts what the writer has gathered into its tables, each written once and in order, so that its
 * pages are full.
 *
 * @param stopIfCancelled throws when it is to stop; asked between the steps and during long ones.
 */
export function finishTables(
  db: DatabaseSync,
  writer: DictionaryWriter,
  stopIfCancelled: () => void,
): void {
  const steps = [
    () => writeNames(db, writer.names.sorted(), writer.hasNumbered, stopIfCancelled),
    () => writePhrases(db),
    () => writeWords(db, writer.words),
  ];
  for (const step of steps) {
    stopIfCancelled();
    step();
  }
}

/** Rows with fewer words come first, see `DICTIONARY_TABLES`. */
function writePhrases(db: DatabaseSync): void {
  db.exec(`
    INSERT INTO phrase_fts (phrase_fts, rank) VALUES ('hashsize', ${64 * 1024 * 1024});
    CREATE TEMP TABLE phrase_order AS
      SELECT rowid AS stage, entry FROM phrase_stage ORDER BY size, length(text), text, entry;
    INSERT INTO phrase SELECT rowid, entry FROM phrase_order ORDER BY rowid;
    INSERT INTO phrase_fts (rowid, text)
      SELECT o.rowid, s.text FROM phrase_order o JOIN phrase_stage s ON s.rowid = o.stage
      ORDER BY o.rowid;
    INSERT INTO phrase_fts (phrase_fts) VALUES ('optimize');
    DROP TABLE phrase_order;
    DROP TABLE phrase_stage;
  `);
}

function writeWords(db: DatabaseSync, known: ReadonlySet<string> | null): void {
  const rows = new BulkInsert(db, 'word', 5);
  const byLength = new Map<number, string[]>();
  const close = (length: number): void => {
    const { count, isWide, letters, signatures } = packWords(byLength.get(length) ?? []);
    rows.add(length, count, isWide ? 1 : 0, letters, signatures);
    byLength.delete(length);
  };
  let last = 0;
  for (const word of known ?? readStaged(db)) {
    // Staged words come sorted by length: one length at a time is in memory.
    if (known === null && word.length !== last && byLength.has(last)) close(last);
    last = word.length;
    const same = byLength.get(last);
    if (same) same.push(word);
    else byLength.set(last, [word]);
  }
  for (const length of byLength.keys()) close(length);
  rows.flush();
  db.exec('DROP TABLE word_stage');
}

function* readStaged(db: DatabaseSync): Iterable<string> {
  const staged = db.prepare('SELECT DISTINCT length, word FROM word_stage ORDER BY length');
  for (const { word } of staged.iterate()) yield String(word);
}
