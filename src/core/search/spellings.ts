import { type Codes, createOsaMatcher, unitsOf } from '../../text/osaDistance.ts';
import { spellingVariants } from '../../text/spellingVariants.ts';
import type { Question } from './question.ts';
import type { TypoVocabulary } from './typoGuesses.ts';

/** A known word near to a misspelled one. */
export interface Spelling {
  readonly word: string;
  /** Optimal string alignment distance. */
  readonly distance: number;
}

/** Finds the known words nearest in spelling. */
export interface Spellings {
  find(word: string, limit: number): readonly Spelling[];
}

/** Words of one length. */
export interface SpellingBucket {
  readonly count: number;
  readonly wordAt: (index: number) => string;
  /** The letters of all words, one word after the other. */
  readonly codes: Codes;
  /** Letter signatures of the words, see {@link signatureOf}. */
  readonly signatures: Uint32Array;
}

/**
 * Packs words by length, each with a signature of its letters, so that nearly all of them are
 * ruled out without being looked at: an edit changes at most two bits, one each way.
 *
 *     limit 1, `wierd` (5 letters)    lengths 4, 5, 6   ->   signature   ->   alignment
 *     5,000 words                     2,000                  30              3
 */
export function createSpellings(words: readonly string[]): Spellings {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const known = byLength.get(word.length);
    if (known) known.push(word);
    else byLength.set(word.length, [word]);
  }
  const buckets = new Map<number, SpellingBucket>(
    [...byLength].map(([length, bucket]) => [
      length,
      {
        count: bucket.length,
        wordAt: (index) => bucket[index] ?? '',
        codes: unitsOf(bucket.join('')),
        signatures: Uint32Array.from(bucket, signatureOf),
      },
    ]),
  );
  return {
    find: (word, limit) => findSpellings(word, limit, limit, (length) => buckets.get(length)),
  };
}

/**
 * Finds the words within this many edits of a word.
 *
 * @param letters Words that lack more letters of it, or have more others, are not looked at (at most
 *   3); an edit can take one away and bring another.
 * @param bucketOf gives the words of a length.
 */
export function findSpellings(
  word: string,
  limit: number,
  letters: number,
  bucketOf: (length: number) => SpellingBucket | undefined,
): readonly Spelling[] {
  const found: Spelling[] = [];
  const signature = signatureOf(word);
  const distanceTo = createOsaMatcher(word, limit);
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    const bucket = bucketOf(length);
    if (bucket === undefined) continue;
    const { count, codes, signatures } = bucket;
    // Of the edits, as many as the lengths differ by only add letters, or only take them away.
    const maxMissing = Math.min(letters, limit - Math.max(0, length - word.length));
    const maxExtra = Math.min(letters, limit - Math.max(0, word.length - length));
    for (let i = 0; i < count; i += 1) {
      const other = signatures[i] ?? 0;
      if (hasMoreBits(signature & ~other, maxMissing)) continue;
      if (hasMoreBits(other & ~signature, maxExtra)) continue;
      const distance = distanceTo(codes, i * length, length);
      if (distance <= limit) found.push({ word: bucket.wordAt(i), distance });
    }
  }
  return found;
}

/** One bit a letter; all other characters share the six bits that are left. */
export function signatureOf(word: string): number {
  let signature = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    const bit = code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6);
    signature |= 1 << bit;
  }
  return signature;
}

/** Whether a number has more bits than `count`, which is 0 to 3. Not a loop: it is asked a million times. */
function hasMoreBits(bits: number, count: number): boolean {
  let rest = bits;
  if (count > 0) rest &= rest - 1;
  if (count > 1) rest &= rest - 1;
  if (count > 2) rest &= rest - 1;
  return rest !== 0;
}

/** A longer query is no term. */
const MAX_TERMS = 6;

/**
 * Writes a query as they do on the other side of the ocean: `colour space` as `color space`. A word is
 * changed where its other spelling, or a form of that, is known. Null when none is.
 */
export function otherSpelling(
  { terms, folded, text }: Question,
  vocabularies: readonly TypoVocabulary[],
): string | null {
  // The offsets of the terms are those of the folded text.
  if (terms.length === 0 || terms.length > MAX_TERMS || folded.length !== text.length) return null;
  let other = '';
  let done = 0;
  for (const { kind, text: word, start, end } of terms) {
    if (kind === 'run') continue;
    const known = spellingVariants(word).find((variant) =>
      vocabularies.some(({ has, related }) => has(variant) || related(variant).size > 0),
    );
    if (known === undefined) continue;
    other += text.slice(done, start) + known;
    done = end;
  }
  return done === 0 ? null : other + text.slice(done);
}
