import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { TermChoice, WordIndex } from '../../../core/search/wordIndex.ts';
import type { DictionaryRow, EntryStore } from './entryStore.ts';
import type { NameStore } from './nameStore.ts';
import { NAME_KIND } from '../schema.ts';
import { quoteToken } from '../spaceOut.ts';

/** Entries of one name that are looked at. */
const SAME_NAME = 16;
/** More words than this are guesses at a headword's spelling. */
const FEW_WORDS = 4;

/** Finds headwords and short translations by the words in them. */
export class PhraseIndex {
  readonly #find: StatementSync;
  readonly #names: NameStore;
  readonly #entries: EntryStore;

  constructor(db: DatabaseSync, names: NameStore, entries: EntryStore) {
    this.#names = names;
    this.#entries = entries;
    this.#find = db.prepare(
      `SELECT entry FROM phrase_fts f JOIN phrase p ON p.id = f.rowid
      WHERE phrase_fts MATCH ? ORDER BY f.rowid LIMIT ?`,
    );
    this.#find.setReturnArrays(true);
  }

  /** An index that gives the `limit` candidates with the fewest words. */
  limitedTo(limit: number): Pick<WordIndex, 'findAll' | 'minBeginning'> & WordFinder {
    return {
      minBeginning: 1,
      findAll: (choices) => this.#findAll(choices, limit),
    };
  }

  /** Entries with any of the words, those with the fewest words first. */
  findSome(words: readonly string[], limit: number): readonly DictionaryRow[] {
    const alone = this.#findAlone(words);
    const query = words.map(quoteToken).join(' OR ');
    return this.#entries.getAll([...alone, ...this.match(query, limit)]);
  }

  /** Whether these words stand one after the other in some entry. */
  hasPhrase(words: readonly string[]): boolean {
    return this.match(quoteToken(words.join(' ')), 1).length > 0;
  }

  /** Numbers of the entries that a query of FTS5 finds. */
  match(query: string, limit: number): readonly number[] {
    if (query === '') return [];
    return this.#find.all(query, limit).map((row) => (row as unknown as [number])[0]);
  }

  #findAll(choices: readonly TermChoice[], limit: number): readonly DictionaryRow[] {
    if (choices.length === 0) return [];
    const [only] = choices;
    // A text of one word is in no phrase.
    const alone = choices.length === 1 ? this.#findAlone(only?.words ?? []) : [];
    const query = choices.map(toQuery).join(' AND ');
    return this.#entries.getAll([...alone, ...this.match(query, limit)]);
  }

  #findAlone(words: readonly string[]): readonly number[] {
    const kinds = words.length > FEW_WORDS ? [NAME_KIND.headword] : ALONE;
    return words.flatMap((word) =>
      kinds.flatMap((kind) => this.#names.find(kind, word, SAME_NAME)),
    );
  }
}

interface WordFinder {
  readonly findAll: (choices: readonly TermChoice[]) => readonly DictionaryRow[];
}

const ALONE = [
  NAME_KIND.headword,
  NAME_KIND.headwordForm,
  NAME_KIND.translation,
  NAME_KIND.translationForm,
] as const;

function toQuery({ words, beginning, run }: TermChoice): string {
  const parts = (run === undefined ? words : [run]).map(quoteToken);
  if (beginning !== undefined) parts.push(`${quoteToken(beginning)} *`);
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`;
}
