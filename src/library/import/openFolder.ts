import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mainOfPart, stemOf } from './chooseMain.ts';
import { type OpenedFiles, openSourceSet } from './sourceSet.ts';

/**
 * Opens a file with those that belong to it: of the same folder with the same stem (upper and lower
 * case alike), the folders `res` beside an `.ifo` and `<name>.files` beside a `.dsl`, and the banks
 * beside Yomitan's `index.json`. Of a part of a set (`.idx`) the file that describes it is opened.
 *
 * Throws `BadFile` `unreadable`.
 */
export function openFolder(path: string): OpenedFiles {
  const folder = dirname(path);
  const chosen = basename(path);
  const stem = stemOf(chosen).toLowerCase();
  const isBank = /^index\.json$/i.test(chosen) ? /_bank_\d+\.json$/i : null;
  const names = list(folder).filter(
    (name) => name.toLowerCase().startsWith(`${stem}.`) || isBank?.test(name) === true,
  );
  const main = mainOfPart(chosen, names);
  const paths = new Map([[main, join(folder, main)]]);
  for (const name of names) paths.set(name, join(folder, name));
  const inner = /\.ifo$/i.test(main) ? 'res' : names.find((name) => /\.files$/i.test(name));
  for (const name of inner === undefined ? [] : list(join(folder, inner))) {
    paths.set(`${inner}/${name}`, join(folder, inner ?? '', name));
  }
  return openSourceSet(paths, main);
}

/** Names in a folder; none when it is not there or cannot be listed, the main file may still be. */
function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
