import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NameKind } from './schema.ts';

/** Greater than every text that begins with what stands before it. */
const LAST = '\u{10ffff}';

/** A name with the entry that has it. */
export interface FoundName {
  readonly key: string;
  /** Number of the entry. */
  readonly entry: number;
}

/** Looks names up in the table `name`. */
export class NameStore {
  /** Kinds of which the dictionary has any: the others need not be asked for. */
  readonly #kinds: ReadonlySet<NameKind>;
  readonly #exact: StatementSync;
  readonly #range: StatementSync;
  readonly #next: StatementSync;
  readonly #beginning: StatementSync;

  constructor(db: DatabaseSync) {
    this.#exact = arrays(db, 'SELECT entry FROM name WHERE kind = ? AND key = ? LIMIT ?');
    this.#range = arrays(
      db,
      'SELECT key, entry FROM name WHERE kind = ? AND key >= ? AND key < ? LIMIT ?',
    );
    this.#next = arrays(db, 'SELECT key FROM name WHERE kind = ? AND key >= ? LIMIT 1');
    this.#beginning = arrays(
      db,
      'SELECT letters, entries FROM beginning WHERE letters >= ? ORDER BY letters LIMIT 1',
    );
    const kinds = new Set<NameKind>();
    const after = db.prepare('SELECT kind FROM name WHERE kind > ? LIMIT 1');
    for (let kind = -1; ;) {
      const found = after.get(kind)?.['kind'];
      if (typeof found !== 'number' || found <= kind) break;
      kinds.add(found as NameKind);
      kind = found;
    }
    this.#kinds = kinds;
  }

  has(kind: NameKind): boolean {
    return this.#kinds.has(kind);
  }

  /** Numbers of the entries with this very name, at most `limit`. */
  find(kind: NameKind, key: string, limit: number): readonly number[] {
    if (!this.#kinds.has(kind)) return [];
    return this.#exact.all(kind, key, limit).map((row) => (row as unknown as [number])[0]);
  }

  /** Names that begin so, in the order of their bytes, at most `limit`. */
  findBeginning(kind: NameKind, letters: string, limit: number): readonly FoundName[] {
    if (!this.#kinds.has(kind)) return [];
    return this.#range.all(kind, letters, letters + LAST, limit).map((row) => {
      const [key, entry] = row as unknown as [string, number];
      return { key, entry };
    });
  }

  /** The first name from here on in the order of their bytes; null at the end. */
  firstFrom(kind: NameKind, letters: string): string | null {
    if (!this.#kinds.has(kind)) return null;
    const row = this.#next.get(kind, letters) as unknown as [string] | undefined;
    return row?.[0] ?? null;
  }

  /**
   * Numbers of the entries with the shortest headwords that begin so, where those are many; null where
   * they are few enough to be read with {@link findBeginning}.
   */
  findKept(letters: string): Uint32Array | null {
    const row = this.#beginning.get(letters);
    if (row === undefined) return null;
    const [kept, entries] = row as unknown as [string, Uint8Array];
    if (!kept.startsWith(letters)) return null;
    const bytes = entries.slice();
    return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
  }
}

function arrays(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}
