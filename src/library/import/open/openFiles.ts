import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from '../../../core/formats/bytes/dictzip.ts';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { mediaName } from '../../../markup/mediaMentions.ts';
import { isResourceArchive, mainOfPart, stemOf } from './chooseMain.ts';
import { createUnpackedFolder, type UnpackedFolder } from './openArchive.ts';
import { openTar } from './openTar.ts';
import { openZip, unpackResources } from './openZip.ts';
import { type OpenedFiles, openFileSource, openSourceSet, type SetFiles } from './sourceSet.ts';
import { beginningOfPacked, type Packing, unpackStream } from './unpackStreams.ts';

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

/**
 * Opens a single file that is packed with gzip, bzip2 or xz. Throws `BadFile`: `truncated`, `damaged`, `bomb`,
 * `too-large`; nothing is left on disk then.
 */
async function openPacked(
  path: string,
  packing: Packing,
  temporaryFolder: string,
  onStep: () => void,
): Promise<SetFiles> {
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  const name = basename(path).replace(/\.(?:gz|bz2|xz)$/i, '');
  const file = folder.begin(name);
  try {
    await unpackStream(path, packing, async (chunks) => {
      for await (const chunk of chunks) {
        file.write(chunk);
        onStep();
      }
    });
  } catch (error) {
    file.close();
    folder.remove();
    throw error;
  }
  file.close();
  return { paths: new Map(folder.paths), main: name, onClose: () => folder.remove() };
}

/** Pictures and sounds beside a dictionary that are known by name, and how deep they may lie. */
const MOST_BESIDE = 50_000;
const DEEPEST = 3;

/**
 * Finds a file with those that belong to it: of the same folder with the same stem (upper and lower
 * case alike), the folders `res` beside an `.ifo` and `<name>.files` beside a `.dsl`, and the banks
 * beside Yomitan's `index.json`. Of a part of a set (`.idx`) the file that describes it is opened.
 * Beside `.mdx` and `.dsl` all pictures and sounds are known by name: readers take those that an
 * article names.
 */
function openFolder(path: string): SetFiles {
  const folder = dirname(path);
  const chosen = basename(path);
  const stem = stemOf(chosen).toLowerCase();
  const isBank = /^index\.json$/i.test(chosen) ? /_bank_\d+\.json$/i : null;
  const all = list(folder).map(({ name }) => name);
  const names = all.filter(
    (name) => name.toLowerCase().startsWith(`${stem}.`) || isBank?.test(name) === true,
  );
  const main = mainOfPart(chosen, names);
  const paths = new Map([[main, join(folder, main)]]);
  for (const name of names) paths.set(name, join(folder, name));
  const isStardict = /\.ifo$/i.test(main);
  const inner = isStardict ? 'res' : names.find((name) => /\.files$/i.test(name));
  if (inner !== undefined) addMedia(paths, join(folder, inner), `${inner}/`, DEEPEST);
  if (isStardict) {
    const archive = all.find((name) => isResourceArchive(name) && /^res\.zip$/i.test(name));
    if (archive !== undefined) paths.set(archive, join(folder, archive));
  }
  if (/\.dsl(?:\.dz|\.gz)?$/i.test(main)) {
    // It may name others in its head, whose cards belong to it.
    for (const name of all) if (/\.dsl(?:\.dz)?$/i.test(name)) paths.set(name, join(folder, name));
  }
  if (/\.mdx$|\.dsl(?:\.dz|\.gz)?$/i.test(main)) addMedia(paths, folder, '', DEEPEST);
  return { paths, main };
}

function addMedia(paths: Map<string, string>, folder: string, prefix: string, depth: number): void {
  for (const entry of list(folder)) {
    if (paths.size > MOST_BESIDE) return;
    const name = prefix + entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 1 && !entry.name.startsWith('.')) addMedia(paths, path, `${name}/`, depth - 1);
    } else if (mediaName(name) !== null && !paths.has(name)) paths.set(name, path);
  }
}

/** What is in a folder; nothing when it is not there or cannot be listed, the main file may still be. */
function list(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
