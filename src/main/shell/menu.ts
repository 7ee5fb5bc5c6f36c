import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { Section } from '../../shared/app.ts';
import { hasTrayHost } from '../hotkey/session.ts';
import { log } from '../app/log.ts';
import type { ShellWords } from './words.ts';

export interface ShellActions {
  readonly showMain: () => void;
  readonly goTo: (section: Section) => void;
  readonly openPopup: () => void;
  readonly openSelection: () => void;
  /** Has the reader choose a part of the screen, and reads it. */
  readonly readScreen: () => void;
  readonly resetPopup: () => void;
  /** The size of the settings: 1 larger, -1 smaller, 0 as at first. */
  readonly changeTextSize: (step: -1 | 0 | 1) => void;
  readonly quit: () => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu: the standard roles and a way to each section. */
export function setMenu(words: ShellWords, actions: ShellActions): void {
  const isMac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: 'CommandOrControl+,',
    click: () => actions.goTo('settings'),
  };
  const quit: MenuItemConstructorOptions = {
    label: words.quit,
    accelerator: 'CommandOrControl+Q',
    click: actions.quit,
  };
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [appMenu(words, settings, quit)] : []),
    {
      label: words.file,
      submenu: [
        { label: words.popup, click: actions.openPopup },
        { label: words.selection, click: actions.openSelection },
        { label: words.screen, click: actions.readScreen },
        SEPARATOR,
        ...(isMac ? [] : [settings, SEPARATOR]),
        { role: 'close', label: words.close },
        ...(isMac ? [] : [quit]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        SEPARATOR,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        {
          label: words.actualSize,
          accelerator: 'CommandOrControl+0',
          click: () => actions.changeTextSize(0),
        },
        {
          label: words.zoomIn,
          accelerator: 'CommandOrControl+Plus',
          click: () => actions.changeTextSize(1),
        },
        {
          label: words.zoomOut,
          accelerator: 'CommandOrControl+-',
          click: () => actions.changeTextSize(-1),
        },
        SEPARATOR,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.go,
      submenu: [
        { label: words.lookUp, click: () => actions.goTo('lookup') },
        { label: words.favorites, click: () => actions.goTo('favorites') },
        { label: words.review, click: () => actions.goTo('review') },
        { label: words.history, click: () => actions.goTo('history') },
        { label: words.library, click: () => actions.goTo('library') },
        { label: words.reading, click: () => actions.goTo('reading') },
      ],
    },
    { label: words.window, role: 'window', submenu: [{ role: 'minimize', label: words.minimize }] },
    {
      label: words.help,
      role: 'help',
      submenu: [{ label: words.about, click: () => actions.goTo('settings') }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function appMenu(
  words: ShellWords,
  settings: MenuItemConstructorOptions,
  quit: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: 'Glossa',
    submenu: [
      { role: 'about', label: words.about },
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: 'services', label: words.services },
      SEPARATOR,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      SEPARATOR,
      quit,
    ],
  };
}

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
