import { app } from 'electron';
import type { EntryId } from '../../shared/entry.ts';
import { HOTKEY_SETTINGS, type HotkeyName, type Hotkeys } from '../../shared/hotkey.ts';
import { nextTextSize, type Settings } from '../../shared/settings.ts';
import { createHotkeys, type HotkeyKeeper } from '../hotkey/hotkeys.ts';
import { hasShortcutPortal, sessionType } from '../hotkey/session.ts';
import { tell } from '../ipc/ipc.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type AppTray, createTray, setMenu, type ShellActions } from '../shell/menu.ts';
import { typedCommand } from '../shell/ownCommand.ts';
import { quoteForShell } from '../shell/quoteCommand.ts';
import type { StartRequest } from '../shell/startRequest.ts';
import type { Starts } from '../shell/starts.ts';
import type { ShellWords } from '../shell/words.ts';
import { log } from './log.ts';
import type { Windows } from './openWindows.ts';

/** Every way to reach the windows: hotkeys, tray, menu, further starts of the app, links. */
export interface Inputs {
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

interface InputsOptions {
  readonly windows: Windows;
  readonly settings: SettingsStore;
  readonly icons: string;
  readonly words: ShellWords;
  /** A hotkey, or what is known of it, is another one now. */
  readonly onHotkeysChanged: () => void;
  readonly onSettingsChanged: (settings: Settings) => void;
}

export function openInputs(options: InputsOptions): Inputs {
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

/** Both hotkeys, and all that is told of them. */
interface AppHotkeys extends HotkeyKeeper {
  readonly describe: () => Hotkeys;
  /** Whether a press of the popup's hotkey brings the app back, as far as is known. */
  readonly isReachable: () => boolean;
}

interface AppHotkeysOptions {
  readonly settings: Pick<SettingsStore, 'get' | 'getVerifiedHotkeys' | 'setVerifiedHotkeys'>;
  readonly onPress: Readonly<Record<HotkeyName, () => void>>;
  /** Something of what `describe` gives has changed. */
  readonly onChange: () => void;
}

/** The hotkeys that the settings name, in the session that this run is in. */
function createAppHotkeys({ settings, onPress, onChange }: AppHotkeysOptions): AppHotkeys {
  const session = sessionType(process.platform, process.env);
  const command = quoteForShell(typedCommand(['--selection']), process.platform);
  let hasPortal: boolean | null = null;
  if (session === 'wayland') {
    void hasShortcutPortal().then((answer) => {
      hasPortal = answer;
      onChange();
    });
  }
  const kept = settings.get();
  const keeper = createHotkeys({
    accelerators: {
      popup: kept[HOTKEY_SETTINGS.popup],
      main: kept[HOTKEY_SETTINGS.main],
      screen: kept[HOTKEY_SETTINGS.screen],
    },
    onPress,
    session,
    verified: {
      get: () => settings.getVerifiedHotkeys(),
      set: (verified) => settings.setVerifiedHotkeys(verified),
    },
    onVerified: onChange,
  });
  return {
    ...keeper,
    describe: () => ({
      popup: keeper.state('popup'),
      main: keeper.state('main'),
      screen: keeper.state('screen'),
      session,
      hasPortal,
      command,
    }),
    isReachable: () => {
      const state = keeper.state('popup');
      return state.kind === 'active' || (state.kind === 'unknown' && state.isVerified);
    },
  };
}
