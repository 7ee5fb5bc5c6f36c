import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from './bulkInsert.ts';
import { NameBlobWriter } from '../nameBlob.ts';
import type { NamesInOrder } from './nameStreams.ts';
import { NAME_KIND, type NameKind } from '../schema.ts';
import { BeginningWriter } from './writeBeginnings.ts';
import { OrdinalWriter } from './writeOrdinals.ts';

/** Names between two questions whether to go on. */
const STEP = 100_000;

/**
 * Writes the tables `name`, `name_place` and `beginning` and the ordinals of the entries, all in one
 * pass over the names.
 *
 * @param names Their kind in front.
 * @param hasNumbered Some headword ends as the id of a repeated one does.
 */
export function writeNames(
  db: DatabaseSync,
  names: NamesInOrder,
  hasNumbered: boolean,
  stopIfCancelled: () => void,
): void {
  const blobs = new BlobTable(db);
  const beginnings = new BeginningWriter(db);
  const ordinals = new OrdinalWriter(db);
  for (let count = 0; names.next(); count += 1) {
    if (count % STEP === 0) stopIfCancelled();
    blobs.add(names);
    if (names.key[0] !== NAME_KIND.headword) continue;
    beginnings.add(names);
    ordinals.add(names);
  }
  blobs.close();
  beginnings.close();
  ordinals.write(hasNumbered, stopIfCancelled);
}

/**
 * Names packed into blobs, and for each blob a text from which on names are found in it:
 *
 *     blob 1   ... model, modem     name_place   ''      1
 *     blob 2   modest, modify ...                'mode'+'s'   2
 */
class BlobTable {
  readonly #rows: BulkInsert;
  readonly #places: BulkInsert;
  readonly #open = new NameBlobWriter();
  #kind: NameKind | null = null;
  #id = 0;

  constructor(db: DatabaseSync) {
    this.#rows = new BulkInsert(db, 'name', 2);
    this.#places = new BulkInsert(db, 'name_place', 3);
  }

  add(names: NamesInOrder): void {
    const kind = names.key[0] as NameKind;
    const length = names.length - 1;
    const shared = names.shared - 1;
    if (kind !== this.#kind) {
      this.#close();
      this.#begin(kind, new Uint8Array(0));
    } else if (!this.#open.hasRoom(length - shared)) {
      this.#close();
      // Equal names may lie on both sides; otherwise one byte tells this one from the last.
      const end = names.isRepeated ? names.length : names.shared + 1;
      this.#begin(kind, Uint8Array.prototype.slice.call(names.key, 1, end));
    }
    this.#open.add(names.key, 1, length, this.#open.count === 0 ? 0 : shared, names.entry);
  }

  close(): void {
    this.#close();
    this.#rows.flush();
    this.#places.flush();
  }

  #begin(kind: NameKind, first: Uint8Array): void {
    this.#kind = kind;
    this.#id += 1;
    this.#places.add(kind, first, this.#id);
  }

  #close(): void {
    if (this.#kind !== null) this.#rows.add(this.#id, this.#open.close(this.#kind));
  }
}
