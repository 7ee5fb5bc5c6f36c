import type { BrowserWindowConstructorOptions } from 'electron';
import { notInStandIn } from '../strict.ts';

/** Options that change how a window looks or behaves where no stand-in can show it. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'alwaysOnTop',
  'autoHideMenuBar',
  'backgroundColor',
  'frame',
  'fullscreenable',
  'icon',
  'maximizable',
  'minimizable',
  'resizable',
  'skipTaskbar',
  'type',
]);
const USED: ReadonlySet<string> = new Set([
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'webPreferences',
]);

/** The values without which a preload would not run as it does here. */
const PREFERENCES: Readonly<Record<string, readonly unknown[]>> = {
  sandbox: [true],
  contextIsolation: [true],
  nodeIntegration: [false],
  webSecurity: [true],
  webviewTag: [false],
  spellcheck: [true, false],
  safeDialogs: [true, false],
  navigateOnDragDrop: [false],
  backgroundThrottling: [true, false],
};

/** Refuses a window that the stand-in would show otherwise than Electron does. */
export function checkWindowOptions(options: BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(options)) {
    if (!USED.has(name) && !PASSED_OVER.has(name)) {
      throw notInStandIn(`new BrowserWindow({ ${name} })`);
    }
  }
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (name !== 'preload' && PREFERENCES[name]?.includes(value) !== true) {
      throw notInStandIn(`webPreferences.${name}: ${String(value)}`);
    }
  }
}
