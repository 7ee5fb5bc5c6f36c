import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { countWhile } from '../../../shared/countWhile.ts';
import { RecentCache } from '../read/recentCache.ts';
import {
  beginsWith,
  isBefore,
  type OpenWordPage,
  openWordPage,
  WordPageCursor,
} from './wordPageCursor.ts';
import { unpackEntries } from '../build/openBeginnings.ts';
import { placeOf } from './writeBeginnings.ts';
import { costOf, hasCosts, type WordKind } from './wordSchema.ts';

/** Names of which the entries are kept, where they are no more than this. */
const KNOWN_NAMES = 1000;
const MAX_KNOWN_ENTRIES = 16;
/** Pages that are kept: a word that is being typed stays in one. */
const RECENT_PAGES = 128;

/** An entry that a gloss leads to. */
export interface CostedEntry {
  readonly entry: number;
  /** See `glossCost`; smaller is better. */
  readonly cost: number;
}

/**
 * Looks names up in the pages of a dictionary of words. A page that is damaged ends the names: what
 * stands in it and behind it is not found.
 */
export class WordNames {
  /** The kinds that the dictionary has: the others need not be asked for. */
  readonly #kinds: ReadonlySet<unknown>;
  readonly #allPlaces: StatementSync;
  readonly #allBeginnings: StatementSync;
  readonly #page: StatementSync;
  /** Read at the first question for a kind; there are some hundreds of each. */
  readonly #places = new Map<WordKind, readonly PagePlace[]>();
  readonly #beginnings = new Map<WordKind, readonly Beginning[]>();
  /** The entries of names that were asked for: the tiers of a search ask for the same ones. */
  readonly #known = new Map<string, readonly number[]>();
  readonly #recent = new RecentCache<number, OpenWordPage>(RECENT_PAGES);
  readonly #plain = new WordPageCursor(false);
  readonly #costed = new WordPageCursor(true);
  readonly #rankedCount: number;

