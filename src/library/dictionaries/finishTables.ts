import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../../core/text/fold.ts';
import { BulkInsert } from './bulkInsert.ts';
import { FIRST_ORDINAL } from './dictionaryWriter.ts';
import { packWords } from './packWords.ts';
import { NAME_KIND } from './schema.ts';
import { writeBeginnings } from './writeBeginnings.ts';

/**
 * Sorts what the writer has staged into its tables, each written once and in order, so that its
 * pages are full.
 *
 * @param words Those of all headwords; null when they were staged as well.
 * @param stopIfCancelled throws when it is to stop; asked between the steps.
 */
export function finishTables(
  db: DatabaseSync,
  words: ReadonlySet<string> | null,
  stopIfCancelled: () => void,
): void {
  const steps = [writeNames, writeOrdinals, writeBeginnings, writePhrases];
  for (const step of [...steps, () => writeWords(db, words)]) {
    stopIfCancelled();
    step(db);
  }
}

function writeNames(db: DatabaseSync): void {
  db.exec(`
    INSERT OR IGNORE INTO name SELECT kind, key, entry FROM name_stage ORDER BY kind, key, entry;
    DROP TABLE name_stage;
  `);
}

/** Numbers the entries of the very same headword; see `EntryId`. */
function writeOrdinals(db: DatabaseSync): void {
  const names = db.prepare('SELECT key, entry FROM name WHERE kind = ? ORDER BY key, entry');
  names.setReturnArrays(true);
  const repeated: number[][] = [];
  let before = '';
  let same: number[] = [];
  for (const row of names.iterate(NAME_KIND.headword)) {
    const [key, entry] = row as unknown as [string, number];
    if (key === before) {
      same.push(entry);
      if (same.length === 2) repeated.push(same);
    } else same = [entry];
    before = key;
  }
  const headwordOf = db.prepare('SELECT headword FROM entry WHERE id = ?');
  const update = db.prepare('UPDATE entry SET ordinal = ? WHERE id = ?');
  const isTaken = prepareTaken(db);
  for (const entries of repeated) {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      const headword = String(headwordOf.get(entry)?.['headword']);
      let ordinal = (counts.get(headword) ?? 0) + 1;
      while (ordinal > 1 && isTaken(`${headword}#${ordinal}`)) ordinal += 1;
      counts.set(headword, ordinal);
      if (ordinal > 1) update.run(ordinal + FIRST_ORDINAL - 1, entry);
    }
  }
}

/** Whether a text is a headword itself: `C#2` may be one. */
function prepareTaken(db: DatabaseSync): (headword: string) => boolean {
  const find = db.prepare(
    'SELECT 1 FROM name JOIN entry ON id = entry WHERE kind = ? AND key = ? AND headword = ?',
  );
  return (headword) => find.get(NAME_KIND.headword, fold(headword), headword) !== undefined;
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
