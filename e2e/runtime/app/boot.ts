import { startBrowser } from '../browser/startBrowser.ts';
import { serveControl } from '../control/serveControl.ts';
import { startOptions } from '../startOptions.ts';
import { app } from './app.ts';
import { markReady } from './lifecycle.ts';
import { appendedSwitches } from './switches.ts';

/** Brings the app to the point where it may open windows, and lives until it quits. */
export function boot(): void {
  // An app in the tray lives on without a window, which would end a plain Node process.
  setInterval(() => undefined, 2 ** 30);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
  serveControl();
  startBrowser(appendedSwitches()).then(
    () => {
      markReady();
      app.emit('ready', {}, {});
      if (startOptions.mode === 'visible') console.log(VISIBLE);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}

const VISIBLE =
  'Glossa runs in the stand-in for Electron. There is no tray, and no combination is bound in the ' +
  'system: press the hotkey while a window of Glossa has the focus. Ctrl+C here ends it.';
