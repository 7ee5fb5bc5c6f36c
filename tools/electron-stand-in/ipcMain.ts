import type { IpcMain } from 'electron';
import { EventEmitter } from 'node:events';
import { createWire } from './bridge/createWire.ts';
import { strict } from './strict.ts';

type Handler = (event: never, ...args: unknown[]) => unknown;

/** What came of an `invoke`: a text of the wire, or the message of its error. */
export type Invoked =
  | { readonly kind: 'result'; readonly value: string }
  | { readonly kind: 'failure'; readonly message: string };

const wire = createWire();
const handlers = new Map<string, Handler>();

class StandInIpcMain extends EventEmitter implements Provided {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

type Provided = Pick<IpcMain, 'handle' | 'removeHandler'>;

/** Electron's `ipcMain`. */
export const ipcMain = strict('ipcMain', new StandInIpcMain());

/** Copies values as Electron's IPC does; throws as it does on what cannot be copied. */
export function encodeForPage(values: unknown): string {
  try {
    return wire.encode(structuredClone(values));
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** Answers `ipcRenderer.invoke`; of an error only the text reaches the page, worded by Electron. */
export async function answerInvoke(event: object, channel: string, args: string): Promise<Invoked> {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const result = await handler(event as never, ...(wire.decode(args) as unknown[]));
    return { kind: 'result', value: encodeForPage(result) };
  } catch (error) {
    return {
      kind: 'failure',
      message: `Error invoking remote method '${channel}': ${String(error)}`,
    };
  }
}

/** Hands what `ipcRenderer.send` sent to the listeners of its channel. */
export function answerSend(event: object, channel: string, args: string): void {
  ipcMain.emit(channel, event, ...(wire.decode(args) as unknown[]));
}
