import { type Mock, vi } from 'vitest';
import type { Channel, Contract, EventName, Events, GlossaApi } from '../../shared/ipc.ts';
import { done } from '../../shared/outcome.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { sampleAnswer } from './sampleEntries.ts';

type FakeChannels = {
  readonly [C in Channel]: Mock<
    (...args: Parameters<Contract[C]>) => Promise<ReturnType<Contract[C]>>
  >;
};

/** A door to a main process that has an empty library; a test changes the answers it needs. */
export type FakeApi = FakeChannels &
  Pick<GlossaApi, 'on'> & {
    readonly emit: <E extends EventName>(event: E, payload: Events[E]) => void;
  };

export function createFakeApi(): FakeApi {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const answers: FakeChannels = {
    search: vi.fn(async (query: string) => sampleAnswer(query, [])),
    searchTexts: vi.fn(async (query: string) => sampleAnswer(query, [])),
    getEntry: vi.fn(async () => null),
    listDictionaries: vi.fn(async () => []),
    getEntryOfTheDay: vi.fn(async () => null),
    listFavorites: vi.fn(async () => done([])),
    addFavorite: vi.fn(async () => {
      throw new Error('testing: say what addFavorite answers');
    }),
    removeFavorites: vi.fn(async () => done(null)),
    restoreFavorites: vi.fn(async () => done(null)),
    recordLookup: vi.fn(async () => done(null)),
    listHistory: vi.fn(async () => done([])),
    clearHistory: vi.fn(async () => done(null)),
    getSettings: vi.fn(async () => DEFAULT_SETTINGS),
    changeSettings: vi.fn(async (change) => done({ ...DEFAULT_SETTINGS, ...change })),
    getHotkey: vi.fn(
      async () => ({ kind: 'active', accelerator: DEFAULT_SETTINGS.hotkey }) as const,
    ),
    setHotkey: vi.fn(async (accelerator: string) => ({ kind: 'active', accelerator }) as const),
    suspendHotkey: vi.fn(async () => null),
    listNotices: vi.fn(async () => []),
    dismissNotice: vi.fn(async () => null),
    getAppInfo: vi.fn(async () => ({
      version: '0.1.0',
      electron: '45.0.0',
      chromium: '150.0.0.0',
      node: '24.0.0',
      sqlite: '3.50.0',
      platform: 'linux' as const,
      dataFolder: '/data',
      systemLanguage: 'en' as const,
    })),
    getReceipts: vi.fn(async () => ({
      popup: { count: 0, p50: 0, p95: 0, max: 0 },
      startMs: 0,
      refusedRequests: 0,
    })),
    copyText: vi.fn(async () => done(null)),
    openDataFolder: vi.fn(async () => done(null)),
    getPopupShow: vi.fn(async () => ({ showId: 0, text: '', origin: 'none' }) as const),
    hidePopup: vi.fn(async () => null),
    fitPopup: vi.fn(async () => null),
    pinPopup: vi.fn(async () => null),
    reportPopupPainted: vi.fn(async () => null),
    openInMain: vi.fn(async () => null),
  };
  return {
    ...answers,
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
    emit: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
  };
}
