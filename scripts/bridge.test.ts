import { beforeAll, expect, test, vi } from 'vitest';
import type { GlossaApi } from '../src/shared/ipc.ts';

type Listener = (event: unknown, payload: unknown) => void;

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoke: vi.fn((..._args: unknown[]) => Promise.resolve('answer')),
  listeners: new Map<string, unknown>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: electron.invoke,
    on: (name: string, listener: unknown) => electron.listeners.set(name, listener),
    off: (name: string) => electron.listeners.delete(name),
  },
  webUtils: { getPathForFile: () => '/x' },
}));

let api: GlossaApi;

beforeAll(async () => {
  await import('../src/preload/index.ts');
  api = electron.exposed.get('glossa') as GlossaApi;
});

test('a page is given one object of plain functions, and nothing of Electron', () => {
  expect([...electron.exposed.keys()]).toEqual(['glossa']);
  for (const [name, value] of Object.entries(api)) {
    expect([name, typeof value, Object.keys(value)]).toEqual([name, 'function', []]);
  }
});

test('each method asks the channel of its own name and no other', async () => {
  const methods = Object.entries(api).filter(([name]) => name !== 'on' && name !== 'pathOf');
  expect(methods.length).toBeGreaterThan(50);
  for (const [name, method] of methods) {
    await (method as (...args: unknown[]) => Promise<unknown>)('other-channel', 1);
    expect(electron.invoke).toHaveBeenLastCalledWith(name, 'other-channel', 1);
  }
});

test('a listener gets the payload, never the event with its sender', () => {
  const heard = vi.fn();
  const stop = api.on('goTo', heard);
  (electron.listeners.get('goTo') as Listener)({ sender: 'ipcRenderer' }, 'favorites');
  expect(heard.mock.calls).toEqual([['favorites']]);
  stop();
  expect(electron.listeners.size).toBe(0);
});
