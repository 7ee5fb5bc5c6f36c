import { type Mock, vi } from 'vitest';
import {
  DEFAULT_LIST,
  DEFAULT_LIST_NAME,
  type Favorite,
  type ListId,
} from '../../shared/favorite.ts';
import type { Hotkeys } from '../../shared/hotkey.ts';
import type { Channel, Contract, EventName, Events, GlossaApi } from '../../shared/ipc.ts';
import { done, failed } from '../../shared/outcome.ts';
import type { CardId, ReviewCard, ReviewState } from '../../shared/review.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { COLLAPSE, sampleAnswer, sampleFavorite } from './sampleEntries.ts';

type FakeChannels = {
  readonly [C in Channel]: Mock<
    (...args: Parameters<Contract[C]>) => Promise<ReturnType<Contract[C]>>
  >;
};

/** The default hotkey works, and there is no other. */
export const sampleHotkeys = (change: Partial<Hotkeys> = {}): Hotkeys => ({
  popup: { kind: 'active', accelerator: DEFAULT_SETTINGS.hotkey, isVerified: false },
  main: { kind: 'off' },
  screen: { kind: 'off' },
  session: 'x11',
  hasPortal: null,
  command: '/opt/glossa/glossa --selection',
  ...change,
});

/** A door to a main process that has an empty library; a test changes the answers it needs. */
export type FakeApi = FakeChannels &
  Pick<GlossaApi, 'on'> & {
    readonly pathOf: Mock<GlossaApi['pathOf']>;
    readonly emit: <E extends EventName>(event: E, payload: Events[E]) => void;
  };

