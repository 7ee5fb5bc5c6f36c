import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Menu, Tray } from 'electron';
import { log } from '../log.ts';
import type { ShellActions } from './menu.ts';
import type { ShellWords } from './words.ts';

/** The app's icon in the system's tray. */
export interface AppTray {
  readonly setWords: (words: ShellWords) => void;
  /** Whether the system shows it, so that it can bring the app back. */
  readonly isReachable: () => boolean;
}

/** Makes the tray icon; where the system has no tray the app goes on without. */
export function createTray(icons: string, words: ShellWords, actions: ShellActions): AppTray {
  let isHosted = process.platform !== 'linux';
  try {
    const tray = new Tray(join(icons, iconName()));
    const setWords = (next: ShellWords): void => {
      tray.setToolTip('Glossa');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: next.show, click: actions.showMain },
          { label: next.popup, click: actions.openPopup },
          { type: 'separator' },
          { label: next.quit, click: actions.quit },
        ]),
      );
    };
    setWords(words);
    tray.on('click', actions.showMain);
    if (process.platform === 'linux') {
      void hasTrayHost().then((answer) => {
        isHosted = answer;
      });
    }
    return { setWords, isReachable: () => isHosted && !tray.isDestroyed() };
  } catch (error) {
    log.warn('tray: cannot be made', error);
    return { setWords: () => {}, isReachable: () => false };
  }
}

const iconName = (): string => (process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png');

/**
 * Asks the session bus whether anything shows tray icons. GNOME without an extension does not,
 * and Electron's Tray does not tell.
 */
async function hasTrayHost(): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(
      'dbus-send',
      [
        '--session',
        '--print-reply=literal',
        '--dest=org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        'org.freedesktop.DBus.NameHasOwner',
        'string:org.kde.StatusNotifierWatcher',
      ],
      { timeout: 2_000 },
    );
    return stdout.includes('true');
  } catch {
    // No bus, or no tool to ask it: a tray that cannot be seen must not be relied on.
    return false;
  }
}
