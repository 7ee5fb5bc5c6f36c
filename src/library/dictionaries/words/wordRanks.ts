import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ownText } from '../build/ownText.ts';
import type { WordStore } from '../read/wordStore.ts';

/** Words are plain letters here: each that has a rank is among the packed ones. */
const IS_PLAIN = /^[a-z]+$/;
/** What stands for this rank and all behind it; 0 for none. */
const RAREST = 0xffff;

/** How common the words of a dictionary are: as the commonest headword, or form of one. */
export class WordRanks {
  readonly #ranks = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#ranks.size === 0;
  }

  /** @param folded A headword, or a form of one. */
  add(folded: string, rank: number): void {
    if (!IS_PLAIN.test(folded)) return;
    if (rank < (this.#ranks.get(folded) ?? Infinity)) this.#ranks.set(ownText(folded), rank);
  }

  /** 0 where it is not known. */
  rankOf(word: string): number {
    return this.#ranks.get(word) ?? 0;
  }
}

/** Makes what writes the table `word_rank`, beside the table `word`. */
export function rankWriter(
  db: DatabaseSync,
  ranks: Pick<WordRanks, 'rankOf'>,
): (length: number, sorted: readonly string[]) => void {
  const insert = db.prepare('INSERT INTO word_rank VALUES (?, ?)');
  return (length, sorted) => {
    const bytes = Buffer.alloc(2 * sorted.length);
    sorted.forEach((word, i) => bytes.writeUInt16LE(Math.min(ranks.rankOf(word), RAREST), 2 * i));
    insert.run(length, bytes);
  };
}

/** Reads the table `word_rank`; a length is kept in memory from its first use on. */
export class WordRankStore {
  readonly #words: WordStore;
  readonly #byLength: StatementSync | null;
  readonly #kept = new Map<number, Uint8Array | null>();

  /** Files of older builds are without the table. */
  constructor(db: DatabaseSync, words: WordStore) {
    this.#words = words;
    const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'word_rank'").get();
    this.#byLength = hasTable ? db.prepare('SELECT ranks FROM word_rank WHERE length = ?') : null;
  }

  /** 0 where a word has no rank; null where it is not said here. */
  rankOf(word: string): number | null {
    if (this.#byLength === null || !IS_PLAIN.test(word)) return null;
    const place = this.#words.placeOf(word);
    if (place < 0) return 0;
    const ranks = this.#ranksOf(word.length);
    if (ranks === null) return null;
    const rank = (ranks[2 * place] ?? 0) | ((ranks[2 * place + 1] ?? 0) << 8);
    return rank === RAREST ? null : rank;
  }

  #ranksOf(length: number): Uint8Array | null {
    let ranks = this.#kept.get(length);
    if (ranks === undefined) {
      const read = this.#byLength?.get(length)?.['ranks'];
      const count = this.#words.bucket(length)?.count ?? 0;
      ranks = read instanceof Uint8Array && read.length === 2 * count ? read : null;
      this.#kept.set(length, ranks);
    }
    return ranks;
  }
}
