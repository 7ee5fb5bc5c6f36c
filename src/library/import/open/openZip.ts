import { statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { archiveName } from './chooseMain.ts';
import {
  createUnpackedFolder,
  isWanted,
  openUnpacked,
  type UnpackedFolder,
} from './openArchive.ts';
import type { SetFiles } from './sourceSet.ts';

/**
 * Opens a dictionary in a zip archive: what is known of it is unpacked into files with names of our
 * own, its bytes are counted and its checksums compared. Null for a workbook of Excel or
 * OpenDocument, which is a zip file, too.
 *
 * Throws `BadFile`: `unsafe-archive`, `encrypted`, `unsupported`, `truncated`, `damaged`, `bomb`,
 * `too-large`, `not-recognised`; nothing is left on disk then.
 */
export async function openZip(
  path: string,
  temporaryFolder: string,
  onStep: () => void,
): Promise<SetFiles | null> {
  // Names come as bytes, so that the checks on them are ours.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const zip = await openPromise(path, options).catch((error: unknown) => refuse(error));
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  try {
    const isDictionary = await unpackEntries(zip, folder, onStep);
    if (isDictionary) return openUnpacked(folder);
    folder.remove();
    return null;
  } catch (error) {
    folder.remove();
    return refuse(error);
  } finally {
    zip.close();
  }
}

/**
 * Unpacks the pictures and sounds of a dictionary that lie in a zip archive of their own. Throws as
 * `openZip` does; the folder is the caller's to remove.
 */
export async function unpackResources(
  path: string,
  temporaryFolder: string,
  onStep: () => void,
): Promise<UnpackedFolder> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const zip = await openPromise(path, options).catch((error: unknown) => refuse(error));
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  try {
    await unpackEntries(zip, folder, onStep);
    return folder;
  } catch (error) {
    folder.remove();
    return refuse(error);
  } finally {
    zip.close();
  }
}

/** @returns false as soon as it turns out to be a workbook. */
async function unpackEntries(
  zip: ZipFile,
  folder: UnpackedFolder,
  onStep: () => void,
): Promise<boolean> {
  const entries: (readonly [string, Entry])[] = [];
  for await (const entry of zip.eachEntry()) {
    onStep();
    const name = archiveName(nameOf(entry));
    if (name === 'xl/workbook.xml' || name === 'content.xml') return false;
    if ((entry.externalFileAttributes >>> 16) >> 12 === SYMBOLIC_LINK) {
      throw new BadFile('unsafe-archive', name.slice(0, 200));
    }
    if (entries.length > MOST_ENTRIES) throw new BadFile('too-large', `${MOST_ENTRIES}`);
    if (!name.endsWith('/')) entries.push([name, entry]);
  }
  const wanted = entries.filter(([name]) => entries.length === 1 || isWanted(name));
  folder.passedOver.push(
    ...entries
      .map(([name]) => name)
      .filter((name) => !isWanted(name))
      .slice(0, MOST_NAMED),
  );
  for (const [name, entry] of wanted) {
    const file = folder.begin(name);
    try {
      await unpackEntry(zip, entry, name, (chunk) => {
        file.write(chunk);
        onStep();
      });
    } finally {
      file.close();
    }
  }
  return true;
}

const SYMBOLIC_LINK = 0o12;
const MOST_ENTRIES = 200_000;
/** Names that are kept of files that are not unpacked. */
const MOST_NAMED = 1_000;

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  onChunk: (chunk: Uint8Array) => void,
): Promise<void> {
  if (entry.isEncrypted()) throw new BadFile('encrypted', name);
  if (!entry.canDecodeFileData())
    throw new BadFile('unsupported', `zip ${entry.compressionMethod}`);
  const stream = await zip.openReadStreamPromise(entry);
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    checksum = crc32(chunk, checksum);
    onChunk(chunk);
  }
  if (checksum !== entry.crc32) throw new BadFile('damaged', name);
}

function refuse(error: unknown): never {
  if (error instanceof BadFile) throw error;
  const message = error instanceof Error ? error.message : '';
  if (/end of central directory/i.test(message)) throw new BadFile('truncated', 'zip');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') throw new BadFile('disk-full');
  if (code === 'ENOENT' || code === 'EACCES') throw new BadFile('unreadable');
  throw new BadFile('damaged', 'zip');
}
