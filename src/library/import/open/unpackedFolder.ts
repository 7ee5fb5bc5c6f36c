import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { maxUnpacked, MAX_UNPACKED } from '../../../shared/limits.ts';
import { BadFile } from '../../../core/formats/formatReader.ts';

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
