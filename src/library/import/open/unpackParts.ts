import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import { BadFile } from '../../../core/formats/formatReader.ts';

/** Bytes that the parts of an Excel file may have when unpacked, all together. */
const MOST_BYTES = 200 * 1024 * 1024;
/** Compression that is a bomb, after the first 10 MB. */
const MOST_TIMES = 200;
const HARMLESS_BYTES = 10 * 1024 * 1024;

/**
 * Unpacks the XML parts of an Excel file by name; what its headers say is not believed: bytes are
 * counted as they come, and checked.
 *
 * Throws `BadFile`: `bomb` and `too-large` over the limits, `unsafe-archive` for names that lead outside,
 * `encrypted`, `damaged` for all else that is wrong with the archive.
 *
 * @param onStep runs whenever some bytes are unpacked.
 */
export async function unpackExcel(
  bytes: Uint8Array,
  onStep: () => void = () => undefined,
): Promise<ReadonlyMap<string, Buffer>> {
  return await unpackParts(bytes, (name) => /\.xml(?:\.rels)?$/.test(name), onStep);
}

/** The same for the parts of any document that is a zip file. */
export async function unpackParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  onStep: () => void,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = new Map<string, Buffer>();
  const counter = { unpacked: 0, limit: limitOf(bytes.length), onStep };
  try {
    for await (const entry of entriesOf(zip)) {
      if (entry.isEncrypted()) throw new BadFile('encrypted');
      if (!isWanted(entry.fileName)) continue;
      if (parts.has(entry.fileName)) throw new BadFile('damaged', entry.fileName);
      parts.set(entry.fileName, await unpackEntry(zip, entry, counter));
    }
  } catch (error) {
    throw toBadFile(error);
  } finally {
    zip.close();
  }
  return parts;
}

interface Counter {
  unpacked: number;
  readonly onStep: () => void;
  readonly limit: { readonly bytes: number; readonly fault: 'bomb' | 'too-large' };
}

function limitOf(packed: number): Counter['limit'] {
  const allowed = Math.max(HARMLESS_BYTES, packed * MOST_TIMES);
  return allowed < MOST_BYTES
    ? { bytes: allowed, fault: 'bomb' }
    : { bytes: MOST_BYTES, fault: 'too-large' };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  const open = promisify<Buffer, Options, ZipFile>(fromBuffer);
  try {
    return await open(bytes, { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw toBadFile(error);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await nextEntry(zip);
    if (entry === null) return;
    yield entry;
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Entry | null>();
  const onEntry = (entry: Entry) => resolve(entry);
  const onEnd = () => resolve(null);
  zip.once('entry', onEntry).once('end', onEnd).once('error', reject);
  zip.readEntry();
  return promise.finally(() => {
    zip.off('entry', onEntry).off('end', onEnd).off('error', reject);
  });
}

async function unpackEntry(zip: ZipFile, entry: Entry, counter: Counter): Promise<Buffer> {
  const openStream = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
  const stream = await openStream(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    counter.unpacked += chunk.length;
    if (counter.unpacked > counter.limit.bytes) throw new BadFile(counter.limit.fault);
    chunks.push(chunk);
    counter.onStep();
  }
  const part = Buffer.concat(chunks);
  if (crc32(part) !== entry.crc32) throw new BadFile('damaged', entry.fileName);
  return part;
}

function toBadFile(error: unknown): BadFile {
  if (error instanceof BadFile) return error;
  const message = error instanceof Error ? error.message : String(error);
  const isUnsafe = /invalid relative path|absolute path|invalid characters in fileName/.test(
    message,
  );
  return new BadFile(isUnsafe ? 'unsafe-archive' : 'damaged', message.slice(0, 200));
}
