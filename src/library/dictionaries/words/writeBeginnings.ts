import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from '../build/bulkInsert.ts';
import { OpenBeginnings, packEntries } from '../build/openBeginnings.ts';

/** Beginnings with at most this many names are read from the pages themselves. */
const MANY_NAMES = 512;
/** This many entries are kept for a beginning: more than an answer shows. */
const KEPT = 64;

/** Fills the table `beginning`: for each beginning of many names, the entries of the best ones. */
export class BeginningWriter {
  readonly #rows: BulkInsert;
  readonly #names = new Names();
  readonly #open = new OpenBeginnings(MANY_NAMES + 1, (letters, start) =>
    this.#rows.add(this.#kind, letters, this.#names.best(start)),
  );
  #kind = 0;

  constructor(db: DatabaseSync) {
    this.#rows = new BulkInsert(db, 'beginning', 3);
  }

  /** Begins the names of another kind. */
  open(kind: number): void {
    this.#open.closeAfter(0, this.#names.count);
    this.#names.count = 0;
    this.#kind = kind;
  }

  /**
   * Takes the next name.
   *
   * @param entries Each with a number that orders it: smaller is better.
   */
  add(key: Buffer, length: number, shared: number, entries: Iterable<readonly [number, number]>) {
    this.#open.add(key, 0, length, shared, this.#names.count);
    for (const [entry, place] of entries) this.#names.add(entry, place);
  }

  close(): void {
    this.#open.closeAfter(0, this.#names.count);
    this.#rows.flush();
  }
}

/** The entries of all names in the order of the alphabet. */
class Names {
  count = 0;
  #entries = new Uint32Array(1024);
  #places = new Float64Array(1024);

  add(entry: number, place: number): void {
    if (this.count === this.#entries.length) this.#grow();
    this.#entries[this.count] = entry;
    this.#places[this.count] = place;
    this.count += 1;
  }

  /** The best entries from `start` on, each once, best first. */
  best(start: number): Uint8Array {
    const chosen: [place: number, entry: number][] = [];
    let worst = Infinity;
    for (let i = start; i < this.count; i += 1) {
      const place = this.#places[i] ?? 0;
      if (place >= worst) continue;
      const entry = this.#entries[i] ?? 0;
      const known = chosen.findIndex((one) => one[1] === entry);
      if (known >= 0) {
        if ((chosen[known]?.[0] ?? 0) <= place) continue;
        chosen.splice(known, 1);
      }
      let at = chosen.length;
      while (at > 0 && (chosen[at - 1]?.[0] ?? 0) > place) at -= 1;
      chosen.splice(at, 0, [place, entry]);
      if (chosen.length > KEPT) chosen.pop();
      if (chosen.length === KEPT) worst = chosen.at(-1)?.[0] ?? Infinity;
    }
    return packEntries(chosen.map(([, entry]) => entry));
  }

  #grow(): void {
    const entries = new Uint32Array(this.count * 2);
    const places = new Float64Array(this.count * 2);
    entries.set(this.#entries);
    places.set(this.#places);
    this.#entries = entries;
    this.#places = places;
  }
}

/** A number that orders entries under a beginning: ranked ones by rank, then the shorter name. */
export function placeOf(entry: number, length: number, rankedCount: number): number {
  return entry <= rankedCount ? entry : length * LONGER + entry;
}

/** More than there are entries. */
const LONGER = 2 ** 24;
