import type { DatabaseSync } from 'node:sqlite';
import { countWhile } from '../../../shared/countWhile.ts';
import { BulkInsert } from '../build/bulkInsert.ts';

/** Words of the same order are kept together up to this many characters: a row costs more than a word. */
const BLOCK = 2 * 1024;
/** Parts the words of a block; no packed word holds it, see packWord.ts. */
const WORD_END = '\u0005';

/** Words that wait, packed, until all are there and their order is known. */
export class WordStage {
  readonly #db: DatabaseSync;
  readonly #rows: BulkInsert;
  readonly #open = new Map<number, { text: string; count: number }>();
  #blocks = 0;
  #index: StageIndex | null = null;

  readonly #firstShared: number;

  /** @param firstShared Orders from this one on are those of many words. */
  constructor(db: DatabaseSync, firstShared: number) {
    db.exec(`
      CREATE TEMP TABLE word_stage (
        id INTEGER PRIMARY KEY, place_in_order INTEGER, count INTEGER, data TEXT
      );
    `);
    this.#db = db;
    this.#firstShared = firstShared;
    this.#rows = new BulkInsert(db, 'word_stage', 4);
  }

  /** Adds a word; those of the same order stay in the order in which they are added. */
  add(order: number, packed: string): void {
    if (order < this.#firstShared) {
      this.#write(order, 1, packed);
      return;
    }
    const block = this.#open.get(order);
    if (block === undefined) this.#open.set(order, { text: packed, count: 1 });
    else if (block.text.length + packed.length > BLOCK) {
      this.#write(order, block.count, block.text);
      block.text = packed;
      block.count = 1;
    } else {
      block.text += WORD_END + packed;
      block.count += 1;
    }
  }

  /** Writes everything that is not yet written; nothing may be added afterwards. */
  flush(): void {
    for (const [order, { text, count }] of this.#open) this.#write(order, count, text);
    this.#open.clear();
    this.#rows.flush();
  }

  /** All words in their order. */
  *inOrder(): Generator<string> {
    const rows = this.#db.prepare(`SELECT data FROM word_stage ${IN_ORDER}`);
    rows.setReturnArrays(true);
    for (const row of rows.iterate()) yield* (row as unknown as [string])[0].split(WORD_END);
  }

  /** The word with a number in their order, from 1 on. */
  wordAt(number: number): string {
    this.#index ??= readIndex(this.#db);
    const { ids, ends, find } = this.#index;
    const row = countWhile(ends, (end) => end < number);
    const data = find.get(ids[row] ?? 0)?.['data'] as string;
    return data.split(WORD_END)[number - 1 - (ends[row - 1] ?? 0)] ?? '';
  }

  drop(): void {
    this.#db.exec('DROP TABLE word_stage');
  }

  #write(order: number, count: number, text: string): void {
    this.#blocks += 1;
    this.#rows.add(this.#blocks, order, count, text);
  }
}

const IN_ORDER = 'ORDER BY place_in_order, id';

interface StageIndex {
  /** Rows in order, and the number of the last word of each. */
  readonly ids: readonly number[];
  readonly ends: readonly number[];
  readonly find: ReturnType<DatabaseSync['prepare']>;
}

function readIndex(db: DatabaseSync): StageIndex {
  const ids: number[] = [];
  const ends: number[] = [];
  const rows = db.prepare(`SELECT id, count FROM word_stage ${IN_ORDER}`);
  for (const row of rows.iterate()) {
    ids.push(row['id'] as number);
    ends.push((ends.at(-1) ?? 0) + (row['count'] as number));
  }
  return { ids, ends, find: db.prepare('SELECT data FROM word_stage WHERE id = ?') };
}
