import type { DatabaseSync } from 'node:sqlite';
import { BulkInsert } from '../build/bulkInsert.ts';
import { writeWords } from '../build/finishTables.ts';
import { wordChecksum } from './packWord.ts';
import { BeginningWriter, placeOf } from './writeBeginnings.ts';
import { type EntryOrder, findOrdinals, PageTable, type RepeatedNames } from './pageTable.ts';
import { WORD_KIND } from './wordSchema.ts';
import { UNRANKED_FROM, type WordWriter } from './wordWriter.ts';
import { rankWriter } from './wordRanks.ts';
import type { WordStage } from './wordStage.ts';
import { writeWordNames } from './writeWordNames.ts';

/** Entries between two questions whether to go on. */
const STEP = 20_000;

/**
 * Sorts what the writer has gathered into its tables, each written once and in order.
 *
 * @param stopIfCancelled throws when it is to stop; asked between the steps and during long ones.
 * @returns the number of entries whose rank is known.
 */
export function finishWords(
  db: DatabaseSync,
  writer: WordWriter,
  stopIfCancelled: () => void,
): number {
  const order = orderEntries(writer.orders, writer.entryCount);
  const pages = new PageTable(db);
  const beginnings = new BeginningWriter(db);
  const repeated: RepeatedNames = [];
  writeWordNames(writer.names.sorted(), order, { pages, beginnings, repeated, stopIfCancelled });
  pages.flush();
  const ordinals = findOrdinals(db, repeated, order, writer);
  stopIfCancelled();
  writeEntries(db, writer.stage, ordinals, stopIfCancelled);
  const postings = [
    [WORD_KIND.word, writer.terms],
    [WORD_KIND.text, writer.textTerms],
  ] as const;
  for (const [kind, terms] of postings) {
    stopIfCancelled();
    beginnings.open(kind);
    let before = Buffer.alloc(0);
    for (const [term, places] of terms.sorted()) {
      const entries = numbersOf(places, order.numberOf);
      const key = Buffer.from(term);
      const shared = sharedBytes(before, key);
      pages.writer.add(kind, key, key.length, shared, { entries, costs: null });
      if (kind === WORD_KIND.word) {
        const best = Array.from(entries.subarray(0, ENOUGH), (entry) => {
          return [entry, placeOf(entry, key.length, order.rankedCount)] as const;
        });
        beginnings.add(key, key.length, shared, best);
      }
      before = key;
    }
  }
  pages.flush();
  beginnings.close();
  writeWords(
    db,
    writer.words.sorted(),
    writer.ranks.isEmpty ? undefined : rankWriter(db, writer.ranks),
  );
  writer.stage.drop();
  return order.rankedCount;
}

/** Of the entries of a word so many can be among the best of its beginnings. */
const ENOUGH = 512;

function orderEntries(orders: Uint32Array, count: number): EntryOrder {
  const keys = new Float64Array(count);
  let rankedCount = 0;
  for (let place = 1; place <= count; place += 1) {
    const order = orders[place] ?? 0;
    if (order < UNRANKED_FROM) rankedCount += 1;
    keys[place - 1] = order * MANY + place;
  }
  keys.sort();
  const numberOf = new Uint32Array(count + 1);
  keys.forEach((key, i) => (numberOf[key % MANY] = i + 1));
  return { numberOf, rankedCount };
}

/** More than there are entries. */
const MANY = 2 ** 24;

/** The numbers of the entries of a term, in order. */
function numbersOf(places: Uint32Array, numberOf: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(places.length);
  let isInOrder = true;
  let last = 0;
  for (let i = 0; i < places.length; i += 1) {
    const number = numberOf[places[i] ?? 0] ?? 0;
    if (number < last) isInOrder = false;
    numbers[i] = number;
    last = number;
  }
  return isInOrder ? numbers : numbers.toSorted();
}

/** Writes the entries in their order. */
function writeEntries(
  db: DatabaseSync,
  stage: WordStage,
  ordinals: ReadonlyMap<number, number>,
  stopIfCancelled: () => void,
): void {
  const entries = new BulkInsert(db, 'entry', 4);
  let number = 0;
  for (const data of stage.inOrder()) {
    if (number % STEP === 0) stopIfCancelled();
    number += 1;
    const ordinal = ordinals.get(number) ?? 0;
    entries.add(number, ordinal, data, wordChecksum(number, ordinal, data));
  }
  entries.flush();
}

function sharedBytes(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared += 1;
  return shared;
}
