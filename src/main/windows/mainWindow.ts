import type { BrowserWindow } from 'electron';
import type { Paths } from '../paths.ts';
import type { SettingsStore } from '../settings.ts';
import { clampBounds, MIN_SIZE } from './clampBounds.ts';
import { listDisplays } from './listDisplays.ts';
import { openPage } from './pageWindow.ts';

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

/** How long moving and sizing must rest before the bounds are written, in milliseconds. */
const BOUNDS_REST = 500;

/** Makes the main window, shown as soon as it is painted, where it was when it was last used. */
export function openMainWindow(options: MainWindowOptions): MainWindow {
  const { paths, settings } = options;
  const remembered = settings.getWindowBounds();
  const { window, wake } = openPage('index', paths.preload, {
    ...clampBounds(remembered, listDisplays()),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Glossa',
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
  rememberBounds(window, settings);
  window.on('close', (event) => {
    if (!options.shouldHideOnClose()) return;
    event.preventDefault();
    window.hide();
  });
  return { window, show };
}

function rememberBounds(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    settings.setWindowBounds({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const writeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, BOUNDS_REST);
  };
  window.on('resize', writeSoon);
  window.on('move', writeSoon);
  window.on('maximize', writeSoon);
  window.on('unmaximize', writeSoon);
  window.on('close', () => {
    if (timer !== undefined) write();
  });
}
