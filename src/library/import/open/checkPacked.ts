import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isGzip } from '../../../core/formats/bytes/dictzip.ts';
import { maxUnpacked } from '../../../shared/limits.ts';
import { BadFile, type ByteSource } from '../../../core/formats/formatReader.ts';
import { streamFault } from './streamFault.ts';

const STEP = 256 * 1024;

/**
 * Unpacks a file that is packed with gzip or dictzip once, into nothing, to compare its checksum.
 * The readers of dictzip go to single chunks, which have none of their own, and a changed bit may
 * leave a chunk as long as it was. Files that are not packed are passed over.
 *
 * Throws `BadFile`: `damaged`, `truncated`, `bomb` beyond 200 times the size of the file.
 *
 * @param onStep runs whenever some bytes are unpacked.
 */
export async function checkPacked(source: ByteSource, onStep: () => void): Promise<void> {
  if (!isGzip(source.read(0, 3))) return;
  const limit = maxUnpacked(source.size);
  let total = 0;
  try {
    await pipeline(Readable.from(slicesOf(source)), createGunzip(), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
        total += chunk.length;
        if (total > limit) throw new BadFile('bomb', source.name);
        onStep();
      }
    });
  } catch (error) {
    throw streamFault(error);
  }
}

/** Copies, since what was read may be overwritten by the next read. */
function* slicesOf(source: ByteSource): Generator<Uint8Array> {
  for (let at = 0; at < source.size; at += STEP) yield source.read(at, STEP).slice();
}
