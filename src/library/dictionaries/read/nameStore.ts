import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isNameBlob, KIND_AT, NameCursor } from '../nameBlob.ts';
import { RecentCache } from './recentCache.ts';
import { NAME_KIND, type NameKind } from '../schema.ts';
import { unpackEntries } from '../build/openBeginnings.ts';

/** Blobs that are kept: a word that is being typed stays in one. */
const RECENT_BLOBS = 128;

/** A name with the entry that has it. */
export interface FoundName {
  readonly key: string;
  /** Number of the entry. */
  readonly entry: number;
}

/**
 * Looks names up in the table `name`. A blob that is damaged ends the names: what stands in it and
 * behind it is not found.
 */
export class NameStore {
  /** The first blob of each kind that the dictionary has: the others need not be asked for. */
  readonly #firsts = new Map<NameKind, number>();
  readonly #place: StatementSync;
  readonly #blob: StatementSync;
  readonly #beginning: StatementSync;
  readonly #cursor = new NameCursor();
  readonly #recent = new RecentCache<number, Uint8Array>(RECENT_BLOBS);

  constructor(db: DatabaseSync) {
    this.#place = arrays(
      db,
      `SELECT id FROM name_place WHERE kind = ? AND first < ?
      ORDER BY kind DESC, first DESC, id DESC LIMIT 1`,
    );
    this.#blob = arrays(db, 'SELECT data FROM name WHERE id = ?');
    this.#beginning = arrays(
      db,
      'SELECT letters, entries FROM beginning WHERE letters >= ? ORDER BY letters LIMIT 1',
    );
    const first = db.prepare('SELECT id FROM name_place WHERE kind = ? ORDER BY first, id LIMIT 1');
    for (const kind of Object.values(NAME_KIND)) {
      const id = first.get(kind)?.['id'];
      if (typeof id === 'number') this.#firsts.set(kind, id);
    }
  }

  has(kind: NameKind): boolean {
    return this.#firsts.has(kind);
  }

  /** Numbers of the entries with this very name, at most `limit`. */
  find(kind: NameKind, key: string, limit: number): readonly number[] {
    const wanted = Buffer.from(key);
    const found: number[] = [];
    this.#walk(kind, wanted, (name) => {
      if (found.length >= limit || name.length > wanted.length || !name.startsWith(wanted)) {
        return false;
      }
      found.push(name.entry);
      return true;
    });
    return found;
  }

  /** Names that begin so, in the order of their bytes, at most `limit`. */
  findBeginning(kind: NameKind, letters: string, limit: number): readonly FoundName[] {
    const wanted = Buffer.from(letters);
    const found: FoundName[] = [];
    this.#walk(kind, wanted, (name) => {
      if (found.length >= limit || !name.startsWith(wanted)) return false;
      found.push({ key: name.text(), entry: name.entry });
      return true;
    });
    return found;
  }

  /**
   * Numbers of the entries whose names begin so, those with the shortest names first, then in the order
   * of their bytes; of the first `limit` names that begin so.
   */
  findShortest(kind: NameKind, letters: string, limit: number): readonly number[] {
    const wanted = Buffer.from(letters);
    const byLength: number[][] = [];
    let count = 0;
    this.#walk(kind, wanted, (name) => {
      if (count >= limit || !name.startsWith(wanted)) return false;
      (byLength[name.units()] ??= []).push(name.entry);
      count += 1;
      return true;
    });
    return byLength.flat();
  }

  /** All names from here on in the order of their bytes; the store can be asked meanwhile. */
  *namesFrom(kind: NameKind, letters: string): Generator<FoundName> {
    const first = this.#firsts.get(kind);
    if (first === undefined) return;
    const wanted = Buffer.from(letters);
    const place = this.#place.get(kind, wanted) as unknown as [number] | undefined;
    const name = new NameCursor();
    let isThere = false;
    for (let id = place?.[0] ?? first; ; id += 1) {
      const blob = this.#get(id, kind);
      if (blob === null) return;
      name.open(blob);
      let isLeft = isThere ? name.next() : name.seek(wanted);
      for (; isLeft; isLeft = name.next()) {
        isThere = true;
        yield { key: name.text(), entry: name.entry };
      }
    }
  }

  /** The first name from here on in the order of their bytes; null at the end. */
  firstFrom(kind: NameKind, letters: string): string | null {
    let first: string | null = null;
    this.#walk(kind, Buffer.from(letters), (name) => {
      first = name.text();
      return false;
    });
    return first;
  }

  /**
   * Numbers of the entries with the shortest headwords that begin so, where those are many; null where
   * they are few enough to be read with {@link findShortest}.
   */
  findShortestOfMany(letters: string): Uint32Array | null {
    const row = this.#beginning.get(letters);
    if (row === undefined) return null;
    const [kept, entries] = row as unknown as [string, Uint8Array];
    if (!kept.startsWith(letters)) return null;
    return unpackEntries(entries);
  }

  /** Shows the names from `wanted` on, one by one, until `see` says that it has seen enough. */
  #walk(kind: NameKind, wanted: Uint8Array, see: (name: NameCursor) => boolean): void {
    const first = this.#firsts.get(kind);
    if (first === undefined) return;
    // Equal names may begin in the blob before the one that begins with them.
    const place = this.#place.get(kind, wanted) as unknown as [number] | undefined;
    const name = this.#cursor;
    let isThere = false;
    for (let id = place?.[0] ?? first; ; id += 1) {
      const blob = this.#get(id, kind);
      if (blob === null) return;
      name.open(blob);
      let isLeft = isThere ? name.next() : name.seek(wanted);
      for (; isLeft; isLeft = name.next()) {
        isThere = true;
        if (!see(name)) return;
      }
    }
  }

  /** Null when there is no such blob of this kind, or it is damaged. */
  #get(id: number, kind: NameKind): Uint8Array | null {
    const blob = this.#recent.getOr(id, () => {
      const row = this.#blob.get(id) as unknown as [unknown] | undefined;
      return row?.[0] instanceof Uint8Array && isNameBlob(row[0]) ? row[0] : null;
    });
    if (blob === null) return null;
    return blob[KIND_AT] === kind ? blob : null;
  }
}

function arrays(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}
