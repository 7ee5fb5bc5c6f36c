import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { archiveName } from './archiveName.ts';
import { isWanted, openUnpacked } from './openArchive.ts';
import type { OpenedFiles } from './sourceSet.ts';
import { createTarReader } from './tarEntries.ts';
import { streamFault } from './streamFault.ts';
import { createUnpackedFolder, type UnpackedFile } from './unpackedFolder.ts';

/**
 * Opens a dictionary in a tar archive, packed with gzip or not; unpacked as a zip archive is.
 *
 * Throws `BadFile`: `unsafe-archive`, `truncated`, `damaged`, `bomb`, `too-large`,
 * `not-recognised`; nothing is left on disk then.
 */
export async function openTar(
  path: string,
  temporaryFolder: string,
  { isPacked, onStep }: { readonly isPacked: boolean; readonly onStep: () => void },
): Promise<OpenedFiles> {
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  let file: UnpackedFile | null = null;
  const reader = createTarReader({
    onFile(name) {
      const safe = archiveName(name);
      file = folder.begin(isWanted(safe) ? safe : null);
    },
    onBytes: (bytes) => file?.write(bytes),
    onEnd() {
      file?.close();
      file = null;
    },
  });
  const read = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      reader.push(chunk);
      onStep();
    }
    reader.end();
  };
  try {
    const bytes = createReadStream(path);
    if (isPacked) await pipeline(bytes, createGunzip(), read);
    else await pipeline(bytes, read);
    return openUnpacked(folder);
  } catch (error) {
    (file as UnpackedFile | null)?.close();
    folder.remove();
    throw streamFault(error);
  }
}
