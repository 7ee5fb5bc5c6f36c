import { startOptions } from '../startOptions.ts';
import type { BrowserHost } from './BrowserHost.ts';
import { openHeadlessHost } from './openHeadlessHost.ts';
import { openVisibleHost } from './openVisibleHost.ts';

let opening: Promise<BrowserHost> | undefined;

/** Starts Chromium; `switches` are those that the app asked for, with their dashes. */
export async function startBrowser(switches: readonly string[]): Promise<BrowserHost> {
  const open = startOptions.mode === 'visible' ? openVisibleHost : openHeadlessHost;
  opening = open(switches);
  return await opening;
}

/** The Chromium that was started. */
export async function browserHost(): Promise<BrowserHost> {
  if (opening === undefined) throw new Error('stand-in: a page before the app is ready');
  return await opening;
}
