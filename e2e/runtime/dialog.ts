import type { Dialog } from 'electron';
import { strict } from './strict.ts';

/** Electron's `dialog`: its words go to the error output, where a person or a test reads them. */
export const dialog: Pick<Dialog, 'showErrorBox'> = strict('dialog', {
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}\n${content}`);
  },
});
