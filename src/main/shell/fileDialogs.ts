import { extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { PAPER_ENDINGS } from '../../shared/reading.ts';
import { FILE_ENDINGS } from './startRequest.ts';
import type { ShellWords } from './words.ts';

/** The system's own dialogs for files; null when it was cancelled. */
export interface FileDialogs {
  readonly chooseImportFile: () => Promise<string | null>;
  readonly choosePaper: () => Promise<string | null>;
  readonly chooseAnyFile: () => Promise<string | null>;
  readonly chooseWhereTo: (fileName: string) => Promise<string | null>;
}

export function createFileDialogs(window: BrowserWindow, words: () => ShellWords): FileDialogs {
  return {
    chooseImportFile: async () => {
      const { dictionaries, allFiles } = words();
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [
          { name: dictionaries, extensions: [...FILE_ENDINGS] },
          { name: allFiles, extensions: ['*'] },
        ],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    choosePaper: async () => {
      const { papers, allFiles } = words();
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [
          { name: papers, extensions: [...PAPER_ENDINGS, 'txt', 'md'] },
          { name: allFiles, extensions: ['*'] },
        ],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseAnyFile: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseWhereTo: async (fileName) => {
      const ending = extname(fileName).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: fileName,
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
