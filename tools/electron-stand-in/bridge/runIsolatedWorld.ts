import type { BridgeSide } from './createBridgeSide.ts';
import type { FileDescription, Wire } from './createWire.ts';
import type { FromPage, KnownFile, ToPage } from './messages.ts';

/** Names that the main process gives to the script of the preload's world. */
export interface IsolatedWorldNames {
  /** The function that carries a text to the main process. */
  readonly binding: string;
  /** The function through which the main process delivers. */
  readonly receiver: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly isVisible: boolean;
}

type Require = (name: string) => unknown;
type Preload = (require: Require, module: object, exports: object, process: object) => void;
type Listener = (event: unknown, ...args: unknown[]) => void;

/**
 * What runs in the preload's world before any script of the page: `contextBridge` and
 * `ipcRenderer` as a sandboxed preload knows them, then the preload itself.
 *
 * The source of this function is run inside pages, so it uses nothing from around it.
 */
export function runIsolatedWorld(
  wire: Wire,
  bridge: BridgeSide,
  names: IsolatedWorldNames,
  preload: Preload,
): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const carry = scope[names.binding] as (text: string) => void;
  const tell = (message: FromPage): void => carry(JSON.stringify(message));
  const absent = (name: string): Error => {
    tell({ kind: 'gap', name });
    return new Error(`not in the stand-in: ${name}`);
  };
  const guard = <T extends object>(name: string, of: T): T =>
    new Proxy(of, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
        throw absent(`${name}.${key}`);
      },
    });

  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, { readonly given: Listener; readonly isOnce: boolean }[]>();
  let lastId = 0;

  const listen = (channel: string, given: Listener, isOnce: boolean): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { given, isOnce }]);
  };
  const unlisten = (channel: string, given: Listener): void => {
    const left = [...(listeners.get(channel) ?? [])];
    const index = left.findLastIndex((listener) => listener.given === given);
    if (index !== -1) left.splice(index, 1);
    listeners.set(channel, left);
  };

  const ipcRenderer: object = guard('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const encoded = wire.encode(args);
      lastId += 1;
      const pending = Promise.withResolvers<unknown>();
      waiting.set(lastId, pending);
      tell({ kind: 'invoke', id: lastId, channel, args: encoded });
      return await pending.promise;
    },
    send: (channel: string, ...args: unknown[]): void => {
      tell({ kind: 'send', channel, args: wire.encode(args) });
    },
    on: (channel: string, given: Listener) => {
      listen(channel, given, false);
      return ipcRenderer;
    },
    once: (channel: string, given: Listener) => {
      listen(channel, given, true);
      return ipcRenderer;
    },
    off: (channel: string, given: Listener) => {
      unlisten(channel, given);
      return ipcRenderer;
    },
    removeListener: (channel: string, given: Listener) => {
      unlisten(channel, given);
      return ipcRenderer;
    },
  });

  const contextBridge = guard('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown): void => bridge.expose(key, api),
  });

  let files: readonly KnownFile[] = [];
  const webUtils = guard('webUtils', {
    getPathForFile: (file: FileDescription): string =>
      files.find(({ name, size }) => name === file.name && size === file.size)?.path ?? '',
  });

  scope[names.receiver] = (message: ToPage): void => {
    if (message.kind === 'files') {
      ({ files } = message);
      return;
    }
    if (message.kind === 'event') {
      const args = wire.decode(message.args) as unknown[];
      for (const { given, isOnce } of listeners.get(message.channel) ?? []) {
        if (isOnce) unlisten(message.channel, given);
        given(guard('IpcRendererEvent', { sender: ipcRenderer, ports: [] }), ...args);
      }
      return;
    }
    const pending = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'result') pending?.resolve(wire.decode(message.value));
    else pending?.reject(new Error(message.message));
  };

  let pointer = { x: screenX + innerWidth / 2, y: screenY + innerHeight / 2 };
  addEventListener('pointermove', ({ screenX: x, screenY: y }) => {
    pointer = { x, y };
  });
  addEventListener('pointerdown', () => tell({ kind: 'touched' }), { capture: true });
  addEventListener('keydown', (event) => {
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    const isUsed = event.defaultPrevented || event.isComposing;
    if (isUsed || !(hasModifier || /^F\d+$/.test(event.key))) return;
    const { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event;
    tell({ kind: 'key', key: { key, ctrl, alt, shift, meta }, pointer });
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    tell({ kind: 'blocked', url: event.blockedURI });
  });
  const tellTitle = (): void => tell({ kind: 'title', title: document.title });
  document.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    const title = document.querySelector('title');
    if (title !== null) new MutationObserver(tellTitle).observe(title, { childList: true });
  });
  if (names.isVisible) {
    addEventListener('focus', () => tell({ kind: 'focused' }));
    addEventListener('blur', () => tell({ kind: 'blurred' }));
    addEventListener('resize', () => tell({ kind: 'resized' }));
  }

  const electron = guard('electron (in a preload)', { contextBridge, ipcRenderer, webUtils });
  const allowed: Require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    if (['events', 'timers', 'url', 'node:events', 'node:timers', 'node:url'].includes(name)) {
      throw absent(`require('${name}') in a preload`);
    }
    // As Electron words it for a module that a sandboxed preload may not have.
    throw new Error(`module not found: ${name}`);
  };
  const process = guard('process (in a preload)', {
    type: 'renderer',
    platform: names.platform,
    versions: names.versions,
    sandboxed: true,
    contextIsolated: true,
  });
  const module = { exports: {} };
  preload(allowed, module, module.exports, process);
}
