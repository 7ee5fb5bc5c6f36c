import type { DatabaseSync } from 'node:sqlite';
import type { DictionaryId, Language } from '../../../shared/entry.ts';
import type { ImportFormat } from '../../../shared/import.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { attempt, attemptChange, inTransaction, type LogError } from '../sqliteOutcome.ts';

/**
 * The part of the user data that keeps what the library holds, and its order. Fails as all of
 * `UserData` does, and with `not-found` for an id without a row.
 */
export interface CatalogueStore {
  /** In the reader's order, removed ones and those on their way among them. */
  listCatalogue(): Outcome<readonly CatalogueRow[]>;
  /** Puts the library in this order, adding the rows that are new; those not named keep theirs. */
  arrangeCatalogue(rows: readonly CatalogueRow[]): Outcome<null>;
  /** Adds a row at the end. */
  addToCatalogue(row: CatalogueRow): Outcome<null>;
  setCatalogueOn(id: DictionaryId, isOn: boolean): Outcome<null>;
  renameInCatalogue(id: DictionaryId, name: string): Outcome<null>;
  /** @param removedAt null brings it back. */
  setCatalogueRemoved(id: DictionaryId, removedAt: number | null): Outcome<null>;
  /**
   * Ends an import: it is whole, and what it takes the place of is removed, in one step. Favorites
   * and history of the old one then lead to the entries of the new.
   */
  completeArrival(id: DictionaryId, removedAt: number): Outcome<null>;
  /**
   * Takes an import out, to be deleted for good at once, and brings back what it took the place of,
   * in one step. Favorites and history lead to the old one again.
   */
  takeBack(id: DictionaryId): Outcome<null>;
  /** Forgets it for good, with its entries. */
  deleteFromCatalogue(id: DictionaryId): Outcome<null>;
}

/** When something was removed that nobody can restore: it is deleted at the next opportunity. */
export const LONG_AGO = 0;

/** The part of {@link CatalogueStore} over an open database. */
export function catalogueStore(db: DatabaseSync, logError: LogError): CatalogueStore {
  const list = db.prepare(`SELECT ${CATALOGUE_COLUMNS} FROM catalogue ORDER BY position, rowid`);
  const place = db.prepare('UPDATE catalogue SET position = ? WHERE id = ?');
  const setOn = db.prepare('UPDATE catalogue SET is_on = ? WHERE id = ?');
  const rename = db.prepare('UPDATE catalogue SET name = ? WHERE id = ?');
  const setRemoved = db.prepare('UPDATE catalogue SET removed_at = ? WHERE id = ?');
  const find = db.prepare(`SELECT ${CATALOGUE_COLUMNS} FROM catalogue WHERE id = ?`);
  const complete = db.prepare('UPDATE catalogue SET arriving_pid = NULL WHERE id = ?');
  const lead = ['favorites', 'history'].map((table) =>
    db.prepare(`UPDATE OR IGNORE ${table} SET entry_id = :to || substr(entry_id, length(:from) + 1)
      WHERE substr(entry_id, 1, length(:from) + 1) = :from || ':'`),
  );
  const forget = db.prepare('DELETE FROM catalogue WHERE id = ?');
  const insert = prepareInsert(db);

  const rowOf = (id: DictionaryId): CatalogueRow | null => {
    const row = find.get(id);
    return row === undefined ? null : toCatalogueRow(row);
  };
  const change = (work: () => { readonly changes: number | bigint }): Outcome<null> =>
    attempt(() => (work().changes === 0 ? failed('not-found') : done(null)), logError);

  return {
    listCatalogue: () => attempt(() => done(list.all().map(toCatalogueRow)), logError),
    arrangeCatalogue: (rows) =>
      attemptChange(
        db,
        () => {
          rows.forEach((row, i) => {
            if (place.run(i, row.id).changes === 0) {
              insert(row);
              place.run(i, row.id);
            }
          });
          return done(null);
        },
        logError,
      ),
    addToCatalogue: (row) =>
      attempt(() => {
        insert(row);
        return done(null);
      }, logError),
    setCatalogueOn: (id, isOn) => change(() => setOn.run(isOn ? 1 : 0, id)),
    renameInCatalogue: (id, name) => change(() => rename.run(name, id)),
    setCatalogueRemoved: (id, removedAt) => change(() => setRemoved.run(removedAt, id)),
    completeArrival: (id, removedAt) =>
      change(() =>
        inTransaction(db, () => {
          const replaced = rowOf(id)?.replacedId ?? null;
          if (replaced !== null) {
            setRemoved.run(removedAt, replaced);
            for (const update of lead) update.run({ from: replaced, to: id });
          }
          return complete.run(id);
        }),
      ),
    takeBack: (id) =>
      change(() =>
        inTransaction(db, () => {
          const { replacedId = null, arrivingPid = null } = rowOf(id) ?? {};
          if (replacedId !== null && arrivingPid === null) {
            setRemoved.run(null, replacedId);
            for (const update of lead) update.run({ from: id, to: replacedId });
          }
          return setRemoved.run(LONG_AGO, id);
        }),
      ),
    deleteFromCatalogue: (id) => change(() => forget.run(id)),
  };
}

