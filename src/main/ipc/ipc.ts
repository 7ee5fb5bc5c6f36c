import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Channel, Contract, EventName, Events } from '../../shared/ipc.ts';
import {
  POPUP_CHANNELS,
  POPUP_ONLY,
  SCREEN_CHANNELS,
  SCREEN_ONLY,
} from '../../shared/popupChannels.ts';
import { ipcSchemas } from './ipcSchemas.ts';
import { log } from '../app/log.ts';
import { APP_ORIGIN } from '../security/appProtocol.ts';
import { STORE_CHANNEL } from '../settings/settings.ts';
import type { WindowKind } from '../windows/windowKind.ts';

/** What the main process does for each channel; `caller` is the window that asks. */
export type Handlers = {
  readonly [C in Channel]: (
    caller: WindowKind,
    ...args: Parameters<Contract[C]>
  ) => ReturnType<Contract[C]> | Promise<ReturnType<Contract[C]>>;
};

const popupChannels: ReadonlySet<Channel> = new Set(POPUP_CHANNELS);
const screenChannels: ReadonlySet<Channel> = new Set(SCREEN_CHANNELS);
const otherOnly: ReadonlySet<Channel> = new Set([...POPUP_ONLY, ...SCREEN_ONLY]);

function mayUse(kind: WindowKind, channel: Channel): boolean {
  if (kind === 'main') return !otherOnly.has(channel);
  return kind === 'screen' ? screenChannels.has(channel) : popupChannels.has(channel);
}

/** The window that sends, if it is the main frame of one of ours and shows our own page. */
function callerOf(
  event: IpcMainInvokeEvent,
  windowKinds: ReadonlyMap<number, WindowKind>,
): WindowKind | undefined {
  try {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || frame.origin !== APP_ORIGIN) return undefined;
    return windowKinds.get(event.sender.id);
  } catch {
    // A frame that was disposed of while its message was under way throws when it is asked.
    return undefined;
  }
}

/**
 * Answers every channel of the contract; refuses any caller and any argument outside it.
 *
 * @param windowKinds our windows, by the id of their web contents.
 */
export function serveContract(
  handlers: Handlers,
  windowKinds: ReadonlyMap<number, WindowKind>,
): void {
  // electron-store answers this one to any frame that asks.
  ipcMain.removeAllListeners(STORE_CHANNEL);
  for (const channel of Object.keys(ipcSchemas) as Channel[]) serve(channel, handlers, windowKinds);
}

function serve<C extends Channel>(
  channel: C,
  handlers: Handlers,
  windowKinds: ReadonlyMap<number, WindowKind>,
): void {
  ipcMain.handle(channel, async (event, ...given: unknown[]) => {
    const caller = callerOf(event, windowKinds);
    if (caller === undefined || !mayUse(caller, channel)) {
      throw new Error(`ipc: caller refused, ${channel}`);
    }
    const checked = ipcSchemas[channel].safeParse(given);
    if (!checked.success || !isPlainData(given))
      throw new Error(`ipc: arguments refused, ${channel}`);
    try {
      // The schema of a channel gives the arguments of that channel: TypeScript cannot follow C here.
      return await handlers[channel](caller, ...(checked.data as Parameters<Contract[C]>));
    } catch (error) {
      log.error(`ipc: handler failed, ${channel}`, error);
      throw error;
    }
  });
}

/** Tells a window something unasked; a window that is gone is passed over. */
export function tell<E extends EventName>(
  window: BrowserWindow | null,
  event: E,
  payload: Events[E],
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(event, payload);
}

/**
 * Whether all of a value is text, numbers, lists and plain objects. A message can also carry a
 * `Map`, a `Date` or an `Error`, which a schema of optional keys takes for an empty object.
 *
 * @param value of bounded depth: a schema has seen it
 */
function isPlainData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return isPlain && Object.values(value).every(isPlainData);
}
