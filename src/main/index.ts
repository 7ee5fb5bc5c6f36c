import { app, dialog } from 'electron';
import { sessionType } from './hotkey/session.ts';
import { log } from './app/log.ts';
import { addFeature, quietChromium } from './security/denyByDefault.ts';
import { registerAppScheme } from './security/appProtocol.ts';
import { outliveFileLimit } from './shell/outliveFileLimit.ts';
import { takeStarts } from './shell/starts.ts';
import { startApp } from './app/startApp.ts';

registerAppScheme();
quietChromium();
// On Wayland global keys come through a portal or not at all, and Electron asks only when told to.
if (sessionType(process.platform, process.env) === 'wayland') {
  addFeature('enable-features', 'GlobalShortcutsPortal');
}

outliveFileLimit();
process.on('uncaughtException', (error) => log.error('main: uncaught', error));
process.on('unhandledRejection', (reason) => log.error('main: unhandled rejection', reason));

// The lock comes before any file is opened: two processes must never write the same data.
const starts = takeStarts();
if (starts === null) {
  app.quit();
} else {
  app
    .whenReady()
    .then(() => startApp(starts))
    .catch((error: unknown) => {
      log.error('main: cannot start', error);
      dialog.showErrorBox(
        'Glossa cannot start',
        `Your data was not changed. The reason is in the log.\n\n${String(error)}`,
      );
      app.exit(1);
    });
}