/** Gives the function that adds a row at the end of the catalogue; it throws what SQLite throws. */
export function prepareInsert(db: DatabaseSync): (row: CatalogueRow) => void {
  const insert = db.prepare(`
    INSERT INTO catalogue (id, kind, position, is_on, name, headword_language,
      translation_language, source, licence, format, file_name, file_hash, added_at, removed_at,
      replaced_id, arriving_pid)
    VALUES (:id, :kind, (SELECT coalesce(max(position), -1) + 1 FROM catalogue), :isOn, :name,
      :headwordLanguage, :translationLanguage, :source, :licence, :format, :fileName, :fileHash,
      :addedAt, :removedAt, :replacedId, :arrivingPid)`);
  return (row) => {
    insert.run({ ...row, isOn: row.isOn ? 1 : 0 });
  };
}

/** What `user.db` keeps of one glossary or dictionary of the library. */
export interface CatalogueRow {
  readonly id: DictionaryId;
  /** Where its entries are: in a file of the app, in `user.db`, in a file of its own. */
  readonly kind: 'shipped' | 'glossary' | 'dictionary';
  readonly isOn: boolean;
  readonly name: string;
  readonly headwordLanguage: Language;
  readonly translationLanguage: Language;
  readonly source: string;
  readonly licence: string;
  /** Null for what was not imported. */
  readonly format: ImportFormat | null;
  readonly fileName: string;
  /** SHA-256 of the imported file in hexadecimal digits; '' where there was none. */
  readonly fileHash: string;
  /** Milliseconds since 1970-01-01 UTC; 0 for what is shipped. */
  readonly addedAt: number;
  /** Null for what is in the library. */
  readonly removedAt: number | null;
  /** What its import takes the place of. */
  readonly replacedId: DictionaryId | null;
  /** The process that its import is under way in; null once it is whole. */
  readonly arrivingPid: number | null;
}

/** The columns of {@link CatalogueRow} as a query names them. */
export const CATALOGUE_COLUMNS = `id, kind, is_on AS isOn, name,
  headword_language AS headwordLanguage, translation_language AS translationLanguage,
  source, licence, format, file_name AS fileName, file_hash AS fileHash, added_at AS addedAt,
  removed_at AS removedAt, replaced_id AS replacedId, arriving_pid AS arrivingPid`;

/** Makes the row of what a query with {@link CATALOGUE_COLUMNS} gave. */
export const toCatalogueRow = (row: Record<string, unknown>): CatalogueRow => ({
  ...(row as unknown as CatalogueRow),
  isOn: row['isOn'] === 1,
});
