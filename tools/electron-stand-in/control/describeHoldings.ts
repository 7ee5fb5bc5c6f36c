import type { EventEmitter } from 'node:events';
import { app } from '../app/app.ts';
import { nativeTheme } from '../nativeTheme.ts';
import { powerMonitor } from '../powerMonitor.ts';
import { screen } from '../screen.ts';
import { BrowserWindow } from '../window/BrowserWindow.ts';

/** What the process holds, by name: windows, handles of the event loop, listeners of each event. */
export function describeHoldings(): Record<string, number> {
  const windows = BrowserWindow.getAllWindows();
  const holdings: Record<string, number> = { windows: windows.length };
  for (const handle of process.getActiveResourcesInfo()) {
    holdings[`handle ${handle}`] = (holdings[`handle ${handle}`] ?? 0) + 1;
  }
  const emitters: Record<string, EventEmitter> = { app, nativeTheme, powerMonitor, screen };
  for (const window of windows) {
    emitters[`window ${window.id}`] = window;
    emitters[`contents ${window.id}`] = window.webContents;
  }
  for (const [name, emitter] of Object.entries(emitters)) {
    for (const event of emitter.eventNames()) {
      holdings[`${name} ${String(event)}`] = emitter.listenerCount(event);
    }
  }
  return holdings;
}
