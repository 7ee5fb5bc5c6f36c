import { joinWords, MIN_JOINED_LETTERS, type WordJoins } from '../../../core/search/wordJoins.ts';
import type { Row } from '../../../core/search/row.ts';

/** Entries of one headword that are looked at. */
const SAME_NAME = 16;
const MAX_LETTERS = 40;
/** Ways to part a word that are looked up. */
const MAX_PARTINGS = 8;

/** What is asked of a dictionary. */
interface JoinTables {
  readonly has: (word: string) => boolean;
  /** Whether these words stand one after the other in some entry. */
  readonly hasPhrase: (words: readonly string[]) => boolean;
  readonly findHeadword: (folded: string, limit: number) => readonly Row[];
}

/** Finds words of a dictionary that were parted or joined otherwise than in its headwords. */
export function createDictionaryJoins({ has, hasPhrase, findHeadword }: JoinTables): WordJoins {
  const partings = (word: string): readonly (readonly [string, string])[] =>
    partingsOf(word, has).filter(hasPhrase);
  return {
    findWhole: (folded) => {
      const joined = joinWords(folded);
      if (joined.length < MIN_JOINED_LETTERS || joined === folded) return [];
      return findHeadword(joined, SAME_NAME);
    },
    respace: (typed) =>
      typed.flatMap((word, i) => {
        const parted = has(word) ? [] : partings(word);
        const found = parted.map((parts) => ({
          words: typed.toSpliced(i, 1, ...parts),
          changed: word,
        }));
        const next = typed[i + 1];
        if (next !== undefined && has(word + next)) {
          found.push({ words: typed.toSpliced(i, 2, word + next), changed: `${word} ${next}` });
        }
        return found;
      }),
  };
}

/** Ways to part a word into two that are known. */
export function partingsOf(
  word: string,
  has: (word: string) => boolean,
): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  if (word.length < MIN_JOINED_LETTERS || word.length > MAX_LETTERS) return found;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (parts.every(has)) found.push(parts);
  }
  return found.slice(0, MAX_PARTINGS);
}
