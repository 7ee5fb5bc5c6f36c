import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { log } from '../app/log.ts';
import { APP_ORIGIN } from '../security/appProtocol.ts';
import type { Display } from './rectangle.ts';
import { createCrashGuard } from './crashGuard.ts';

/** `--surface` of the two themes in `renderer/styles/tokens.css`: no white flash before paint. */
const SURFACE = { light: '#fcfaf7', dark: '#1b1817' } as const;

const surfaceColor = (): string => (nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light);

/** A window on one of our pages, which is made anew when its process is gone. */
export interface Page {
  readonly window: BrowserWindow;
  /** Loads the page, unless that was done. */
  readonly load: () => void;
  /** Makes a page anew that was given up after too many crashes; called when its window is wanted. */
  readonly wake: () => void;
}

/** On Linux a window brings its icon; elsewhere it is that of the program. */
export const windowIcon = (icons: string): BrowserWindowConstructorOptions =>
  process.platform === 'linux' ? { icon: join(icons, '256x256.png') } : {};

/**
 * A hidden window on one of our pages, shut off from everything but the bridge. Its page is loaded
 * when that is asked for.
 */
export function openPage(
  page: 'index' | 'popup' | 'screen',
  preload: string,
  options: BrowserWindowConstructorOptions,
): Page {
  const window = new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: surfaceColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      navigateOnDragDrop: false,
      // The hidden popup must be painted before it is shown.
      backgroundThrottling: page !== 'popup',
    },
  });
  const repaint = (): void => window.setBackgroundColor(surfaceColor());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  const load = (file: string): void => {
    window
      .loadURL(`${APP_ORIGIN}/${file}.html`)
      .catch((error: unknown) => log.error(`windows: ${file} cannot be loaded`, error));
  };
  let isAsked = false;
  return {
    window,
    load: () => {
      if (isAsked) return;
      isAsked = true;
      load(page);
    },
    wake: reviveAfterCrash(
      window,
      () => load(page),
      () => load('stopped'),
    ),
  };
}

/**
 * Loads a page anew when its process is gone; after too many times in a minute, a page that says so.
 * Gives what loads the page again from there.
 */
function reviveAfterCrash(window: BrowserWindow, load: () => void, stop: () => void): () => void {
  const guard = createCrashGuard(() => performance.now());
  let isStopped = false;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('windows: a page is gone', reason, exitCode);
    if (window.isDestroyed() || reason === 'clean-exit') return;
    const hadStopped = isStopped;
    isStopped = guard.next() === 'stop';
    if (!isStopped) setImmediate(load);
    // The page that says so is gone as well: nothing more is tried before the reader asks.
    else if (!hadStopped) setImmediate(stop);
  });
  return () => {
    if (!isStopped) return;
    isStopped = false;
    load();
  };
}

/** The live displays, the primary one first. */
export function listDisplays(): readonly Display[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => ({ workArea }));
}
