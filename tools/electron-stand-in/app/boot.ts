import { startBrowser } from '../browser/startBrowser.ts';
import { readSelectionWith } from '../clipboard.ts';
import { serveControl } from '../control/serveControl.ts';
import { setDisplays } from '../screen.ts';
import { startOptions } from '../startOptions.ts';
import { openXSession } from '../x11/xSession.ts';
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
  begin().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}

async function begin(): Promise<void> {
  const [session] = await Promise.all([
    startOptions.mode === 'visible' ? openXSession() : null,
    startBrowser(appendedSwitches()),
  ]);
  if (session !== null) {
    setDisplays([session.display]);
    readSelectionWith(session.readSelection);
  }
  markReady();
  app.emit('ready', {}, {});
  if (startOptions.mode === 'visible') console.log(limits(session !== null));
}

const limits = (hasSelection: boolean): string =>
  'Glossa runs in a window of Chromium: without a tray, and its hotkey works only while it has the ' +
  `focus.\n${
    hasSelection
      ? 'Selected text of other programs is looked up.'
      : 'Selected text of other programs is not read here; copied text is, once Glossa has the focus.'
  } Ctrl+C here ends it.`;
