import { build } from 'vite';
import { PROJECT } from './runQuietly.ts';

/** What to build, by the name of the file that comes of it. */
type Inputs = Readonly<Record<string, string>>;

/**
 * Builds sources for Node as the app is built, each with all that it needs inside: `NAME.mjs` in a folder.
 *
 * @param inputs Absolute paths.
 * @param chunks Name of the files that several of them share.
 */
export async function buildForNode(
  outDir: string,
  inputs: Inputs,
  chunks = '[name].mjs',
): Promise<void> {
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rolldownOptions: {
        input: inputs,
        output: { entryFileNames: '[name].mjs', chunkFileNames: chunks },
      },
    },
  });
}
