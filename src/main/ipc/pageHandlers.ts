import type { BrowserWindow } from 'electron';
import { writeWhole } from '../../library/files/writeWhole.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import type { Handlers } from './ipc.ts';

type PageHandlers = Pick<Handlers, 'printPage' | 'savePage'>;

interface PageDependencies {
  readonly window: Pick<BrowserWindow, 'webContents'>;
  readonly dialogs: Pick<FileDialogs, 'chooseWhereTo'>;
  readonly logError: (message: string, error: unknown) => void;
}

/** What Chromium says when its reader closes the dialog of the printer. */
const CANCELLED = /cancel/i;
/** Characters that a name of a file cannot have on one system or another. */
const NO_NAME = /[\p{Cc}"*/:<>?\\|]/gu;
/** Longer names are refused by file systems. */
const LONGEST_NAME = 80;

/** Puts the page that the main window shows on paper, or into a file. */
export function pageHandlers({ window, dialogs, logError }: PageDependencies): PageHandlers {
  return {
    printPage: () =>
      new Promise<Outcome<null>>((resolve) => {
        window.webContents.print({ printBackground: false }, (isDone, reason) => {
          if (isDone || CANCELLED.test(reason)) resolve(done(null));
          else {
            logError('main: a page cannot be printed', reason);
            resolve(failed('unknown'));
          }
        });
      }),
    savePage: async (_caller, name) => {
      const file = await dialogs.chooseWhereTo(`${fileNameOf(name)}.pdf`);
      if (file === null) return done(null);
      try {
        const pdf = await window.webContents.printToPDF({ printBackground: false });
        const written = writeWhole(file, [pdf], logError);
        return written.kind === 'failed' ? written : done(file);
      } catch (error) {
        logError('main: a page cannot be made a PDF', error);
        return failed('unknown');
      }
    },
  };
}

const fileNameOf = (name: string): string => {
  const plain = name.replace(NO_NAME, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return plain === '' || plain.startsWith('.') ? 'Glossa' : plain;
};
