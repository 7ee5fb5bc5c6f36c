import { BadFile, type ByteSource, type Codecs } from '../formatReader.ts';
import { isGzip, openDictzip } from './dictzip.ts';
import { MAX_IN_MEMORY, maxUnpacked } from '../../../shared/limits.ts';
import { memorySource } from './memorySource.ts';
import { readExactly } from './readExactly.ts';

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
