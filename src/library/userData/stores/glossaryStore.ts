import type { DatabaseSync } from 'node:sqlite';
import { makeEntryId } from '../../../core/formats/entryId.ts';
import { cleanRow, textBytesOf, withAvoid } from '../../../core/formats/glossaryRow.ts';
import type { DictionaryId, EntryId } from '../../../shared/entry.ts';
import type { AddedRows, GlossaryRow, NewGlossaryRow } from '../../../shared/library.ts';
import { done, failed, type Outcome } from '../../../shared/outcome.ts';
import { attempt, attemptChange, type LogError } from '../sqliteOutcome.ts';
import type { TimesOfRun } from '../upkeep.ts';
import { type CatalogueRow, prepareInsert } from './catalogueStore.ts';

/**
 * The part of the user data that keeps own glossaries. Fails as all of `UserData` does, and with
 * `not-found` for an id that names no own glossary or no row of it.
 */
export interface GlossaryStore {
  /** Makes a glossary with these rows, all or nothing; `invalid` when they are too many. */
  addGlossary(about: CatalogueRow, rows: readonly NewGlossaryRow[]): Outcome<AddedRows>;
  /** Those not removed, in their order. */
  listRows(id: DictionaryId): Outcome<readonly GlossaryRow[]>;
  /** Adds at the end what fits; cells are cleaned, and rows without a headword left out. */
  addRows(id: DictionaryId, rows: readonly NewGlossaryRow[]): Outcome<AddedRows>;
  /** Gives the row as it is kept; `invalid` without a headword, or when it does not fit. */
  changeRow(id: DictionaryId, row: GlossaryRow): Outcome<GlossaryRow>;
  /** Removes all of the rows or, when one is not there, none. */
  removeRows(id: DictionaryId, rowIds: readonly EntryId[]): Outcome<null>;
  /** Brings all of the rows back into their old places or, when one is not there, none. */
  restoreRows(id: DictionaryId, rowIds: readonly EntryId[]): Outcome<null>;
}

/**
 * The part of {@link GlossaryStore} over an open database.
 *
 * @param removal the time to write down for a removal.
 */
export function glossaryStore(
  db: DatabaseSync,
  removal: () => number,
  logError: LogError,
): GlossaryStore {
  const insertGlossary = prepareInsert(db);
  const isGlossary = db.prepare("SELECT 1 FROM catalogue WHERE id = ? AND kind = 'glossary'");
  const hasId = db.prepare('SELECT 1 FROM glossary_rows WHERE id = ?');
  const hasRow = db.prepare('SELECT 1 FROM glossary_rows WHERE glossary_id = ? AND id = ?');
  const insert = db.prepare(`
    INSERT INTO glossary_rows
      (id, glossary_id, position, headword, translation, reading, examples, tags, note,
        avoid)
    VALUES (:id, :glossaryId,
      (SELECT coalesce(max(position), -1) + 1 FROM glossary_rows WHERE glossary_id = :glossaryId),
      :headword, :translation, :reading, :examples, :tags, :note, :avoid)`);
  const update = db.prepare(`
    UPDATE glossary_rows SET id = :id, headword = :headword, translation = :translation,
      reading = :reading, examples = :examples, tags = :tags, note = :note, avoid = :avoid
    WHERE id = :oldId`);
  const mark = db.prepare(`UPDATE glossary_rows SET removed_at = ? WHERE id = ?
    AND (removed_at IS NULL) <> (?1 IS NULL)`);

  const inGlossary = <T>(id: DictionaryId, work: () => Outcome<T>): Outcome<T> =>
    attemptChange(
      db,
      () => (isGlossary.get(id) === undefined ? failed('not-found') : work()),
      logError,
    );

  const newId = (id: DictionaryId, headword: string, own?: EntryId): EntryId =>
    makeEntryId(id, headword, (taken) => taken !== own && hasId.get(taken) !== undefined);

  const addAll = (id: DictionaryId, rows: readonly NewGlossaryRow[]): AddedRows => {
    const kept = readGlossaryRows(db, id);
    let room = roomBeside(kept);
    const added: GlossaryRow[] = [];
    for (const given of rows) {
      const row = cleanRow(given);
      const left = row === null ? null : takeRoom(room, row);
      if (row === null || left === null) continue;
      room = left;
      const withId = { ...row, id: newId(id, row.headword) };
      insert.run({ ...toParameters(withId), glossaryId: id });
      added.push(withId);
    }
    return { glossaryId: id, added, leftOut: rows.length - added.length };
  };

  const markAll = (id: DictionaryId, rowIds: readonly EntryId[], at: number | null) =>
    inGlossary(id, () => {
      if (!rowIds.every((row) => hasRow.get(id, row) !== undefined)) return failed('not-found');
      for (const row of rowIds) mark.run(at, row);
      return done(null);
    });

  return {
    addGlossary: (about, rows) =>
      attemptChange(
        db,
        () => {
          const fits = rows.map(cleanRow).reduce(takeCleaned, roomBeside([])) !== null;
          if (!fits) return failed('invalid');
          insertGlossary(about);
          return done(addAll(about.id, rows));
        },
        logError,
      ),
    listRows: (id) =>
      attempt(
        () =>
          isGlossary.get(id) === undefined ? failed('not-found') : done(readGlossaryRows(db, id)),
        logError,
      ),
    addRows: (id, rows) => inGlossary(id, () => done(addAll(id, rows))),
    changeRow: (id, row) =>
      inGlossary(id, () => {
        const rows = readGlossaryRows(db, id);
        const old = rows.find((each) => each.id === row.id);
        const cleaned = cleanRow(row);
        if (old === undefined) return failed('not-found');
        const others = rows.filter((each) => each !== old);
        if (cleaned === null || takeRoom(roomBeside(others), cleaned) === null) {
          return failed('invalid');
        }
        const isSame = cleaned.headword === old.headword;
        const changed = { ...cleaned, id: isSame ? old.id : newId(id, cleaned.headword, old.id) };
        update.run({ ...toParameters(changed), oldId: old.id });
        return done(changed);
      }),
    removeRows: (id, rowIds) => markAll(id, rowIds, removal()),
    restoreRows: (id, rowIds) => markAll(id, rowIds, null),
  };
}

