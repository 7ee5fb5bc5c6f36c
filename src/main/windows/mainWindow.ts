import type { BrowserWindow } from 'electron';
import type { Paths } from '../app/paths.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { clampBounds, createBoundsKeeper, MIN_SIZE } from './boundsKeeper.ts';
import { listDisplays, openPage, windowIcon } from './pageWindow.ts';

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Shows it in front, with the focus. */
  readonly show: () => void;
}

interface MainWindowOptions {
  readonly paths: Paths;
  readonly settings: SettingsStore;
  /** Asked when the reader closes the window: true hides it, false lets it close. */
  readonly shouldHideOnClose: () => boolean;
  /** It stays out of sight until it is asked for. */
  readonly isHiddenAtStart: boolean;
  readonly onPainted: () => void;
}

/** Makes the main window, shown as soon as it is painted, where it was when it was last used. */
export function openMainWindow(options: MainWindowOptions): MainWindow {
  const { paths, settings } = options;
  const remembered = settings.getWindowBounds();
  const bounds = clampBounds(remembered, listDisplays());
  const { window, load, wake } = openPage('index', paths.preload, {
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Glossa',
    ...windowIcon(paths.icons),
    autoHideMenuBar: true,
  });
  const show = (): void => {
    wake();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  window.once('ready-to-show', () => {
    // Maximizing shows it as well.
    if (!options.isHiddenAtStart) {
      if (remembered?.isMaximized === true) window.maximize();
      show();
    }
    options.onPainted();
  });
  // The page's own title would replace the name of the app.
  window.on('page-title-updated', (event) => event.preventDefault());
  createBoundsKeeper({
    window,
    asked: { ...bounds, isMaximized: remembered?.isMaximized === true },
    remember: (next) => settings.setWindowBounds(next),
  });
  window.on('close', (event) => {
    if (!options.shouldHideOnClose()) return;
    event.preventDefault();
    window.hide();
  });
  load();
  return { window, show };
}
