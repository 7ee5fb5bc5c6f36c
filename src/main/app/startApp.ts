import { app, globalShortcut, nativeTheme, powerMonitor } from 'electron';
import { openWhenFree } from '../../library/userData/openWhenFree.ts';
import { createKeptThread } from '../../library/userData/thread/keptThread.ts';
import type { EventName, Events } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import { appHandlers } from '../ipc/appHandlers.ts';
import { settingsHandlers } from '../ipc/settingsHandlers.ts';
import { serveContract, tell } from '../ipc/ipc.ts';
import { keptHandlers } from '../ipc/keptHandlers.ts';
import { importHandlers, libraryHandlers } from '../ipc/libraryHandlers.ts';
import { lookupHandlers } from '../ipc/lookupHandlers.ts';
import { pageHandlers } from '../ipc/pageHandlers.ts';
import { popupHandlers } from '../ipc/popupHandlers.ts';
import { readingHandlers } from '../ipc/readingHandlers.ts';
import { createWriteGate, whenNotBusy } from '../ipc/writeGate.ts';
import { log, setupLog } from './log.ts';
import { createNoticeBoard } from './notices.ts';
import { findPaths } from './paths.ts';
import { serveApp } from '../security/appProtocol.ts';
import { serveMedia } from '../security/mediaAnswer.ts';
import { denyByDefault } from '../security/denyByDefault.ts';
import { openSettings } from '../settings/settings.ts';
import { createFileDialogs } from '../shell/fileDialogs.ts';
import { setStartAtLogin, wasStartedAtLogin } from '../shell/ownCommand.ts';
import { isForPopup } from '../shell/startRequest.ts';
import { followTerminal } from '../shell/followTerminal.ts';
import { registerLinks, type Starts } from '../shell/starts.ts';
import { SHELL_WORDS, type ShellWords } from '../shell/words.ts';
import { chooseSystemLanguage, interfaceLanguage } from './language.ts';
import { openReaderLibrary } from './openReaderLibrary.ts';
import { openInputs } from './openInputs.ts';
import { openWindows } from './openWindows.ts';

