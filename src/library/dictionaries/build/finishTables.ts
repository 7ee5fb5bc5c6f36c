import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from './bulkInsert.ts';
import type { DictionaryWriter } from './dictionaryWriter.ts';
import type { NamesInOrder } from './nameStreams.ts';
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
    () => writeWords(db, writer.words.sorted()),
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

/**
 * Fills the table `word`. Words come by their length, one length after the other; one at a time is in
 * memory.
 *
 * @param onWritten takes the words of a length in the order in which they were packed.
 */
export function writeWords(
  db: DatabaseSync,
  words: NamesInOrder,
  onWritten: (length: number, sorted: readonly string[]) => void = () => undefined,
): void {
  const rows = new BulkInsert(db, 'word', 5);
  let same: string[] = [];
  let length = 0;
  const close = (): void => {
    if (same.length === 0) return;
    same.sort();
    const { count, isWide, letters, signatures } = packWords(same);
    onWritten(length, same);
    rows.add(length, count, isWide ? 1 : 0, letters, signatures);
    same = [];
  };
  while (words.next()) {
    if (words.key[0] !== length) close();
    length = words.key[0] ?? 0;
    same.push(words.key.toString('utf8', 1, words.length));
  }
  close();
  rows.flush();
}
