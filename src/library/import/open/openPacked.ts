import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SetFiles } from './sourceSet.ts';
import { type Packing, unpackStream } from './unpackStreams.ts';
import { createUnpackedFolder } from './unpackedFolder.ts';

/**
 * Opens a single file that is packed with gzip, bzip2 or xz. Throws `BadFile`: `truncated`, `damaged`, `bomb`,
 * `too-large`; nothing is left on disk then.
 */
export async function openPacked(
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
