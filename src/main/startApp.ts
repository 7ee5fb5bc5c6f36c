import { app, clipboard, globalShortcut, nativeTheme } from 'electron';
import { openSearch } from '../library/search/openSearch.ts';
import { openUserData } from '../library/userData/openUserData.ts';
import type { EntryId } from '../shared/entry.ts';
import type { EventName, Events } from '../shared/ipc.ts';
import type { Settings } from '../shared/settings.ts';
import { appHandlers } from './handlers/appHandlers.ts';
import { lookupHandlers } from './handlers/lookupHandlers.ts';
import { popupHandlers } from './handlers/popupHandlers.ts';
import { settingsHandlers } from './handlers/settingsHandlers.ts';
import { userDataHandlers } from './handlers/userDataHandlers.ts';
import { createHotkey, isWaylandSession } from './hotkey/hotkey.ts';
import { serveContract, tell } from './ipc.ts';
import { chooseSystemLanguage, interfaceLanguage } from './language.ts';
import { log, setupLog } from './log.ts';
import { createNoticeBoard } from './notices.ts';
import { findPaths } from './paths.ts';
import { createPopup } from './popup/popupWindow.ts';
import { createSelectedText } from './popup/selectedText.ts';
import { serveApp } from './security/appProtocol.ts';
import { denyByDefault } from './security/denyByDefault.ts';
import { openSettings } from './settings.ts';
import { type ShellActions, setMenu } from './shell/menu.ts';
import { createTray } from './shell/tray.ts';
import { SHELL_WORDS, type ShellWords } from './shell/words.ts';
import { openMainWindow } from './windows/mainWindow.ts';
import type { WindowKind } from './windows/windowKind.ts';

/** Opens the reader's data, then the windows, then every way to reach them. */
export function startApp(): void {
  const paths = findPaths();
  setupLog(paths.logs);
  const countRefused = denyByDefault();
  serveApp(paths.renderer);

  const opening = {
    folder: paths.data,
    now: Date.now,
    logError: (message: string, error: unknown) => log.error(message, error),
  };
  const { settings, notice: settingsNotice } = openSettings(opening);
  const { userData, notice: userDataNotice } = openUserData(opening);
  const library = openSearch({
    workerFile: paths.searchWorker,
    glossaryFolder: paths.glossaries,
  });

  nativeTheme.themeSource = settings.get().theme;
  const systemLanguage = chooseSystemLanguage(app.getPreferredSystemLanguages());
  const currentWords = (): ShellWords =>
    SHELL_WORDS[interfaceLanguage(settings.get().language, systemLanguage)];

  let isQuitting = false;
  let startMs = 0;

  const main = openMainWindow({
    paths,
    settings,
    onPainted: () => {
      startMs = performance.now();
    },
    shouldHideOnClose: () =>
      !isQuitting &&
      (process.platform === 'darwin' || tray.isReachable() || hotkey.state().kind === 'active'),
  });
  const selectedText = createSelectedText({
    clipboard,
    selection: process.platform === 'linux' ? clipboard.selection : undefined,
  });
  const popup = createPopup({
    preload: paths.preload,
    selectedText,
    mayClose: () => isQuitting,
  });
  const windowKinds = new Map<number, WindowKind>([
    [main.window.webContents.id, 'main'],
    [popup.window.webContents.id, 'popup'],
  ]);
  const hotkey = createHotkey({
    accelerator: settings.get().hotkey,
    isWayland: isWaylandSession(process.env),
    onPress: () => {
      popup.press().catch((error: unknown) => log.error('popup: cannot be shown', error));
    },
  });

  const tellAll = <E extends EventName>(event: E, payload: Events[E]): void => {
    tell(main.window, event, payload);
    tell(popup.window, event, payload);
  };
  const actions: ShellActions = {
    showMain: main.show,
    openPopup: popup.open,
    goTo: (section) => {
      main.show();
      tell(main.window, 'goTo', section);
    },
    quit: () => app.quit(),
  };
  const tray = createTray(paths.icons, currentWords(), actions);
  setMenu(currentWords(), actions);

  const notices = createNoticeBoard((list) => tell(main.window, 'noticesChanged', list));
  for (const notice of [settingsNotice, userDataNotice]) if (notice !== null) notices.add(notice);
  library.listNotices().then(
    (list) => notices.add(...list),
    (error: unknown) => log.error('library: cannot tell its notices', error),
  );

  const onSettingsChanged = (changed: Settings): void => {
    nativeTheme.themeSource = changed.theme;
    setMenu(currentWords(), actions);
    tray.setWords(currentWords());
    tellAll('settingsChanged', changed);
  };
  const openInMain = (entryId: EntryId | null, query: string): void => {
    main.show();
    tell(main.window, 'openEntry', { entryId, query });
  };

  serveContract(
    {
      ...lookupHandlers(library),
      ...userDataHandlers({
        library,
        userData,
        settings,
        onFavoritesChanged: () => tellAll('favoritesChanged', null),
        onHistoryChanged: () => tellAll('historyChanged', null),
      }),
      ...settingsHandlers({
        settings,
        hotkey,
        onSettingsChanged,
        onHotkeyChanged: (state) => tell(main.window, 'hotkeyChanged', state),
      }),
      ...popupHandlers(popup, openInMain),
      ...appHandlers({
        notices,
        dataFolder: paths.data,
        systemLanguage,
        receipts: () => ({ popup: popup.latency(), startMs, refusedRequests: countRefused() }),
        onCopied: selectedText.noteOwnCopy,
      }),
    },
    windowKinds,
  );

  // The popup is never destroyed, so without this the app would live on unseen.
  main.window.on('closed', () => app.quit());
  app.on('second-instance', main.show);
  app.on('activate', main.show);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('will-quit', () => {
    globalShortcut.unregisterAll();
    userData.close();
    library.close().catch((error: unknown) => log.error('library: cannot be closed', error));
  });
}