/** What a glossary can still take. */
interface Room {
  readonly entries: number;
  readonly textBytes: number;
}

const roomBeside = (rows: readonly NewGlossaryRow[]): Room => ({
  entries: GLOSSARY_LIMITS.entries - rows.length,
  textBytes: GLOSSARY_LIMITS.textBytes - rows.reduce((sum, row) => sum + textBytesOf(row), 0),
});

/** The room that is left after the row; null when it does not fit. */
function takeRoom({ entries, textBytes }: Room, row: NewGlossaryRow): Room | null {
  const left = { entries: entries - 1, textBytes: textBytes - textBytesOf(row) };
  return left.entries < 0 || left.textBytes < 0 ? null : left;
}

const takeCleaned = (room: Room | null, row: NewGlossaryRow | null): Room | null =>
  room === null || row === null ? room : takeRoom(room, row);

/** Deletes for good the rows that were removed more than 30 days ago, as `purgeRemoved`. */
export function purgeRows(
  db: DatabaseSync,
  { removal, purge }: TimesOfRun,
  logError: LogError,
): Outcome<null> {
  return attempt(() => {
    db.prepare('UPDATE glossary_rows SET removed_at = ?1 WHERE removed_at > ?1 + ?2').run(
      removal(),
      DAY,
    );
    db.prepare('DELETE FROM glossary_rows WHERE removed_at < ?').run(purge() - RESTORABLE_FOR);
    return done(null);
  }, logError);
}

const DAY = 24 * 60 * 60 * 1000;
/** How long a removed row can be restored, in milliseconds: 30 days, as a favorite. */
const RESTORABLE_FOR = 30 * DAY;

/**
 * Reads the rows of an own glossary that are not removed, in their order; none for another id.
 *
 * @throws what SQLite throws.
 */
export function readGlossaryRows(db: DatabaseSync, id: DictionaryId): readonly GlossaryRow[] {
  const rows = db
    .prepare(
      'SELECT * FROM glossary_rows WHERE glossary_id = ? AND removed_at IS NULL ORDER BY position',
    )
    .all(id);
  // The terminal reads user data of earlier versions too, which have no column for what to avoid.
  return rows.map(({ id: rowId, headword, translation, reading, examples, tags, note, avoid }) => ({
    ...({ id: rowId, headword, translation, reading, note } as unknown as GlossaryRow),
    examples: textsIn(examples),
    tags: textsIn(tags),
    ...withAvoid(textsIn(avoid ?? '[]')),
  }));
}

/** A list of texts; what is none holds nothing, and its row can be read and removed all the same. */
function textsIn(json: unknown): readonly string[] {
  try {
    const texts: unknown = JSON.parse(String(json));
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** The values of a row as a statement takes them, lists as JSON. */
function toParameters({ examples, tags, avoid = [], ...row }: GlossaryRow) {
  return {
    ...row,
    examples: JSON.stringify(examples),
    tags: JSON.stringify(tags),
    avoid: JSON.stringify(avoid),
  };
}

/** What an own glossary may hold at most; its text is measured in bytes of UTF-8. */
export const GLOSSARY_LIMITS = { entries: 5_000, textBytes: 3 * 1024 * 1024 } as const;
