import { constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { BadFile, type Codecs } from '../../../core/formats/formatReader.ts';

/** Decompression by Node's zlib; see {@link Codecs} for what it throws. */
export const codecs: Codecs = {
  inflateRaw: (bytes, limit) =>
    run(inflateRawSync, bytes, limit, { finishFlush: constants.Z_SYNC_FLUSH }),
  inflate: (bytes, limit) => run(inflateSync, bytes, limit),
  gunzip: (bytes, limit) => run(gunzipSync, bytes, limit),
};

function run(
  decompress: (bytes: Uint8Array, options: ZlibOptions) => Uint8Array,
  bytes: Uint8Array,
  limit: number,
  options: ZlibOptions = {},
): Uint8Array {
  try {
    // A limit of 0 is none of zlib's.
    const { buffer, byteOffset, length } = decompress(bytes, {
      ...options,
      maxOutputLength: Math.max(1, limit),
    });
    // A Buffer would not do: its `slice` gives no copy.
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    const isTooMuch = error instanceof RangeError && codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    throw new BadFile(isTooMuch ? 'bomb' : 'damaged');
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
