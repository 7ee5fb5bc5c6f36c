import { app, dialog } from 'electron';
import { log } from './log.ts';
import { quietChromium } from './security/denyByDefault.ts';
import { registerAppScheme } from './security/appProtocol.ts';
import { startApp } from './startApp.ts';

registerAppScheme();
quietChromium();

process.on('uncaughtException', (error) => log.error('main: uncaught', error));
process.on('unhandledRejection', (reason) => log.error('main: unhandled rejection', reason));

// The lock comes before any file is opened: two processes must never write the same data.
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(startApp)
    .catch((error: unknown) => {
      log.error('main: cannot start', error);
      dialog.showErrorBox(
        'Glossa cannot start',
        `Your data was not changed. The reason is in the log.\n\n${String(error)}`,
      );
      app.exit(1);
    });
} else {
  app.quit();
}
