import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { memorySource } from '../../../core/formats/bytes/readExactly.ts';
import { BadFile, type ByteSource, type SourceFiles } from '../../../core/formats/formatReader.ts';
import { mediaName } from '../../../markup/mediaMentions.ts';
import { MAX_MEDIA } from '../../../shared/limits.ts';

/** Where the files of a set lie, by the name in the set with `/` between folders. */
export interface SetFiles {
  readonly paths: Map<string, string>;
  /** A name of `paths`. */
  readonly main: string;
  /** Removes what was unpacked. */
  readonly onClose?: () => void;
}

/** Opened files with what closes them. */
export interface OpenedFiles {
  readonly files: SourceFiles;
  /** Those that someone has asked for so far, without pictures and sounds. */
  readonly listOpen: () => readonly ByteSource[];
  /** Closes all of them, and removes what was unpacked for them. */
  readonly close: () => void;
}

/**
 * Makes a set of files on disk, each opened when it is first asked for. Pictures and sounds are not
 * kept open, since there may be thousands.
 *
 * Throws `BadFile` `unreadable` when the main file cannot be opened.
 *
 * @param paths by the name in the set, with `/` between folders.
 * @param main a name of `paths`.
 */
export function openSourceSet(
  paths: ReadonlyMap<string, string>,
  main: string,
  onClose: () => void = () => undefined,
): OpenedFiles {
  const byFolded = new Map(Array.from(paths.keys(), (name) => [name.toLowerCase(), name]));
  const opened = new Map<string, ReturnType<typeof openFileSource>>();

  function open(name: string): ByteSource {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const source = openFileSource(paths.get(name) ?? name, name.replace(/^.*\//, ''));
    opened.set(name, source);
    return source;
  }

  return {
    files: {
      main: open(main),
      names: [...paths.keys()],
      sibling(wanted) {
        const name = byFolded.get(wanted.toLowerCase());
        if (name === undefined) return null;
        if (mediaName(name) === null) return open(name);
        return readWhole(paths.get(name) ?? name, name);
      },
    },
    listOpen: () => [...opened.values()],
    close() {
      for (const source of opened.values()) source.close();
      opened.clear();
      onClose();
    },
  };
}

function readWhole(path: string, name: string): ByteSource | null {
  const source = openFileSource(path, name);
  try {
    if (source.size > MAX_MEDIA) return null;
    return memorySource(name, source.read(0, source.size).slice());
  } finally {
    source.close();
  }
}

/** Read at once, since formats ask for few bytes at a time and mostly go forward. */
const READ_AHEAD = 256 * 1024;

/**
 * Opens a file for random access. Its size is fixed at the opening.
 *
 * Throws `BadFile` `unreadable`, here and when it is read.
 *
 * @param name what the source is called, its own name when left out.
 */
export function openFileSource(
  path: string,
  name = basename(path),
): ByteSource & { close(): void } {
  const file = openFile(path, name);
  const { size } = fstatSync(file);
  const buffer = new Uint8Array(READ_AHEAD);
  let start = 0;
  let filled = 0;
  return {
    name,
    size,
    read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      if (wanted > READ_AHEAD) return fill(file, new Uint8Array(wanted), offset, name);
      if (offset < start || offset + wanted > start + filled) {
        filled = fill(file, buffer, offset, name).length;
        start = offset;
      }
      return buffer.subarray(offset - start, Math.min(offset - start + wanted, filled));
    },
    close: () => closeSync(file),
  };
}

function openFile(path: string, name: string): number {
  try {
    // Asked before it is opened: a pipe would keep us waiting for its writer.
    if (statSync(path).isFile()) return openSync(path, 'r');
  } catch {
    throw new BadFile('unreadable', name);
  }
  throw new BadFile('unreadable', name);
}

/** Fills as much of the buffer as the file has from `offset`, and gives that part. */
function fill(file: number, buffer: Uint8Array, offset: number, name: string): Uint8Array {
  let done = 0;
  try {
    while (done < buffer.length) {
      const count = readSync(file, buffer, done, buffer.length - done, offset + done);
      if (count === 0) break;
      done += count;
    }
  } catch {
    throw new BadFile('unreadable', name);
  }
  return buffer.subarray(0, done);
}

/** The rows of one sheet of a workbook, and which sheets there are. */
export interface Sheet {
  readonly main: ByteSource;
  readonly names: readonly string[];
  /** Place of this one among them. */
  readonly chosen: number;
}

/** Whether some row has two cells with text; a sheet without is a title page or empty. */
export function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.filter((cell) => cell !== '').length > 1);
}

/** Writes rows in the form that the readers of sheets take. */
export function sheetSource(
  name: string,
  mark: string,
  rows: readonly (readonly string[])[],
): ByteSource {
  const blocks = [Buffer.from(`${mark}\n`)];
  for (let start = 0; start < rows.length; start += 1_000) {
    const lines = rows.slice(start, start + 1_000).map((row) => JSON.stringify(row));
    blocks.push(Buffer.from(`${lines.join('\n')}\n`));
  }
  const bytes = Buffer.concat(blocks);
  return {
    name,
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}
