// What `import ... from 'electron'` gives in the stand-in: the same names as Electron's own module.
import { app } from './app/app.ts';
import { boot } from './app/boot.ts';
import { clipboard } from './clipboard.ts';
import { desktopCapturer } from './desktopCapturer.ts';
import { dialog } from './dialog.ts';
import { globalShortcut } from './globalShortcut.ts';
import { ipcMain } from './ipcMain.ts';
import { Menu } from './menu/Menu.ts';
import { nativeTheme } from './nativeTheme.ts';
import { powerMonitor } from './powerMonitor.ts';
import { protocol } from './protocol.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { absent, strict, strictClass } from './strict.ts';
import { Tray } from './Tray.ts';
import { BrowserWindow as StandInWindow } from './window/BrowserWindow.ts';

const BrowserWindow = strictClass('BrowserWindow', StandInWindow);

export {
  app,
  BrowserWindow,
  clipboard,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
};

export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const BrowserView = absent('BrowserView');
export const ClipboardItem = absent('ClipboardItem');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const inAppPurchase = absent('inAppPurchase');
export const MenuItem = absent('MenuItem');
export const MessageChannelMain = absent('MessageChannelMain');
export const nativeImage = absent('nativeImage');
export const net = absent('net');
export const netLog = absent('netLog');
export const Notification = absent('Notification');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const pushNotifications = absent('pushNotifications');
export const safeStorage = absent('safeStorage');
export const ShareMenu = absent('ShareMenu');
export const systemPreferences = absent('systemPreferences');
export const TouchBar = absent('TouchBar');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const webContents = absent('webContents');
export const WebContentsView = absent('WebContentsView');
export const webFrameMain = absent('webFrameMain');

const electron: Readonly<Record<string, object>> = strict('electron', {
  app,
  BrowserWindow,
  clipboard,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
});

export default electron;
/** What `require('electron')` gives. */
export { electron as 'module.exports' };

// After the app's own module has run, as Electron does.
setImmediate(boot);
