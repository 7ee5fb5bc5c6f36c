import type { Row } from './row.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds words that were parted or joined otherwise than in the headwords. */
export interface WordJoins {
  /** Rows whose headword has the same letters, however it parts its words. */
  readonly findWhole: (folded: string) => readonly Row[];
  /**
   * Other ways to part the words of a query, so that all of them are words of the headwords:
   * `data set` gives `dataset`, `finetuning` gives `fine tuning`. Each comes with what was changed.
   */
  readonly respace: (words: readonly string[]) => readonly Respaced[];
}

/** A query with its words parted otherwise. */
export interface Respaced {
  readonly words: readonly string[];
  /** The words of the query that were taken apart or put together. */
  readonly changed: string;
}

/** Shorter ones are joined by chance: `a` and `n`. */
export const MIN_JOINED_LETTERS = 4;

/** Builds the index over the headwords of a glossary. */
export function createWordJoins(rows: readonly Row[], vocabulary: Vocabulary): WordJoins {
  const whole = new Map<string, Row[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const row of rows) {
    for (const form of row.headword.forms) {
      const key = joinWords(form);
      const known = whole.get(key);
      if (known === undefined) whole.set(key, [row]);
      else if (!known.includes(row)) known.push(row);
    }
    row.headword.tokens.forEach(({ kind, text }, i) => {
      const next = row.headword.tokens[i + 1];
      if (kind === 'word' && next?.kind === 'word') pairs.set(text + next.text, [text, next.text]);
    });
  }
  return {
    findWhole: (folded) => {
      const key = joinWords(folded);
      return key.length < MIN_JOINED_LETTERS ? [] : (whole.get(key) ?? []);
    },
    respace: (words) =>
      words.flatMap((word, i) => {
        const found: Respaced[] = [];
        const next = words[i + 1];
        const pair = word.length < MIN_JOINED_LETTERS ? undefined : pairs.get(word);
        if (pair) found.push({ words: words.toSpliced(i, 1, ...pair), changed: word });
        const joined = next === undefined ? '' : word + next;
        if (joined !== '' && (vocabulary.has(joined) || vocabulary.related(joined).size > 0)) {
          found.push({ words: words.toSpliced(i, 2, joined), changed: `${word} ${next}` });
        }
        return found;
      }),
  };
}

/** The letters of a folded text, whatever parts its words. */
export function joinWords(folded: string): string {
  return folded.replace(/[\s'/-]+/g, '');
}
