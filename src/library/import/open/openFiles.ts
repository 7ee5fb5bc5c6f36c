import { constants, gunzipSync } from 'node:zlib';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { isGzip } from '../../../core/formats/bytes/dictzip.ts';
import { isResourceArchive } from './chooseMain.ts';
import { openFileSource } from './fileSource.ts';
import { openFolder } from './openFolder.ts';
import { openPacked } from './openPacked.ts';
import { openTar } from './openTar.ts';
import { openZip, unpackResources } from './openZip.ts';
import { type OpenedFiles, openSourceSet, type SetFiles } from './sourceSet.ts';
import { beginningOfPacked } from './unpackStreams.ts';
import type { UnpackedFolder } from './unpackedFolder.ts';

const HEAD = 64 * 1024;

/**
 * Opens what a reader brings: a file with those that belong to it, or a dictionary in an archive
 * (zip, tar; gzip, bzip2, xz), told by its content. Workbooks are files, though they are zip archives.
 *
 * Throws `BadFile`: `unreadable`, `unsupported` for other archives, and what `openZip`, `openTar`
 * and `openPacked` throw.
 *
 * @param temporaryFolder where archives are unpacked, under names of our own; `close` removes them.
 * @param onStep runs whenever some bytes of an archive are unpacked.
 */
export async function openFiles(
  path: string,
  temporaryFolder: string,
  onStep: () => void = () => undefined,
): Promise<OpenedFiles> {
  const set = await findFiles(path, temporaryFolder, onStep);
  const folders: UnpackedFolder[] = [];
  const close = (): void => {
    for (const folder of folders) folder.remove();
    set.onClose?.();
  };
  try {
    for (const [name, archive] of set.paths) {
      if (!isResourceArchive(name)) continue;
      const folder = await unpackResources(archive, temporaryFolder, onStep);
      folders.push(folder);
      for (const [inner, place] of folder.paths) set.paths.set(`${folderOf(name)}${inner}`, place);
      set.paths.delete(name);
    }
    return openSourceSet(set.paths, set.main, close);
  } catch (error) {
    close();
    throw error;
  }
}

/** Where the files of a resource archive would lie, had it been unpacked: `res/`, `NAME.files/`. */
const folderOf = (archive: string): string =>
  /(?:^|\/)res\.zip$/i.test(archive) ? 'res/' : `${archive.replace(/\.zip$/i, '')}/`;

async function findFiles(
  path: string,
  temporaryFolder: string,
  onStep: () => void,
): Promise<SetFiles> {
  const head = readHead(path);
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6])) {
    return (await openZip(path, temporaryFolder, onStep)) ?? openFolder(path);
  }
  const packing = startsWith(head, [0x42, 0x5a, 0x68])
    ? 'bzip2'
    : startsWith(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a])
      ? 'xz'
      : null;
  if (packing !== null) {
    const isArchive = isTar(await beginningOfPacked(path, packing, 512));
    if (isArchive) return await openTar(path, temporaryFolder, { packing, onStep });
    return await openPacked(path, packing, temporaryFolder, onStep);
  }
  if (startsWith(head, [0x37, 0x7a, 0xbc, 0xaf])) throw new BadFile('unsupported', '7z');
  if (startsWith(head, [0x52, 0x61, 0x72, 0x21])) throw new BadFile('unsupported', 'rar');
  if (isTar(head)) return await openTar(path, temporaryFolder, { packing: null, onStep });
  if (!isGzip(head)) return openFolder(path);
  if (isTar(beginningOf(head)))
    return await openTar(path, temporaryFolder, { packing: 'gzip', onStep });
  // Parts of a set are unpacked by their readers, by random access where they can be.
  const isPart = /\.dz$|\.(?:idx|syn|dict|dsl)\.gz$/i.test(path);
  return isPart ? openFolder(path) : await openPacked(path, 'gzip', temporaryFolder, onStep);
}

function readHead(path: string): Uint8Array {
  const source = openFileSource(path);
  try {
    return source.read(0, HEAD).slice();
  } finally {
    source.close();
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function isTar(head: Uint8Array): boolean {
  return head.length >= 512 && new TextDecoder().decode(head.subarray(257, 262)) === 'ustar';
}

/** The first bytes of what is packed; what is wrong with it is found by whoever reads it all. */
function beginningOf(packed: Uint8Array): Uint8Array {
  try {
    return gunzipSync(packed.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // Too short to hold a header: no tar.
    return new Uint8Array(0);
  }
}
