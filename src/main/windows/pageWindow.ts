import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { APP_ORIGIN } from '../security/appProtocol.ts';

/** `--surface` of the two themes in `renderer/styles/tokens.css`: no white flash before paint. */
const SURFACE = { light: '#fcfaf7', dark: '#1b1817' } as const;

const surfaceColor = (): string => (nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light);

/** A hidden window on one of our pages, shut off from everything but the bridge. */
export function openPage(
  page: 'index' | 'popup',
  preload: string,
  options: BrowserWindowConstructorOptions,
): BrowserWindow {
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
  void window.loadURL(`${APP_ORIGIN}/${page}.html`);
  return window;
}
