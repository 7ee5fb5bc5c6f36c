import { mediaName } from '../../../markup/mediaName.ts';
import { memorySource } from '../../../core/formats/bytes/memorySource.ts';
import type { ByteSource, SourceFiles } from '../../../core/formats/formatReader.ts';
import { openFileSource } from './fileSource.ts';
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
