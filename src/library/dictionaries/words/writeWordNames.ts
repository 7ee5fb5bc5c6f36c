import type { NamesInOrder } from '../build/nameStreams.ts';
import type { EntryOrder, PageTable, RepeatedNames } from './pageTable.ts';
import { type BeginningWriter, placeOf } from './writeBeginnings.ts';
import { costByte, hasCosts, WORD_KIND } from './wordSchema.ts';
import { COST_BYTES, costOfKey } from './wordWriter.ts';

/** Names between two questions whether to go on. */
const STEP = 100_000;

/** Kinds of names of which the best are kept for each beginning of many. */
const WITH_BEGINNINGS: ReadonlySet<number> = new Set([
  WORD_KIND.headword,
  WORD_KIND.pinyin,
  WORD_KIND.pinyinInitials,
]);

/** Where names go. */
interface NameTables {
  readonly pages: PageTable;
  readonly beginnings: BeginningWriter;
  /** Takes headwords that several entries have. */
  readonly repeated: RepeatedNames;
  readonly stopIfCancelled: () => void;
}

/** Writes all names of entries, those that are equal together: one pass over them. */
export function writeWordNames(names: NamesInOrder, order: EntryOrder, tables: NameTables): void {
  const group = new NameGroup(order, tables);
  for (let count = 0; names.next(); count += 1) {
    if (count % STEP === 0) tables.stopIfCancelled();
    const kind = names.key[0] ?? 0;
    const length = names.length - 1 - (hasCosts(kind) ? COST_BYTES : 0);
    // Of a gloss the zero behind the name is shared too, where it is the same name.
    const isSame =
      kind === group.kind &&
      length === group.length &&
      (hasCosts(kind) ? names.shared >= length + 2 : names.isRepeated);
    if (!isSame) group.open(kind, names.key.subarray(1), length, names.shared - 1);
    group.add(names.entry, hasCosts(kind) ? costOfKey(names.key, names.length) : 0);
  }
  group.close();
}

/** The entries of one name. */
class NameGroup {
  kind = -1;
  length = 0;
  readonly #order: EntryOrder;
  readonly #tables: NameTables;
  #key = Buffer.alloc(256);
  #shared = 0;
  /** Number and cost of each entry. */
  #entries: [number, number][] = [];

  constructor(order: EntryOrder, tables: NameTables) {
    this.#order = order;
    this.#tables = tables;
  }

  open(kind: number, key: Buffer, length: number, shared: number): void {
    this.close();
    if (kind !== this.kind) this.#tables.beginnings.open(kind);
    this.#shared = kind === this.kind ? Math.min(shared, this.length, length) : 0;
    this.kind = kind;
    this.length = length;
    if (length > this.#key.length) this.#key = Buffer.alloc(2 * length);
    key.copy(this.#key, 0, 0, length);
  }

  add(place: number, cost: number): void {
    this.#entries.push([this.#order.numberOf[place] ?? 0, cost]);
  }

  close(): void {
    if (this.#entries.length === 0) return;
    const { pages, beginnings, repeated } = this.#tables;
    const isCosted = hasCosts(this.kind);
    const sorted =
      this.#entries.length === 1
        ? this.#entries
        : eachOnce(this.#entries.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]));
    const entries = sorted.map(([entry]) => entry);
    const costs = isCosted ? sorted.map(([, cost]) => costByte(cost)) : null;
    pages.writer.add(this.kind, this.#key, this.length, this.#shared, { entries, costs });
    if (WITH_BEGINNINGS.has(this.kind)) {
      const { rankedCount } = this.#order;
      const places = entries.map(
        (entry) => [entry, placeOf(entry, this.length, rankedCount)] as const,
      );
      beginnings.add(this.#key, this.length, this.#shared, places);
    }
    if (this.kind === WORD_KIND.headword && entries.length > 1) {
      repeated.push({ key: this.#key.toString('utf8', 0, this.length), entries });
    }
    this.#entries = [];
  }
}

function eachOnce(sorted: [number, number][]): [number, number][] {
  const seen = new Set<number>();
  return sorted.filter(([entry]) => {
    const isNew = !seen.has(entry);
    seen.add(entry);
    return isNew;
  });
}
