import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type OpenedFiles, openSourceSet } from './sourceSet.ts';
import { streamFault } from './streamFault.ts';
import { createUnpackedFolder } from './unpackedFolder.ts';

/**
 * Opens a single file that is packed with gzip. Throws `BadFile`: `truncated`, `damaged`, `bomb`,
 * `too-large`; nothing is left on disk then.
 */
export async function openGzip(
  path: string,
  temporaryFolder: string,
  onStep: () => void,
): Promise<OpenedFiles> {
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  const name = basename(path).replace(/\.gz$/i, '');
  const file = folder.begin(name);
  try {
    await pipeline(createReadStream(path), createGunzip(), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
        file.write(chunk);
        onStep();
      }
    });
  } catch (error) {
    file.close();
    folder.remove();
    throw streamFault(error);
  }
  file.close();
  return openSourceSet(folder.paths, name, () => folder.remove());
}