  /** @param rankedCount Entries up to this number are those whose rank is known. */
  constructor(db: DatabaseSync, rankedCount: number) {
    this.#rankedCount = rankedCount;
    this.#allPlaces = arrays(db, 'SELECT first, id FROM page_place WHERE kind = ? ORDER BY first');
    this.#page = arrays(db, 'SELECT data FROM page WHERE id = ?');
    this.#allBeginnings = arrays(
      db,
      'SELECT CAST(letters AS BLOB), entries FROM beginning WHERE kind = ? ORDER BY letters',
    );
    const kinds = db.prepare('SELECT DISTINCT kind FROM page_place').all();
    this.#kinds = new Set(kinds.map(({ kind }) => kind));
  }

  has(kind: WordKind): boolean {
    return this.#kinds.has(kind);
  }

  /** Numbers of the entries with this very name, best first, at most `limit`. */
  find(kind: WordKind, key: string, limit = Infinity): readonly number[] {
    if (!this.#kinds.has(kind)) return [];
    const asked = `${kind} ${key}`;
    const known = this.#known.get(asked);
    if (known !== undefined) return known.length > limit ? known.slice(0, limit) : known;
    const found: number[] = [];
    const most = Math.max(limit, MAX_KNOWN_ENTRIES + 1);
    this.#read(kind, key, (name) => {
      if (found.length >= most) return false;
      found.push(name.entry);
      return true;
    });
    if (found.length <= MAX_KNOWN_ENTRIES) {
      if (this.#known.size >= KNOWN_NAMES) this.#known.clear();
      this.#known.set(asked, found);
    }
    return found.length > limit ? found.slice(0, limit) : found;
  }

  /** With costs, see {@link find}. */
  findCosted(kind: WordKind, key: string, limit: number): readonly CostedEntry[] {
    const found: CostedEntry[] = [];
    this.#read(kind, key, (name) => {
      if (found.length >= limit) return false;
      found.push({ entry: name.entry, cost: costOf(name.cost) });
      return true;
    });
    return found;
  }

  /** Whether there is this very name. */
  hasName(kind: WordKind, key: string): boolean {
    let isThere = false;
    this.#read(kind, key, () => !(isThere = true));
    return isThere;
  }

  /** The first name from here on in the order of their bytes; null at the end. */
  firstFrom(kind: WordKind, letters: string): string | null {
    let first: string | null = null;
    this.#walk(kind, Buffer.from(letters), (name) => {
      first = name.text();
      return false;
    });
    return first;
  }

  /** All names from here on in the order of their bytes; the store can be asked meanwhile. */
  *namesFrom(
    kind: WordKind,
    letters: string,
  ): Generator<{ readonly key: string; readonly entry: number }> {
    const wanted = Buffer.from(letters);
    const name = new WordPageCursor(hasCosts(kind));
    let isThere = false;
    for (let id = this.#firstPage(kind, wanted); ; id += 1) {
      const page = this.#get(id, kind);
      if (page === null) return;
      name.open(page);
      let isLeft = isThere ? name.next() : name.seek(wanted);
      for (; isLeft; isLeft = name.next()) {
        isThere = true;
        const key = name.text();
        do yield { key, entry: name.entry };
        while (name.nextEntry());
      }
    }
  }

  /** The names that begin so, in the order of their bytes, each with its best entry; at most `limit`. */
  findBeginning(
    kind: WordKind,
    letters: string,
    limit: number,
  ): readonly { readonly key: string; readonly entry: number }[] {
    const wanted = Buffer.from(letters);
    const found: { key: string; entry: number }[] = [];
    this.#walk(kind, wanted, (name) => {
      if (found.length >= limit || !name.startsWith(wanted)) return false;
      found.push({ key: name.text(), entry: name.entry });
      return true;
    });
    return found;
  }

  /**
   * Numbers of the entries with names that begin so, each once, best first: those of known rank in
   * its order; behind them those with the shorter name.
   */
  *findBest(kind: WordKind, letters: string): Generator<number> {
    const kept = this.#kept(kind, letters);
    yield* kept;
    // Whoever asks for more than what is kept of many names waits until they are all read.
    const known = new Set(kept);
    for (const entry of this.#allBest(kind, letters)) if (!known.has(entry)) yield entry;
  }

  #allBest(kind: WordKind, letters: string): readonly number[] {
    const wanted = Buffer.from(letters);
    const best = new Map<number, number>();
    this.#walk(kind, wanted, (name) => {
      if (!name.startsWith(wanted)) return false;
      do {
        const order = placeOf(name.entry, name.length, this.#rankedCount);
        if (order < (best.get(name.entry) ?? Infinity)) best.set(name.entry, order);
      } while (name.nextEntry());
      return true;
    });
    return [...best].toSorted((a, b) => a[1] - b[1]).map(([entry]) => entry);
  }

  /** The best entries of a beginning of many names; none where they are few. */
  #kept(kind: WordKind, letters: string): Uint32Array {
    const wanted = Buffer.from(letters);
    const beginnings = this.#beginningsOf(kind);
    const kept = beginnings[countWhile(beginnings, (each) => isBefore(each.letters, wanted))];
    if (kept === undefined || !beginsWith(kept.letters, wanted)) return new Uint32Array(0);
    return unpackEntries(kept.entries);
  }

  /** Shows the entries of a name, one by one, until `see` says that it has seen enough. */
  #read(kind: WordKind, key: string, see: (name: WordPageCursor) => boolean): void {
    const wanted = Buffer.from(key);
    this.#walk(kind, wanted, (name) => {
      if (name.length !== wanted.length || !name.startsWith(wanted)) return false;
      do if (!see(name)) return false;
      while (name.nextEntry());
      return true;
    });
  }

  /** Shows the names from `wanted` on, one by one, until `see` says that it has seen enough. */
  #walk(kind: WordKind, wanted: Uint8Array, see: (name: WordPageCursor) => boolean): void {
    const name = hasCosts(kind) ? this.#costed : this.#plain;
    let isThere = false;
    for (let id = this.#firstPage(kind, wanted); ; id += 1) {
      const page = this.#get(id, kind);
      if (page === null) return;
      name.open(page);
      let isLeft = isThere ? name.next() : name.seek(wanted);
      for (; isLeft; isLeft = name.next()) {
        isThere = true;
        if (!see(name)) return;
      }
    }
  }

  /** The page in which names from here on begin; 0, which is none, where there are none of the kind. */
  #firstPage(kind: WordKind, wanted: Uint8Array): number {
    const places = this.#placesOf(kind);
    const count = countWhile(places, ({ first }) => !isBefore(wanted, first));
    return places[Math.max(0, count - 1)]?.id ?? 0;
  }

  #placesOf(kind: WordKind): readonly PagePlace[] {
    return this.#listOf(this.#places, kind, this.#allPlaces, (first, id) =>
      first instanceof Uint8Array && typeof id === 'number' ? { first, id } : null,
    );
  }

  #beginningsOf(kind: WordKind): readonly Beginning[] {
    return this.#listOf(this.#beginnings, kind, this.#allBeginnings, (letters, entries) =>
      letters instanceof Uint8Array && entries instanceof Uint8Array ? { letters, entries } : null,
    );
  }

  /** What a table has of a kind, read once; damaged rows are passed over. */
  #listOf<T>(
    kept: Map<WordKind, readonly T[]>,
    kind: WordKind,
    all: StatementSync,
    read: (first: unknown, second: unknown) => T | null,
  ): readonly T[] {
    let list = kept.get(kind);
    if (list === undefined) {
      const rows = this.#kinds.has(kind) ? all.all(kind) : [];
      list = rows.flatMap((row) => {
        const [first, second] = row as unknown as [unknown, unknown];
        return read(first, second) ?? [];
      });
      kept.set(kind, list);
    }
    return list;
  }

  /** Null when there is no such page of this kind, or it is damaged. */
  #get(id: number, kind: WordKind): OpenWordPage | null {
    if (id === 0) return null;
    const page = this.#recent.getOr(id, () => {
      const row = this.#page.get(id) as unknown as [unknown] | undefined;
      const bytes = row?.[0];
      return bytes instanceof Uint8Array ? openWordPage(bytes) : null;
    });
    return page?.kind === kind ? page : null;
  }
}

/** A page with a text from which on names are found in it. */
interface PagePlace {
  readonly first: Uint8Array;
  readonly id: number;
}

/** The numbers of the best entries of a beginning. */
interface Beginning {
  readonly letters: Uint8Array;
  readonly entries: Uint8Array;
}

function arrays(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}
