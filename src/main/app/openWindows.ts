import { type BrowserWindow, clipboard } from 'electron';
import { log } from './log.ts';
import type { PictureService } from '../../library/pictures/openPictures.ts';
import type { Paths } from './paths.ts';
import { createPopup, type Popup } from '../popup/createPopup.ts';
import {
  createSelectedText,
  createSelectionReader,
  loadSelectionHook,
  type SelectedText,
} from '../popup/selectedText.ts';
import { createScreenReader, type ScreenReader } from '../screen/createScreenReader.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type MainWindow, openMainWindow } from '../windows/mainWindow.ts';
import { createQueryMemory, type QueryMemory } from '../windows/queryMemory.ts';
import type { WindowKind } from '../windows/windowKind.ts';

/** The windows and what they share. */
export interface Windows {
  readonly main: MainWindow;
  readonly popup: Popup;
  readonly selectedText: SelectedText;
  readonly screenReader: ScreenReader;
  readonly queries: QueryMemory;
  /** By the id of their web contents. */
  readonly kinds: ReadonlyMap<number, WindowKind>;
}

interface WindowsOptions {
  readonly paths: Paths;
  readonly settings: SettingsStore;
  readonly pictures: PictureService;
  readonly isHiddenAtStart: boolean;
  readonly onPainted: () => void;
  readonly onPopupMade: (window: BrowserWindow) => void;
  readonly isQuitting: () => boolean;
  /** Whether a closed main window can be brought back, so that closing only hides it. */
  readonly canComeBack: () => boolean;
}

/** Makes the main window as it was last, and once that is painted the popup, hidden. */
export function openWindows(options: WindowsOptions): Windows {
  const {
    paths,
    settings,
    pictures,
    isHiddenAtStart,
    onPainted,
    onPopupMade,
    isQuitting,
    canComeBack,
  } = options;
  const queries = createQueryMemory();
  const main = openMainWindow({
    paths,
    settings,
    isHiddenAtStart,
    onPainted: () => {
      onPainted();
      // Not earlier: the main window is waited for, and both would share the processor.
      popup.make();
    },
    shouldHideOnClose: () => !isQuitting() && canComeBack(),
  });
  const kinds = new Map<number, WindowKind>([[main.window.webContents.id, 'main']]);
  main.window.webContents.on('render-process-gone', () => queries.lose('main'));

  const isLinux = process.platform === 'linux';
  const noteMissing = (error: unknown): void => log.info('popup: no selection is told', error);
  const selectedText = createSelectedText({
    clipboard,
    selection: isLinux ? clipboard.selection : undefined,
    readSelection: isLinux ? undefined : createSelectionReader(loadSelectionHook, noteMissing),
  });
  const popup = createPopup({
    preload: paths.preload,
    icons: paths.icons,
    selectedText,
    mode: () => settings.get().popupPlace,
    memory: () => settings.getPopupMemory(),
    remember: (memory) => settings.setPopupMemory(memory),
    mayClose: isQuitting,
    lastQuery: (kind) => queries.last(kind),
    forgetQuery: (kind) => queries.note(kind, ''),
    onMade: (window, kind) => {
      kinds.set(window.webContents.id, kind);
      onPopupMade(window);
    },
    onGone: (contentsId, kind) => {
      kinds.delete(contentsId);
      queries.note(kind, '');
    },
  });
  const screenReader = createScreenReader({
    preload: paths.preload,
    pictures,
    show: (text) => popup.open(text),
    onMade: (contentsId) => kinds.set(contentsId, 'screen'),
    onGone: (contentsId) => kinds.delete(contentsId),
  });
  return { main, popup, selectedText, screenReader, queries, kinds };
}
