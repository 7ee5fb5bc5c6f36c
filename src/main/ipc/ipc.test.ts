import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Channel } from '../../shared/ipc.ts';
import {
  POPUP_CHANNELS,
  POPUP_ONLY,
  SCREEN_CHANNELS,
  SCREEN_ONLY,
} from '../../shared/popupChannels.ts';
import { type Handlers, serveContract, tell } from './ipc.ts';
import { ipcSchemas } from './ipcSchemas.ts';
import type { WindowKind } from '../windows/windowKind.ts';
import { ROW, VALID } from '../testing/validCalls.ts';

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;

const registered = vi.hoisted(() => new Map<string, unknown>());
const removed = vi.hoisted(() => [] as string[]);

vi.mock('electron', () => ({
  protocol: {},
  ipcMain: {
    handle: (channel: string, listener: unknown) => registered.set(channel, listener),
    removeAllListeners: (channel: string) => removed.push(channel),
  },
}));
vi.mock('../settings/settings.ts', () => ({ STORE_CHANNEL: 'electron-store-get-data' }));
vi.mock('../app/log.ts', () => ({ log: { error: vi.fn() } }));

const CHANNELS = Object.keys(ipcSchemas) as Channel[];
const MAIN = 1;
const POPUP = 2;
const SCREEN = 4;
const KINDS = new Map<number, WindowKind>([
  [MAIN, 'main'],
  [POPUP, 'popup'],
  [SCREEN, 'screen'],
]);

/** A window that may use the channel. */
const windowFor = (channel: Channel): number => {
  if ((POPUP_ONLY as readonly Channel[]).includes(channel)) return POPUP;
  return (SCREEN_ONLY as readonly Channel[]).includes(channel) ? SCREEN : MAIN;
};

const handled = vi.fn(() => 'answer');

beforeEach(() => {
  registered.clear();
  handled.mockClear();
  const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handled]));
  serveContract(handlers as unknown as Handlers, KINDS);
});

function call(channel: Channel, id: number, args: readonly unknown[], frame?: object | null) {
  const event = {
    sender: { id },
    senderFrame: frame === undefined ? { parent: null, origin: 'app://glossa' } : frame,
  };
  return (registered.get(channel) as Listener)(event, ...args);
}

test('exactly the channels of the contract are answered', () => {
  expect([...registered.keys()].toSorted()).toEqual(Object.keys(VALID).toSorted());
});

test("electron-store's own unguarded channel is removed", () => {
  expect(removed).toContain('electron-store-get-data');
});

test.each(CHANNELS)('%s answers a window that may use it', async (channel) => {
  const id = windowFor(channel);
  await expect(call(channel, id, VALID[channel])).resolves.toBe('answer');
  expect(handled).toHaveBeenCalledWith(KINDS.get(id), ...VALID[channel]);
});

test.each([
  ['a window that is not ours', 3, undefined],
  ['a frame inside our page', MAIN, { parent: {}, origin: 'app://glossa' }],
  ['a page of another origin', MAIN, { parent: null, origin: 'https://glossa' }],
  ['a frame that is gone', MAIN, null],
])('%s is refused on every channel', async (_name, id, frame) => {
  for (const channel of CHANNELS) {
    await expect(call(channel, id, VALID[channel], frame)).rejects.toThrow('caller refused');
  }
  expect(handled).not.toHaveBeenCalled();
});

test('each window is refused the channels that only others may use', async () => {
  const may: readonly (readonly [number, readonly Channel[]])[] = [
    [POPUP, POPUP_CHANNELS],
    [SCREEN, SCREEN_CHANNELS],
    [MAIN, CHANNELS.filter((channel) => windowFor(channel) === MAIN)],
  ];
  for (const [id, allowed] of may) {
    for (const channel of CHANNELS.filter((name) => !allowed.includes(name))) {
      await expect(call(channel, id, VALID[channel])).rejects.toThrow('caller refused');
    }
  }
  expect(handled).not.toHaveBeenCalled();
});

test.each(CHANNELS)('%s refuses all arguments that its schema does not take', async (channel) => {
  const id = windowFor(channel);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.anything({ withNullPrototype: true })), async (args) => {
      handled.mockClear();
      const fits = ipcSchemas[channel].safeParse(args).success;
      const outcome = await call(channel, id, args).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
      expect(outcome).toBe(fits ? 'answered' : `Error: ipc: arguments refused, ${channel}`);
      expect(handled).toHaveBeenCalledTimes(fits ? 1 : 0);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['search', ['x', { limit: 0 }]],
  ['search', ['x', { limit: 501 }]],
  ['search', ['x', { surprise: true }]],
  ['search', ['x'.repeat(1_000_001), {}]],
  ['search', ['x']],
  ['search', ['x', {}, 'more']],
  ['changeSettings', [{ hotkey: 'F1' }]],
  ['changeSettings', [{ theme: 'blue' }]],
  ['addFavorite', ['']],
  ['removeFavorites', [[1]]],
  ['addFavorite', ['x', { lists: [] }]],
  ['addFavorite', ['x', { more: 1 }]],
  ['changeFavorites', [['1'], { note: 7 }]],
  ['changeFavorites', [['1'], { addTags: [' '] }]],
  ['addList', ['x'.repeat(101)]],
  ['gradeCard', ['1', 0]],
  ['gradeCard', ['1', 2.5]],
  ['exportFavorites', ['exe', null]],
  ['importFavorites', ['token', 'ours']],
  ['changeSettings', [{ review: { retention: 1, newPerDay: 1, reviewsPerDay: 1, kinds: [] } }]],
  ['fitPopup', [Number.NaN, 1]],
  ['fitPopup', [Number.POSITIVE_INFINITY, 1]],
  ['dismissNotice', ['constructor']],
  ['orderDictionaries', ['wordnet']],
  ['createGlossary', [{ name: 'x', headwordLanguage: '', translationLanguage: 'en' }]],
  ['addGlossaryRows', ['mine', [{ ...ROW, surprise: 1 }]]],
  ['addGlossaryRows', ['mine', Array.from({ length: 20_001 }, () => ROW)]],
  ['changeGlossaryRow', ['mine', ROW]],
  ['exportGlossary', ['mine', 'exe']],
  ['previewImport', ['', {}]],
  ['previewImport', ['/x', { columns: ['anything'] }]],
  ['previewImport', ['/x', { delimiter: ';;' }]],
  ['startImport', ['a ticket', 'cancel']],
] as const)('%s refuses %j', (channel, args) => {
  expect(ipcSchemas[channel].safeParse(args).success).toBe(false);
});

test('a window that is gone is told nothing', () => {
  const send = vi.fn();
  const window = (isDestroyed: boolean) =>
    ({ isDestroyed: () => isDestroyed, webContents: { send } }) as never;
  tell(window(true), 'focusSearch', null);
  expect(send).not.toHaveBeenCalled();
  tell(window(false), 'goTo', 'favorites');
  expect(send).toHaveBeenCalledWith('goTo', 'favorites');
});
