import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { mediaName } from '../../../markup/mediaMentions.ts';
import { MAX_UNPACKED, maxUnpacked } from '../../../shared/limits.ts';
import { chooseMain, isKnownFile, isResourceArchive } from './chooseMain.ts';
import type { SetFiles } from './sourceSet.ts';

/** Whether a file of an archive is to be unpacked at all. */
export function isWanted(name: string): boolean {
  return isKnownFile(name) || isResourceArchive(name) || mediaName(name) !== null;
}

/** Whether it is an archive by its name. */
const isArchive = (name: string): boolean =>
  /\.(?:zip|7z|rar|tar|tgz|tbz2?|txz|apkg)$|\.tar\.\w{1,4}$/i.test(name);

/**
 * Makes a set of the files of an archive: those in the folder of the main one, named from there.
 * Throws `BadFile` `not-recognised` when none of them is known, `nested-archive` when archives are.
 */
export function openUnpacked(folder: UnpackedFolder): SetFiles {
  const files = Array.from(folder.sizes, ([name, size]) => ({ name, size })).filter(
    ({ name }) => !isResourceArchive(name),
  );
  const main = chooseMain(files);
  const inner = isArchive(main ?? '') ? main : folder.passedOver.find(isArchive);
  if (inner !== undefined && inner !== null && (main === null || isArchive(main))) {
    throw new BadFile('nested-archive', inner.slice(0, 200));
  }
  if (main === null) throw new BadFile('not-recognised');
  const base = main.slice(0, main.lastIndexOf('/') + 1);
  const paths = new Map<string, string>();
  for (const [name, path] of folder.paths) {
    if (name.startsWith(base)) paths.set(name.slice(base.length), path);
  }
  return { paths, main: main.slice(base.length), onClose: () => folder.remove() };
}

/** A folder for the files of one archive, which get names of our own. */
export interface UnpackedFolder {
  /** Where each file lies, by its name in the archive. */
  readonly paths: ReadonlyMap<string, string>;
  /** Bytes of each, by the same name. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The first names of files that were not wanted. */
  readonly passedOver: string[];
  /** Begins a file; null when only its bytes are to be counted. */
  begin(name: string | null): UnpackedFile;
  remove(): void;
}

/** A file that is being unpacked. */
export interface UnpackedFile {
  /** Throws `BadFile`: `bomb` or `too-large` when the archive gives more than it may. */
  write(bytes: Uint8Array): void;
  close(): void;
}

const MOST_FILES = 200_000;

/**
 * Makes a folder to unpack an archive into.
 *
 * @param parent a folder for temporary files; made when it is not there.
 * @param packed bytes of the archive, which limit what it may become.
 */
export function createUnpackedFolder(parent: string, packed: number): UnpackedFolder {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(parent, 'archive-'));
  const paths = new Map<string, string>();
  const sizes = new Map<string, number>();
  const limit = maxUnpacked(packed);
  let total = 0;
  let count = 0;
  return {
    paths,
    sizes,
    passedOver: [],
    begin(name) {
      count += 1;
      if (count > MOST_FILES) throw new BadFile('too-large', `${MOST_FILES}`);
      const path = join(folder, `file-${count}`);
      const file = name === null ? null : openSync(path, 'wx', 0o600);
      if (name !== null) paths.set(name, path);
      let size = 0;
      return {
        write(bytes) {
          total += bytes.length;
          size += bytes.length;
          if (total > limit) throw new BadFile(limit < MAX_UNPACKED ? 'bomb' : 'too-large');
          if (file === null) return;
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        },
        close() {
          if (file !== null) closeSync(file);
          if (name !== null) sizes.set(name, size);
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
