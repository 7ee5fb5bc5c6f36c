import { statSync } from 'node:fs';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { archiveName } from './chooseMain.ts';
import { createUnpackedFolder, isWanted, openUnpacked, type UnpackedFile } from './openArchive.ts';
import type { SetFiles } from './sourceSet.ts';
import { type Packing, streamFault, unpackStream } from './unpackStreams.ts';

/**
 * Opens a dictionary in a tar archive, packed (gzip, bzip2, xz) or not; unpacked as a zip archive is.
 *
 * Throws `BadFile`: `unsafe-archive`, `truncated`, `damaged`, `bomb`, `too-large`,
 * `not-recognised`; nothing is left on disk then.
 */
export async function openTar(
  path: string,
  temporaryFolder: string,
  { packing, onStep }: { readonly packing: Packing | null; readonly onStep: () => void },
): Promise<SetFiles> {
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  let file: UnpackedFile | null = null;
  const reader = createTarReader({
    onFile(name) {
      const safe = archiveName(name);
      if (!isWanted(safe) && folder.passedOver.length < MOST_NAMED) folder.passedOver.push(safe);
      file = folder.begin(isWanted(safe) ? safe : null);
    },
    onBytes: (bytes) => file?.write(bytes),
    onEnd() {
      file?.close();
      file = null;
    },
  });
  const read = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      reader.push(chunk);
      onStep();
    }
    reader.end();
  };
  try {
    await unpackStream(path, packing, read);
    return openUnpacked(folder);
  } catch (error) {
    (file as UnpackedFile | null)?.close();
    folder.remove();
    throw streamFault(error);
  }
}

/** Names that are kept of files that are not unpacked. */
const MOST_NAMED = 1_000;

/** What is heard of a tar archive while its bytes come in. */
interface TarListener {
  /** A file begins. */
  onFile(name: string): void;
  /** Bytes of the file that began last. */
  onBytes(bytes: Uint8Array): void;
  /** It is whole. */
  onEnd(): void;
}

/** Takes the bytes of a tar archive in pieces of any size. */
interface TarReader {
  push(bytes: Uint8Array): void;
  /** Throws `BadFile` `truncated` when the archive is not whole. */
  end(): void;
}

const BLOCK = 512;
const LONGEST_NAME = 64 * 1024;

/**
 * Reads a tar archive as it streams by: ustar with its prefix, long names of GNU (`L`) and of pax
 * (`x`, the record `path`). Folders are passed over.
 *
 * Throws `BadFile`: `damaged` for a header with a wrong checksum, `unsafe-archive` for links.
 */
export function createTarReader(listener: TarListener): TarReader {
  let header = new Uint8Array(0);
  /** Bytes of the current file still to come, and of the padding after it. */
  let left = 0;
  let padding = 0;
  let kind: 'file' | 'name' | 'skip' | null = null;
  let isPax = false;
  let nameParts: Uint8Array[] = [];
  let longName: string | null = null;
  let hasEnded = false;
  let fileCount = 0;

  function begin(): void {
    const entry = readHeader(header);
    header = new Uint8Array(0);
    if (entry === null) {
      hasEnded = true;
      return;
    }
    left = entry.size;
    padding = (BLOCK - (entry.size % BLOCK)) % BLOCK;
    isPax = entry.type === 'x';
    if (isPax || entry.type === 'L') {
      if (entry.size > LONGEST_NAME) throw new BadFile('damaged', 'tar');
      kind = 'name';
      nameParts = [];
      return;
    }
    const name = longName ?? entry.name;
    if (entry.type === '1' || entry.type === '2') throw new BadFile('unsafe-archive', name);
    kind = ['0', '\0', '7', ''].includes(entry.type) ? 'file' : 'skip';
    if (entry.type !== 'g') longName = null;
    if (kind === 'file') {
      fileCount += 1;
      listener.onFile(name);
    }
  }

  function finish(): void {
    if (kind === 'file') listener.onEnd();
    if (kind === 'name') longName = readLongName(nameParts, isPax) ?? longName;
    kind = null;
  }

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length && !hasEnded;) {
        if (kind !== null && left > 0) {
          const part = bytes.subarray(at, at + left);
          if (kind === 'file') listener.onBytes(part);
          if (kind === 'name') nameParts.push(part.slice());
          left -= part.length;
          at += part.length;
        } else if (kind === null && padding > 0) {
          const skipped = Math.min(padding, bytes.length - at);
          padding -= skipped;
          at += skipped;
        } else if (kind === null) {
          const part = bytes.subarray(at, at + BLOCK - header.length);
          header = Uint8Array.of(...header, ...part);
          at += part.length;
          if (header.length === BLOCK) begin();
        }
        if (kind !== null && left === 0) finish();
      }
    },
    end() {
      // Some programs leave out the empty blocks at the end.
      const isWhole = hasEnded || (kind === null && header.length === 0 && fileCount > 0);
      if (!isWhole) throw new BadFile('truncated', 'tar');
    },
  };
}

interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Null for the empty block that ends the archive. */
function readHeader(block: Uint8Array): TarHeader | null {
  if (block.every((byte) => byte === 0)) return null;
  let sum = 8 * 0x20;
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte;
  if (Number.parseInt(field(block, 148, 8), 8) !== sum) throw new BadFile('damaged', 'tar');
  const prefix = field(block, 257, 5) === 'ustar' ? field(block, 345, 155) : '';
  const name = field(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeOf(block),
    type: String.fromCharCode(block[156] ?? 0),
  };
}

/** Octal digits, or for large files a binary number marked by its first bit. */
function sizeOf(block: Uint8Array): number {
  if (((block[124] ?? 0) & 0x80) === 0) {
    const digits = field(block, 124, 12).trim();
    // Not whatever else can be read as a number: of a negative size there would be no end.
    if (!/^[0-7]*$/.test(digits)) throw new BadFile('damaged', 'tar');
    return Number.parseInt(digits || '0', 8);
  }
  const size = block.subarray(128, 136).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(size)) throw new BadFile('damaged', 'tar');
  return size;
}

function field(block: Uint8Array, start: number, length: number): string {
  const bytes = block.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

/** The whole content, or of pax records (`length key=value`) the `path`. */
function readLongName(parts: readonly Uint8Array[], isPax: boolean): string | null {
  const text = new TextDecoder().decode(Buffer.concat(parts));
  if (!isPax) return text.replace(/\0.*$/s, '');
  const [, path] = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text) ?? [];
  return path ?? null;
}
