import { statSync } from 'node:fs';
import { archiveName } from './archiveName.ts';
import { isWanted, openUnpacked } from './openArchive.ts';
import type { SetFiles } from './sourceSet.ts';
import { createTarReader } from './tarEntries.ts';
import { streamFault } from './streamFault.ts';
import { type Packing, unpackStream } from './unpackStreams.ts';
import { createUnpackedFolder, type UnpackedFile } from './unpackedFolder.ts';

/**
 * Opens a dictionary in a tar archive, packed (gzip, bzip2, xz) or not; unpacked as a zip archive is.
 *
 * Throws `BadFile`: `unsafe-archive`, `truncated`, `damaged`, `bomb`, `too-large`,
 * `not-recognised`; nothing is left on disk then.
 */
export async function openTar(
  path: string,
  temporaryFolder: string,
  { packing, onStep }: { readonly packing: Packing | null; readonly onStep: () => void },
): Promise<SetFiles> {
  const folder = createUnpackedFolder(temporaryFolder, statSync(path).size);
  let file: UnpackedFile | null = null;
  const reader = createTarReader({
    onFile(name) {
      const safe = archiveName(name);
      if (!isWanted(safe) && folder.passedOver.length < MOST_NAMED) folder.passedOver.push(safe);
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
    await unpackStream(path, packing, read);
    return openUnpacked(folder);
  } catch (error) {
    (file as UnpackedFile | null)?.close();
    folder.remove();
    throw streamFault(error);
  }
}

/** Names that are kept of files that are not unpacked. */
const MOST_NAMED = 1_000;
