import { BadFile } from '../../../core/formats/formatReader.ts';
import { mediaName } from '../../../markup/mediaName.ts';
import { chooseMain, isKnownFile, isResourceArchive } from './chooseMain.ts';
import type { SetFiles } from './sourceSet.ts';
import type { UnpackedFolder } from './unpackedFolder.ts';

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
