import { BadFile } from '../formatReader.ts';
import { MAX_ENTRIES, maxUnpacked, MAX_UNPACKED } from '../../../shared/limits.ts';

/**
 * Counts what a reader gives, so that a small file whose entries all point to the same bytes cannot
 * become an endless one.
 *
 * @param packed size in bytes of all files that are read.
 * @returns a function to be told the bytes of each entry. It throws `BadFile`: `bomb` beyond 200
 *   times the size of the files (10 MB being free), `too-large` beyond 4 GB or 10 million entries.
 */
export function createOutputMeter(packed: number): (bytes: number) => void {
  const limit = maxUnpacked(packed);
  let total = 0;
  let entries = 0;
  return (bytes) => {
    total += bytes;
    entries += 1;
    if (entries > MAX_ENTRIES) throw new BadFile('too-large', `${MAX_ENTRIES}`);
    if (total > limit) throw new BadFile(limit < MAX_UNPACKED ? 'bomb' : 'too-large');
  };
}
