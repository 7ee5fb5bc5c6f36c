import type { Shell } from 'electron';
import { strict } from './strict.ts';

const opened: string[] = [];

/** Electron's `shell`; it only notes what it was to open. */
export const shell: Pick<Shell, 'openPath' | 'openExternal'> = strict('shell', {
  openPath: (path: string): Promise<string> => {
    opened.push(path);
    return Promise.resolve('');
  },
  openExternal: (url: string): Promise<void> => {
    opened.push(url);
    return Promise.resolve();
  },
});

/** The files and addresses that the app had opened by other programs. */
export const openedOutside = (): readonly string[] => [...opened];
