import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  type ImportStep,
  type KnownFavorite,
  planImport,
} from '../../../core/favorites/planImport.ts';
import { DEFAULT_LIST, type FavoriteId, type ListId } from '../../../shared/favorite.ts';
import { done, type Outcome } from '../../../shared/outcome.ts';
import type {
  ConflictChoice,
  ConflictField,
  ImportConflict,
  KeptReport,
  KeptRecord,
} from '../../../shared/transfer.ts';
import { favoriteReader, favoriteWriter } from './favoriteWriter.ts';
import { attempt, attemptChange, type LogError } from '../sqliteOutcome.ts';

/** What an import of records would do. */
export interface RecordsPreview {
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly ImportConflict[];
  /** The records of these conflicts, in their order. */
  readonly conflicting: readonly KeptRecord[];
}

/** The part of `UserData` that hands favorites out and takes them in. */
export interface TransferStore {
  /** Favorites as files carry them, the newest first; all when no ids are given. */
  exportRecords(ids?: readonly FavoriteId[] | null): Outcome<readonly KeptRecord[]>;
  previewImport(records: readonly KeptRecord[]): Outcome<RecordsPreview>;
  /**
   * Takes records in, all of them or none: new ones are added, the lists and tags of all are added,
   * `choice` says what becomes of conflicts, of all or of the one of a record. Importing the same
   * again changes nothing.
   */
  importRecords(
    records: readonly KeptRecord[],
    choice: ConflictChoice | ((record: KeptRecord) => ConflictChoice),
  ): Outcome<KeptReport>;
}

const COLUMN: Readonly<Record<ConflictField, string>> = {
  translation: 'translation',
  reading: 'reading',
  example: 'example',
  note: 'note',
  metIn: 'met_in',
};

/** Reads favorites as files carry them; all when no ids are given. */
export function recordReader(
  db: DatabaseSync,
): (ids: readonly FavoriteId[] | null) => readonly KeptRecord[] {
  const read = favoriteReader(db);
  const lists = db.prepare('SELECT id, name FROM lists');
  return (ids) => {
    const names = new Map(lists.all().map((row) => [row['id'], row['name'] as string]));
    const favorites = ids === null ? read.all() : read.some(ids);
    return favorites.map(({ id: _id, ...favorite }) => ({
      ...favorite,
      lists: favorite.lists.map((list) => names.get(list) ?? ''),
    }));
  };
}

/** Makes the {@link TransferStore} of a database of the newest version. */
export function transferStore(
  db: DatabaseSync,
  now: () => number,
  logError: LogError,
): TransferStore {
  const read = favoriteReader(db);
  const write = favoriteWriter(db);
  const lists = db.prepare('SELECT id, name FROM lists');
  const addList = db.prepare(`
    INSERT INTO lists (id, name, position)
    VALUES (lower(hex(randomblob(16))), ?, (SELECT max(position) + 1 FROM lists)) RETURNING id`);
  const forgetLists = db.prepare('DELETE FROM favorite_lists WHERE favorite_id = ?');
  const forgetTags = db.prepare('DELETE FROM favorite_tags WHERE favorite_id = ?');
  const set = Object.fromEntries(
    Object.entries(COLUMN).map(([field, column]) => [
      field,
      db.prepare(`UPDATE favorites SET ${column} = ? WHERE id = ?`),
    ]),
  );
  const changes = db.prepare('SELECT total_changes() AS n');

  const exportRecords = recordReader(db);
  const plan = (records: readonly KeptRecord[]): readonly ImportStep[] => {
    const ids = read.all().map(({ id }) => id);
    const known = exportRecords(ids).map((record, index): KnownFavorite => ({
      id: ids[index] ?? '',
      record,
    }));
    return planImport(known, records);
  };

  const importer = (choose: (record: KeptRecord) => ConflictChoice) => {
    const listIds = new Map(lists.all().map((row) => [row['name'], row['id'] as ListId]));
    const listOf = (name: string): ListId => {
      const known = listIds.get(name) ?? (addList.get(name)?.['id'] as ListId);
      listIds.set(name, known);
      return known;
    };
    const order = (id: FavoriteId, record: KeptRecord): void => {
      write.addLists(id, record.lists.map(listOf));
      write.addTags(id, record.tags);
    };
    const add = (record: KeptRecord, entryId: string): void => {
      const id = write.put({
        ...wordsOf(record),
        entryId,
        addedAt: record.addedAt ?? now(),
      });
      // One that was removed comes back as the file has it.
      forgetLists.run(id);
      forgetTags.run(id);
      order(id, record);
      if (record.lists.length === 0) write.addLists(id, [DEFAULT_LIST]);
      write.dealCards(id);
    };
    const change = (id: FavoriteId, texts: Readonly<Record<string, string>>): void => {
      for (const [field, text] of Object.entries(texts)) set[field]?.run(text, id);
      write.dealCards(id);
    };

    return (step: ImportStep): 'added' | 'changed' | 'unchanged' => {
      if (step.kind === 'add') {
        add(step.record, step.record.entryId === '' ? ownId(step.record) : step.record.entryId);
        return 'added';
      }
      const before = changes.get()?.['n'];
      const id = step.id as FavoriteId;
      order(id, step.record);
      change(id, step.fill);
      const choice = step.kind === 'conflict' ? choose(step.record) : 'mine';
      if (step.kind === 'conflict' && choice === 'theirs') change(id, step.theirs);
      if (step.kind === 'conflict' && choice === 'both') {
        const base = step.record.entryId === '' ? ownId(step.record) : step.record.entryId;
        add(step.record, `${base}~${hashOf(step.record)}`);
        return 'added';
      }
      return changes.get()?.['n'] === before ? 'unchanged' : 'changed';
    };
  };

  return {
    exportRecords: (ids = null) => attempt(() => done(exportRecords(ids)), logError),
    previewImport: (records) =>
      attempt(() => {
        const steps = plan(records);
        const conflicts = steps.filter((step) => step.kind === 'conflict');
        return done({
          added: steps.filter(({ kind }) => kind === 'add').length,
          same: steps.filter(({ kind }) => kind === 'same').length,
          conflicts: conflicts.map(({ conflict }) => conflict),
          conflicting: conflicts.map(({ record }) => record),
        });
      }, logError),
    importRecords: (records, choice) =>
      attemptChange(
        db,
        () => {
          const counts = { added: 0, changed: 0, unchanged: 0 };
          const take = importer(typeof choice === 'function' ? choice : () => choice);
          // The last row first: of the same time, the one that stood first is the newest.
          for (const step of plan(records).toReversed()) counts[take(step)] += 1;
          return done(counts);
        },
        logError,
      ),
  };
}

function wordsOf(record: KeptRecord) {
  const { lists: _lists, tags: _tags, ...words } = record;
  return words;
}

/** The entry of a word that comes from no dictionary of ours. */
const ownId = (record: KeptRecord): string => `kept:${hashOf(record)}`;

function hashOf(record: KeptRecord): string {
  const { headword, translation, reading, example, note, metIn } = record;
  return createHash('sha256')
    .update(JSON.stringify([headword, translation, reading, example, note, metIn]))
    .digest('hex')
    .slice(0, 16);
}
