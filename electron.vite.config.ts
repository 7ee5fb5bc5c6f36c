import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { copyModels } from './scripts/copyModels.ts';
import { noteModules } from './scripts/noteModules.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

// Where `scripts/thirdParty.ts` reads what ships.
const notes = (build: string) => noteModules(at(`node_modules/.cache/shipped/${build}.json`));

export default defineConfig({
  main: {
    plugins: [copyModels(import.meta.dirname), notes('main')],
    build: {
      // Everything is bundled, so that the shipped app needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          searchWorker: at('src/library/search/searchWorker.ts'),
          importWorker: at('src/library/import/take/importWorker.ts'),
          readingWorker: at('src/library/reading/readingWorker.ts'),
          pictureWorker: at('src/library/pictures/pictureWorker.ts'),
          recordsWorker: at('src/library/transfer/recordsWorker.ts'),
          foreignWorker: at('src/library/transfer/foreignWorker.ts'),
          keptWorker: at('src/library/userData/thread/keptWorker.ts'),
          favoriteSearchWorker: at('src/library/userData/thread/favoriteSearchWorker.ts'),
          cli: at('src/cli/index.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [notes('preload')],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    build: {
      // The content security policy refuses data: fonts and scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          popup: at('src/renderer/popup.html'),
          screen: at('src/renderer/screen.html'),
          stopped: at('src/renderer/stopped.html'),
        },
      },
    },
    plugins: [react(), notes('renderer')],
  },
});
