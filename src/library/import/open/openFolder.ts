import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mediaName } from '../../../markup/mediaName.ts';
import { isResourceArchive, mainOfPart, stemOf } from './chooseMain.ts';
import type { SetFiles } from './sourceSet.ts';

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
export function openFolder(path: string): SetFiles {
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
