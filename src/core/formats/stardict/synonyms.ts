import { BadFile, type ByteSource } from '../formatReader.ts';
import { countWhile } from '../../../shared/countWhile.ts';
import { MAX_ENTRIES, MAX_IN_MEMORY } from '../../../shared/limits.ts';
import { readIndexWords } from './indexWords.ts';

/** Further words for the entries of a StarDict index. */
export interface Synonyms {
  /** The words that belong to an entry; entries are asked for by number from 1. */
  of(line: number): readonly string[];
  /** Numbers in the `.syn` file of those that belong to none of this many entries. */
  danglingBeyond(entryCount: number): readonly number[];
}

/** Place in the file and number of the entry share one exactly countable number. */
const PLACES = 2 ** 28;

/**
 * Reads a `.syn` file: words with the number of the entry they mean. Kept are places in the file
 * alone, sorted by entry, so that millions of them need 8 bytes each.
 *
 * Throws `BadFile`: `truncated`, `damaged`, or `too-large` when the file is over 128 MB.
 */
export function readSynonyms(source: ByteSource): Synonyms {
  if (source.size > MAX_IN_MEMORY) throw new BadFile('too-large', source.name);
  const bytes = source.read(0, source.size).slice();
  const pairs: number[] = [];
  const entries: number[] = [];
  let place = 0;
  for (const { first, readTo } of readIndexWords(source, [4])) {
    if (first < MAX_ENTRIES) pairs.push(first * PLACES + place);
    entries.push(first);
    if (entries.length > MAX_ENTRIES) throw new BadFile('too-large', source.name);
    place = readTo;
  }
  const sorted = Float64Array.from(pairs).toSorted();
  const decoder = new TextDecoder();
  const wordAt = (start: number): string =>
    decoder.decode(bytes.subarray(start, bytes.indexOf(0, start)));
  return {
    of(line) {
      const words: string[] = [];
      let at = countWhile(sorted, (each) => each < (line - 1) * PLACES);
      for (; at < sorted.length && (sorted[at] ?? 0) < line * PLACES; at += 1) {
        words.push(wordAt((sorted[at] ?? 0) % PLACES));
      }
      return words;
    },
    danglingBeyond: (entryCount) =>
      entries.flatMap((entry, index) => (entry >= entryCount ? [index + 1] : [])),
  };
}
