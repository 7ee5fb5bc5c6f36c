import { join } from 'node:path';
import { Menu, Tray } from 'electron';
import { hasTrayHost } from '../hotkey/session.ts';
import { log } from '../log.ts';
import type { ShellActions } from './menu.ts';
import type { ShellWords } from './words.ts';

/** The app's icon in the system's tray. */
export interface AppTray {
  readonly setWords: (words: ShellWords) => void;
  /** Whether the system shows it, so that it can bring the app back; false while not known. */
  readonly isReachable: () => boolean;
  /** The same, once it is known. */
  readonly whenKnown: Promise<boolean>;
}

/** Makes the tray icon; where the system has no tray the app goes on without. */
export function createTray(icons: string, words: ShellWords, actions: ShellActions): AppTray {
  const whenKnown = process.platform === 'linux' ? hasTrayHost() : Promise.resolve(true);
  let isHosted = process.platform !== 'linux';
  void whenKnown.then((answer) => {
    isHosted = answer;
  });
  try {
    const tray = new Tray(join(icons, iconName()));
    const setWords = (next: ShellWords): void => {
      tray.setToolTip('Glossa');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: next.show, click: actions.showMain },
          { label: next.popup, click: actions.openPopup },
          { label: next.selection, click: actions.openSelection },
          { label: next.screen, click: actions.readScreen },
          { label: next.resetPopup, click: actions.resetPopup },
          { type: 'separator' },
          { label: next.quit, click: actions.quit },
        ]),
      );
    };
    setWords(words);
    tray.on('click', actions.showMain);
    return { setWords, isReachable: () => isHosted && !tray.isDestroyed(), whenKnown };
  } catch (error) {
    log.warn('tray: cannot be made', error);
    return {
      setWords: () => {},
      isReachable: () => false,
      whenKnown: Promise.resolve(false),
    };
  }
}

const iconName = (): string => (process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png');