/** Opens the reader's data, then the windows, then every way to reach them. */
export function startApp(starts: Starts): void {
  const paths = findPaths();
  setupLog(paths.logs);
  const countRefused = denyByDefault();

  const opening = {
    folder: paths.data,
    now: Date.now,
    logError: (message: string, error: unknown) => log.error(message, error),
  };
  const { settings, notice: settingsNotice } = openSettings(opening);
  const thread = createKeptThread({
    ...opening,
    workerFile: paths.keptWorker,
    onProgress: (share) => tell(main.window, 'workProgress', share),
  });
  const opened = openWhenFree(
    {
      ...opening,
      thread,
      // Who waits longer does so without holding up the windows.
      busyTimeout: 20,
      onNotice: (told) => notices.add(told),
    },
    {
      onOpened: (told) => {
        notices.dismiss('user-data-unavailable');
        if (told !== null) notices.add(told);
        takeUpAll();
        void opened.checkLater();
      },
    },
  );
  const { userData, backups, notice: userDataNotice } = opened;
  const { search, library, imports, reading, pictures } = openReaderLibrary({
    ...opening,
    paths,
    userData,
    onChanged: () => tellAll('libraryChanged', null),
    onEntriesMoved: () => {
      tellAll('favoritesChanged', { kind: 'all' });
      tellAll('historyChanged', null);
    },
    onProgress: (progress) => tell(main.window, 'importProgress', progress),
    onPass: (share) => tell(main.window, 'passProgress', share),
  });
  serveApp(
    paths.renderer,
    serveMedia((id, name) => search.getMedia(id, name)),
  );

  nativeTheme.themeSource = settings.get().theme;
  const systemLanguage = chooseSystemLanguage(app.getPreferredSystemLanguages());
  const currentWords = (): ShellWords =>
    SHELL_WORDS[interfaceLanguage(settings.get().language, systemLanguage)];

  let isQuitting = false;
  let startMs = 0;
  const isHiddenAtStart =
    settings.get().startHidden ||
    starts.first.isHidden ||
    isForPopup(starts.first) ||
    wasStartedAtLogin();
  const canComeBack = (): boolean =>
    process.platform === 'darwin' || inputs.tray.isReachable() || inputs.hotkeys.isReachable();

  const windows = openWindows({
    paths,
    settings,
    pictures,
    isHiddenAtStart,
    onPainted: () => {
      startMs = performance.now();
      void opened.checkLater().then(() => kept.favoriteSearch.prepare());
    },
    onPopupMade: (window) => followTerminal(window, userData, takeUpAll),
    isQuitting: () => isQuitting,
    canComeBack,
  });
  const { main, popup, selectedText, screenReader } = windows;
  const tellAll = <E extends EventName>(event: E, payload: Events[E]): void => {
    tell(main.window, event, payload);
    for (const window of popup.windows()) tell(window, event, payload);
  };
  const onHotkeysChanged = (): void => {
    if (inputs.hotkeys.state('popup').kind !== 'refused') notices.dismiss('hotkey-refused');
    tell(main.window, 'hotkeysChanged', inputs.hotkeys.describe());
  };
  const words = currentWords();
  const inputs = openInputs({
    windows,
    settings,
    icons: paths.icons,
    words,
    onHotkeysChanged,
    onSettingsChanged: (changed) => onSettingsChanged(changed),
  });
  const { hotkeys } = inputs;

  const notices = createNoticeBoard((list) => tell(main.window, 'noticesChanged', list));
  for (const notice of [settingsNotice, userDataNotice]) if (notice !== null) notices.add(notice);
  const popupHotkey = hotkeys.state('popup');
  if (popupHotkey.kind === 'refused') {
    notices.add({ kind: 'hotkey-refused', accelerator: popupHotkey.accelerator });
  }
  search.listNotices().then(
    (list) => notices.add(...list),
    (error: unknown) => log.error('library: cannot tell its notices', error),
  );

  const dialogs = createFileDialogs(main.window, currentWords);
  const onSettingsChanged = (changed: Settings): void => {
    nativeTheme.themeSource = changed.theme;
    inputs.setWords(currentWords());
    popup.renewPlace();
    tellAll('settingsChanged', changed);
  };

  const gate = createWriteGate();
  const kept = keptHandlers({
    ...opening,
    recordsWorker: paths.recordsWorker,
    foreignWorker: paths.foreignWorker,
    favoriteSearchWorker: paths.favoriteSearchWorker,
    thread,
    gate,
    userData,
    backups,
    opened,
    search,
    settings,
    dialogs,
    tellAll,
    onHistoryCleared: popup.forget,
    onSettingsTaken: () => onSettingsChanged(settings.get()),
    onGlossariesTaken: () => library.changed(),
  });
  const takeUpAll = (): void => {
    kept.takeUpAll().catch((error: unknown) => log.error('main: user data that changed', error));
  };
  followTerminal(main.window, userData, takeUpAll);
  serveContract(
    {
      ...lookupHandlers(search, windows.queries),
      ...kept.handlers,
      ...gate.guard(
        whenNotBusy(libraryHandlers({ library, backups, dialogs, logError: opening.logError })),
      ),
      ...gate.guard(
        readingHandlers({
          library: search,
          reading,
          userData,
          thread,
          backups,
          settings,
          dialogs,
          logError: opening.logError,
          onFavoritesChanged: (change) => tellAll('favoritesChanged', change),
          onPapersChanged: () => tell(main.window, 'papersChanged', null),
        }),
        [
          'choosePaper',
          'passPaper',
          'cancelPass',
          'listPapers',
          'findInPapers',
          'explainAcronym',
          'exportPaper',
        ],
      ),
      ...importHandlers(imports, dialogs, inputs.takeOpenedFiles),
      ...settingsHandlers({
        settings,
        hotkeys,
        describeHotkeys: hotkeys.describe,
        setStartAtLogin: (isOn) => setStartAtLogin(paths.autostart, isOn),
        onSettingsChanged,
        onHotkeysChanged,
      }),
      ...pageHandlers({ window: main.window, dialogs, logError: opening.logError }),
      ...popupHandlers({
        popup,
        settings,
        openInMain: inputs.openInMain,
        addInMain: inputs.addInMain,
      }),
      getScreen: () => screenReader.current(),
      readScreenPart: (_caller, part) => screenReader.read(part),
      closeScreen: () => {
        screenReader.close();
        return null;
      },
      ...appHandlers({
        notices,
        dataFolder: paths.data,
        systemLanguage,
        receipts: () => ({ popup: popup.latency(), startMs, refusedRequests: countRefused() }),
        onCopied: selectedText.noteOwnCopy,
        hasTray: () => inputs.tray.whenKnown,
      }),
    },
    windows.kinds,
  );

  // The popup is never destroyed, so without this the app would live on unseen.
  main.window.on('closed', () => app.quit());
  inputs.follow(starts);
  // Out of sight, the app must be within reach. A start that asked for the popup can be repeated.
  void inputs.tray.whenKnown.then(() => {
    if (isHiddenAtStart && !isForPopup(starts.first) && !canComeBack()) main.show();
  });
  hideWhenAway(popup.hideAll);
  registerLinks();
  app.on('activate', main.show);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('will-quit', () => {
    globalShortcut.unregisterAll();
    // An import that is under way is taken back at the next start, if not before the end of this.
    imports.close().catch((error: unknown) => log.error('library: imports cannot end', error));
    search.close().catch((error: unknown) => log.error('library: cannot be closed', error));
    reading.close().catch((error: unknown) => log.error('library: reading cannot end', error));
    pictures.close().catch((error: unknown) => log.error('library: pictures cannot end', error));
    void kept.favoriteSearch.close();
    userData.close();
  });
}

/** The reader goes away: what was looked up must not be there for whoever comes back. */
function hideWhenAway(hide: () => void): void {
  powerMonitor.on('suspend', hide);
  // Electron does not tell of it on Linux.
  powerMonitor.on('lock-screen', hide);
}