export function createFakeApi(): FakeApi {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const answers: FakeChannels = {
    search: vi.fn(async (query: string) => sampleAnswer(query, [])),
    searchTexts: vi.fn(async (query: string) => sampleAnswer(query, [])),
    getEntry: vi.fn(async () => null),
    findSynonyms: vi.fn(async () => []),
    listDictionaries: vi.fn(async () => []),
    getEntryOfTheDay: vi.fn(async () => null),
    listHeadwords: vi.fn(async () => ({ total: 0, headwords: [] })),
    placeOfHeadword: vi.fn(async () => 0),
    setDictionaryOn: vi.fn(async () => done(null)),
    orderDictionaries: vi.fn(async () => done(null)),
    renameDictionary: vi.fn(async () => done(null)),
    removeDictionary: vi.fn(async () => done(null)),
    restoreDictionary: vi.fn(async () => done(null)),
    listRemovedDictionaries: vi.fn(async () => []),
    deleteRemovedDictionary: vi.fn(async () => done(null)),
    copyGlossary: vi.fn(async () => unsaid('copyGlossary')),
    createGlossary: vi.fn(async () => unsaid('createGlossary')),
    listGlossaryRows: vi.fn(async () => done([])),
    addGlossaryRows: vi.fn(async () => unsaid('addGlossaryRows')),
    changeGlossaryRow: vi.fn(async (_id, row) => done(row)),
    removeGlossaryRows: vi.fn(async () => done(null)),
    restoreGlossaryRows: vi.fn(async () => done(null)),
    exportGlossary: vi.fn(async () => done(null)),
    checkDraft: vi.fn(async () => done({ findings: [], termCount: 0 })),
    chooseImportFile: vi.fn(async () => null),
    takeOpenedFiles: vi.fn(async () => []),
    previewImport: vi.fn(async () => unsaid('previewImport')),
    startImport: vi.fn(async () => unsaid('startImport')),
    cancelImport: vi.fn(async () => null),
    undoImport: vi.fn(async () => done(null)),
    takeLostQuery: vi.fn(async () => ''),
    listFavoriteIds: vi.fn(async () => done([])),
    findFavorites: vi.fn(async () => done([])),
    addFavorite: vi.fn(async () => unsaid('addFavorite')),
    removeFavorites: vi.fn(async () => done(null)),
    restoreFavorites: vi.fn(async () => done(null)),
    changeFavorites: vi.fn(async () => done(null)),
    listRemovedFavorites: vi.fn(async () => done([])),
    searchFavorites: vi.fn(async () => done([])),
    listLists: vi.fn(async () => done([{ id: DEFAULT_LIST, name: DEFAULT_LIST_NAME }])),
    addList: vi.fn(async (name: string) => done({ id: name as ListId, name })),
    renameList: vi.fn(async () => done(null)),
    removeList: vi.fn(async () => done(null)),
    orderLists: vi.fn(async () => done(null)),
    exportFavorites: vi.fn(async () => done(null)),
    chooseImport: vi.fn(async () => done(null)),
    previewSalvage: vi.fn(async () => failed('not-found')),
    importFavorites: vi.fn(async () => done({ added: 0, changed: 0, unchanged: 0 })),
    exportEverything: vi.fn(async () => done(null)),
    importEverything: vi.fn(async () => done(null)),
    listBackups: vi.fn(async () => done([])),
    makeBackup: vi.fn(async () => failed('unknown')),
    restoreBackup: vi.fn(async () => failed('not-found')),
    cancelWork: vi.fn(async () => null),
    getReview: vi.fn(async () => done(sampleReview(null))),
    listDecks: vi.fn(async () => done([])),
    gradeCard: vi.fn(async () => done(null)),
    undoGrade: vi.fn(async () => failed('not-found')),
    suspendCard: vi.fn(async () => done(null)),
    buryCard: vi.fn(async () => done(null)),
    reviveCards: vi.fn(async () => done(null)),
    getReviewStats: vi.fn(async () =>
      done({
        reviews: [],
        forecast: [],
        retention: [],
        cards: { fresh: 0, learning: 0, known: 0 },
      }),
    ),
    choosePaper: vi.fn(async () => null),
    passPaper: vi.fn(async () => ({
      kind: 'refused' as const,
      fault: 'unknown' as const,
      detail: '',
    })),
    cancelPass: vi.fn(async () => null),
    listPapers: vi.fn(async () => done([])),
    keepPlace: vi.fn(async () => done(null)),
    removePapers: vi.fn(async () => done(null)),
    clearPapers: vi.fn(async () => done(null)),
    findInPapers: vi.fn(async () => done({ count: 0, paperCount: 0, sentences: [], partners: [] })),
    markKnown: vi.fn(async () => done(null)),
    keepWords: vi.fn(async (words) => done(words.length)),
    explainAcronym: vi.fn(async () => null),
    exportPaper: vi.fn(async () => done(null)),
    getScreen: vi.fn(async () => ({ kind: 'refused' as const, reason: 'not-seen' as const })),
    readScreenPart: vi.fn(async () => ({ kind: 'read' as const, text: '' })),
    closeScreen: vi.fn(async () => null),
    recordLookup: vi.fn(async () => done(null)),
    listHistory: vi.fn(async () => done([])),
    countFavoriteLookups: vi.fn(async () => done([])),
    listHistoryDays: vi.fn(async () => done([])),
    removeLookups: vi.fn(async () => done(null)),
    recordMissed: vi.fn(async () => done(null)),
    listMissed: vi.fn(async () => done([])),
    removeMissed: vi.fn(async () => done(null)),
    restoreMissed: vi.fn(async () => done(null)),
    exportMissed: vi.fn(async () => done(null)),
    clearHistory: vi.fn(async () => done(null)),
    countSetAside: vi.fn(async () => 0),
    getSettings: vi.fn(async () => DEFAULT_SETTINGS),
    changeSettings: vi.fn(async (change) => done({ ...DEFAULT_SETTINGS, ...change })),
    getHotkeys: vi.fn(async () => sampleHotkeys()),
    setHotkey: vi.fn(
      async (_name, accelerator) => ({ kind: 'active', accelerator, isVerified: false }) as const,
    ),
    suspendHotkeys: vi.fn(async () => null),
    testHotkey: vi.fn(async () => 'missed' as const),
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
    copyReport: vi.fn(async () => done(null)),
    openDataFolder: vi.fn(async () => done(null)),
    hasTray: vi.fn(async () => true),
    getPopupShow: vi.fn(
      async () => ({ showId: 0, text: '', passage: '', origin: 'none' }) as const,
    ),
    hidePopup: vi.fn(async () => null),
    fitPopup: vi.fn(async () => null),
    pinPopup: vi.fn(async () => null),
    getLookupMemory: vi.fn(async () => done(null)),
    fixPopupPlace: vi.fn(async () => done(null)),
    printPage: vi.fn(async () => done(null)),
    savePage: vi.fn(async () => done(null)),
    showPopup: vi.fn(async () => null),
    resetPopupPlace: vi.fn(async () => done(null)),
    reportPopupPainted: vi.fn(async () => null),
    openInMain: vi.fn(async () => null),
    addInMain: vi.fn(async () => null),
  };
  return {
    ...answers,
    pathOf: vi.fn(() => ''),
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
    emit: (event, payload) => {
      // As in Electron, one that is added meanwhile hears only of what comes later.
      for (const listener of new Set(listeners.get(event))) listener(payload as never);
    },
  };
}

/** The main process of this door keeps these, the newest first. */
export function keepFavorites(api: FakeApi, favorites: readonly Favorite[]): void {
  api.listFavoriteIds.mockResolvedValue(done(favorites.map(({ id }) => id)));
  api.findFavorites.mockImplementation(async (ids) =>
    done(ids.flatMap((id) => favorites.find((favorite) => favorite.id === id) ?? [])),
  );
}

/** There is no answer that most tests could do with. */
function unsaid(channel: Channel): never {
  throw new Error(`testing: say what ${channel} answers`);
}

export const sampleCard = (more: Partial<ReviewCard> = {}): ReviewCard => ({
  id: 'card' as CardId,
  kind: 'forward',
  favorite: sampleFavorite(COLLAPSE),
  cloze: null,
  isNew: true,
  intervals: [60_000, 360_000, 600_000, 8 * 86_400_000],
  ...more,
});

export const sampleReview = (
  card: ReviewCard | null,
  more: Partial<ReviewState> = {},
): ReviewState => ({
  card,
  deck: { list: null, fresh: card === null ? 0 : 1, due: 0 },
  doneToday: 0,
  nextDueAt: null,
  ahead: null,
  canUndo: false,
  resting: 0,
  ...more,
});
