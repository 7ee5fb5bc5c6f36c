import { osaDistance } from '../text/osaDistance.ts';

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

interface Bucket {
  readonly words: readonly string[];
  /** Letter signatures of the words, see {@link signatureOf}. */
  readonly signatures: Uint32Array;
}

/**
 * Packs words by length, each with a signature of its letters, so that nearly all of them are
 * ruled out without being looked at: an edit changes at most two bits.
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
  const buckets = new Map<number, Bucket>(
    [...byLength].map(([length, bucket]) => [
      length,
      { words: bucket, signatures: Uint32Array.from(bucket, signatureOf) },
    ]),
  );
  return {
    find: (word, limit) => {
      const found: Spelling[] = [];
      const signature = signatureOf(word);
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        const bucket = buckets.get(length);
        if (bucket) findInBucket(bucket, word, signature, limit, found);
      }
      return found;
    },
  };
}

function findInBucket(
  bucket: Bucket,
  word: string,
  signature: number,
  limit: number,
  found: Spelling[],
): void {
  const { words, signatures } = bucket;
  for (let i = 0; i < words.length; i += 1) {
    if (countBits((signatures[i] ?? 0) ^ signature) > 2 * limit) continue;
    const known = words[i] ?? '';
    const distance = osaDistance(word, known, limit);
    if (distance <= limit) found.push({ word: known, distance });
  }
}

/** One bit a letter; all other characters share the six bits that are left. */
function signatureOf(word: string): number {
  let signature = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    const bit = code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6);
    signature |= 1 << bit;
  }
  return signature;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
