import { app } from 'electron';
import type { EntryId } from '../shared/entry.ts';
import { nextTextSize, type Settings } from '../shared/settings.ts';
import { type AppHotkeys, createAppHotkeys } from './hotkey/createAppHotkeys.ts';
import { tell } from './ipc.ts';
import { log } from './log.ts';
import type { Windows } from './openWindows.ts';
import type { SettingsStore } from './settings.ts';
import { type ShellActions, setMenu } from './shell/menu.ts';
import type { StartRequest } from './shell/startRequest.ts';
import type { Starts } from './shell/starts.ts';
import { type AppTray, createTray } from './shell/tray.ts';
import type { ShellWords } from './shell/words.ts';

/** Every way to reach the windows: hotkeys, tray, menu, further starts of the app, links. */
export interface Ways {
  readonly hotkeys: AppHotkeys;
  readonly tray: AppTray;
  /** Shows the entry, or the best hit for the query, in the main window. */
  readonly openInMain: (entryId: EntryId | null, query: string, sentence: string) => void;
  /** Begins an entry of a word in the main window. */
  readonly addInMain: (word: string) => void;
  /** The files that starts of the app have handed over, once. */
  readonly takeOpenedFiles: () => readonly string[];
  readonly setWords: (words: ShellWords) => void;
  /** Does what this start and all further ones ask for. */
  readonly follow: (starts: Starts) => void;
}

interface WaysOptions {
  readonly windows: Windows;
  readonly settings: SettingsStore;
  readonly icons: string;
  readonly words: ShellWords;
  /** A hotkey, or what is known of it, is another one now. */
  readonly onHotkeysChanged: () => void;
  readonly onSettingsChanged: (settings: Settings) => void;
}

export function openWays(options: WaysOptions): Ways {
  const { windows, settings, icons, words, onHotkeysChanged, onSettingsChanged } = options;
  const { main, popup, selectedText, screenReader } = windows;
  const logPopup = (error: unknown): void => log.error('popup: cannot be shown', error);
  const openInMain = (entryId: EntryId | null, query: string, sentence: string): void => {
    main.show();
    tell(main.window, 'openEntry', { entryId, query, sentence });
  };
  const lookUpInMain = async (): Promise<void> => {
    const { text, passage } = await selectedText.read();
    openInMain(null, text === '' ? passage : text, '');
  };
  const readScreen = (): void =>
    void screenReader.open().catch((error: unknown) => log.error('screen: cannot be read', error));
  const hotkeys = createAppHotkeys({
    settings,
    onPress: {
      popup: () => void popup.press().catch(logPopup),
      main: () => void lookUpInMain().catch(logPopup),
      screen: readScreen,
    },
    onChange: onHotkeysChanged,
  });

  const openedFiles: string[] = [];
  const actions: ShellActions = {
    showMain: main.show,
    openPopup: () => popup.open(),
    openSelection: () => void popup.openSelection().catch(logPopup),
    readScreen,
    resetPopup: popup.resetPlace,
    goTo: (section) => {
      main.show();
      tell(main.window, 'goTo', section);
    },
    changeTextSize: (step) => {
      const textSize = nextTextSize(settings.get().textSize, step);
      const changed = settings.change({ textSize });
      if (changed.kind === 'done') onSettingsChanged(changed.value);
    },
    quit: () => app.quit(),
  };
  const tray = createTray(icons, words, actions);
  setMenu(words, actions);

  const act = ({ action, isHidden }: StartRequest): void => {
    if (action.kind === 'popup') popup.open();
    else if (action.kind === 'lookup') popup.open(action.text);
    else if (action.kind === 'selection') actions.openSelection();
    else if (action.kind === 'screen') readScreen();
    else if (action.kind === 'files') {
      openedFiles.push(...action.paths);
      main.show();
      tell(main.window, 'filesOpened', null);
    } else if (!isHidden) main.show();
  };
  return {
    hotkeys,
    tray,
    openInMain,
    addInMain: (word) => {
      main.show();
      tell(main.window, 'addWord', word);
    },
    takeOpenedFiles: () => openedFiles.splice(0),
    setWords: (next) => {
      setMenu(next, actions);
      tray.setWords(next);
    },
    follow: (starts) => {
      // Without an action, or with files, the main window shows itself when it is painted.
      if (starts.first.action.kind === 'files') openedFiles.push(...starts.first.action.paths);
      else if (starts.first.action.kind !== 'none') act(starts.first);
      starts.serve(act);
    },
  };
}
