import type {
  Dialog,
  OpenDialogReturnValue,
  SaveDialogReturnValue,
  BaseWindow,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron';
import { strict } from './strict.ts';

/** What the reader will choose in the dialogs to come, first come first; null closes one. */
const choices: (string | null)[] = [];

/** Electron's `dialog`: its words go to the error output, where a person or a test reads them. */
export const dialog: Pick<Dialog, 'showErrorBox'> & {
  showOpenDialog: (
    window: BaseWindow,
    options: OpenDialogOptions,
  ) => Promise<OpenDialogReturnValue>;
  showSaveDialog: (
    window: BaseWindow,
    options: SaveDialogOptions,
  ) => Promise<SaveDialogReturnValue>;
} = strict('dialog', {
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}\n${content}`);
  },
  showOpenDialog: () => {
    const path = nextChoice();
    return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
  },
  showSaveDialog: () => {
    const path = nextChoice();
    return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  },
});

/** The next dialogs for files are answered with these paths; null closes one without a choice. */
export function chooseInDialogs(paths: readonly (string | null)[]): void {
  choices.push(...paths);
}

/** A dialog that no test answers would stay open for ever; here it is closed and told of. */
function nextChoice(): string | null {
  const choice = choices.shift();
  if (choice === undefined) console.error('stand-in: a dialog that nobody answers');
  return choice ?? null;
}
