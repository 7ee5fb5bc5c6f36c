import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createGunzip,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import unbzip2 from 'unbzip2-stream';
import * as xz from 'xz-decompress';
import { BadFile, type Codecs } from '../../../core/formats/formatReader.ts';

/** Node gives a package of CommonJS as the default alone, bundlers give its names, too. */
const { XzReadableStream } = 'default' in xz ? (xz.default as typeof xz) : xz;

/** How a single file is packed. */
export type Packing = 'gzip' | 'bzip2' | 'xz';

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Unpacks a file as a stream and hands its bytes on; the file as it is when `packing` is null.
 *
 * Throws `BadFile`: `truncated`, `damaged`, what `take` throws, and `bomb` for bzip2 that gives too
 * much at once.
 */
export async function unpackStream(
  path: string,
  packing: Packing | null,
  take: (bytes: Bytes) => Promise<void>,
): Promise<void> {
  const bytes = createReadStream(path);
  try {
    if (packing === null) await pipeline(bytes, take);
    else if (packing === 'gzip') await pipeline(bytes, createGunzip(), take);
    else if (packing === 'bzip2') await pipeline(bytes, readBzip2, take);
    else await pipeline(bytes, readXz, take);
  } catch (error) {
    throw streamFault(error);
  }
}

/** The first bytes of what is packed, at least `length` where there are this many; none when broken. */
export async function beginningOfPacked(
  path: string,
  packing: Packing,
  length: number,
): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  try {
    await unpackStream(path, packing, async (bytes) => {
      for await (const chunk of bytes) {
        head = Buffer.concat([head, chunk]);
        if (head.length >= length) return;
      }
    });
  } catch {
    // Whoever reads it all finds what is wrong with it.
  }
  return head;
}

/** Bytes that the unpacker is given at once: few, since it gives all that it can make of them. */
const STEP = 4 * 1024;
/** Bytes that a single step may give. */
const MOST_AT_ONCE = 512 * 1024 * 1024;

/** The unpacker is a stream of an old kind, which works as soon as it is written to. */
async function* readBzip2(source: Bytes): AsyncGenerator<Uint8Array> {
  const unpacker = unbzip2();
  const done: Uint8Array[] = [];
  let waiting = 0;
  unpacker.on('data', (chunk: Uint8Array) => {
    waiting += chunk.length;
    if (waiting > MOST_AT_ONCE) throw new BadFile('bomb', 'bzip2');
    done.push(chunk);
  });
  let fault: BadFile | null = null;
  unpacker.on('error', (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const kind = error instanceof BadFile ? error : null;
    fault = kind ?? new BadFile(/premature/.test(message) ? 'truncated' : 'damaged', 'bzip2');
  });
  const take = (): readonly Uint8Array[] => {
    if (fault !== null) throw fault;
    waiting = 0;
    return done.splice(0);
  };
  for await (const bytes of source) {
    for (let at = 0; at < bytes.length; at += STEP) {
      // Copied: the unpacker keeps what it has not read yet.
      unpacker.write(Buffer.from(bytes.subarray(at, at + STEP)));
      yield* take();
    }
  }
  unpacker.end();
  yield* take();
}

async function* readXz(source: Bytes): AsyncGenerator<Uint8Array> {
  const packed = Readable.toWeb(Readable.from(source)) as ReadableStream<Uint8Array>;
  const reader = new XzReadableStream(packed).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof BadFile) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new BadFile(/end|truncat|buf/i.test(message) ? 'truncated' : 'damaged', 'xz');
  } finally {
    reader.releaseLock();
  }
}

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

/** What went wrong while a file was unpacked, as a `BadFile`. */
export function streamFault(error: unknown): BadFile {
  if (error instanceof BadFile) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new BadFile('truncated');
  if (code.startsWith('Z_')) return new BadFile('damaged');
  if (code === 'ENOSPC') return new BadFile('disk-full');
  return new BadFile('unreadable');
}
