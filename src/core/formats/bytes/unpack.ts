import { MAX_ENTRIES, MAX_IN_MEMORY, MAX_UNPACKED, maxUnpacked } from '../../../shared/limits.ts';
import { BadFile, type ByteSource, type Codecs } from '../formatReader.ts';
import { isGzip, openDictzip } from './dictzip.ts';
import { memorySource, readExactly } from './readExactly.ts';

/**
 * Gives a file unpacked, whatever its name says: dictzip by random access, gzip as a whole in
 * memory, and anything else as it is.
 *
 * Throws `BadFile`: what `openDictzip` throws, `bomb`, or `too-large` for gzip that holds over
 * 128 MB.
 */
export function unpack(source: ByteSource, codecs: Codecs): ByteSource {
  if (!isGzip(source.read(0, 3))) return source;
  const dictzip = openDictzip(source, codecs);
  if (dictzip !== null) return dictzip;
  const allowed = maxUnpacked(source.size);
  const packed = readExactly(source, 0, source.size);
  try {
    const bytes = codecs.gunzip(packed, Math.min(allowed, MAX_IN_MEMORY));
    return memorySource(source.name.replace(/\.(?:dz|gz)$/i, ''), bytes);
  } catch (error) {
    const isOurLimit =
      error instanceof BadFile && error.fault === 'bomb' && allowed > MAX_IN_MEMORY;
    throw isOurLimit ? new BadFile('too-large', source.name) : error;
  }
}

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
