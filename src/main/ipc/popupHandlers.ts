import type { BrowserWindow } from 'electron';
import { writeWhole } from '../../library/files/writeWhole.ts';
import type { SearchService } from '../../library/search/openSearch.ts';
import type { EntryId } from '../../shared/entry.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import type { Handlers } from './ipc.ts';
import type { Popup } from '../popup/createPopup.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import type { PopupKind, QueryMemory, WindowKind } from '../windows/queryMemory.ts';

type PopupHandlers = Pick<
  Handlers,
  | 'getPopupShow'
  | 'hidePopup'
  | 'fitPopup'
  | 'pinPopup'
  | 'fixPopupPlace'
  | 'resetPopupPlace'
  | 'showPopup'
  | 'reportPopupPainted'
  | 'openInMain'
  | 'addInMain'
>;

interface PopupDependencies {
  readonly popup: Popup;
  readonly settings: Pick<SettingsStore, 'getPopupMemory' | 'setPopupMemory'>;
  readonly openInMain: (entryId: EntryId | null, query: string, sentence: string) => void;
  readonly addInMain: (word: string) => void;
}

export const popupHandlers = ({
  popup,
  settings,
  openInMain,
  addInMain,
}: PopupDependencies): PopupHandlers => ({
  getPopupShow: (caller) => popup.current(popupOf(caller)),
  hidePopup: (caller) => {
    popup.hide(popupOf(caller));
    return null;
  },
  fitPopup: (caller, height, showId) => {
    popup.fit(height, showId, popupOf(caller));
    return null;
  },
  pinPopup: (caller, isPinned) => {
    popup.pin(isPinned, popupOf(caller));
    return null;
  },
  fixPopupPlace: () => {
    const memory = settings.getPopupMemory();
    const bounds = popup.window()?.getBounds();
    const here = bounds === undefined ? null : { x: bounds.x, y: bounds.y };
    return settings.setPopupMemory({ ...memory, fixed: memory.last ?? here });
  },
  resetPopupPlace: () => popup.resetPlace(),
  showPopup: (_caller, text) => {
    popup.open(text);
    return null;
  },
  reportPopupPainted: (caller, showId) => {
    popup.reportPainted(showId, popupOf(caller));
    return null;
  },
  openInMain: (caller, entryId, query, sentence) => {
    popup.hide(popupOf(caller));
    openInMain(entryId, query, sentence);
    return null;
  },
  addInMain: (caller, word) => {
    popup.hide(popupOf(caller));
    addInMain(word);
    return null;
  },
});

/** These channels are the popup's alone. */
const popupOf = (caller: WindowKind): PopupKind =>
  caller === 'main' || caller === 'screen' ? 'popup' : caller;

type PageHandlers = Pick<Handlers, 'printPage' | 'savePage'>;

interface PageDependencies {
  readonly window: Pick<BrowserWindow, 'webContents'>;
  readonly dialogs: Pick<FileDialogs, 'chooseWhereTo'>;
  readonly logError: (message: string, error: unknown) => void;
}

/** What Chromium says when its reader closes the dialog of the printer. */
const CANCELLED = /cancel/i;
/** Characters that a name of a file cannot have on one system or another. */
const NO_NAME = /[\p{Cc}"*/:<>?\\|]/gu;
/** Longer names are refused by file systems. */
const LONGEST_NAME = 80;

/** Puts the page that the main window shows on paper, or into a file. */
export function pageHandlers({ window, dialogs, logError }: PageDependencies): PageHandlers {
  return {
    printPage: () =>
      new Promise<Outcome<null>>((resolve) => {
        window.webContents.print({ printBackground: false }, (isDone, reason) => {
          if (isDone || CANCELLED.test(reason)) resolve(done(null));
          else {
            logError('main: a page cannot be printed', reason);
            resolve(failed('unknown'));
          }
        });
      }),
    savePage: async (_caller, name) => {
      const file = await dialogs.chooseWhereTo(`${fileNameOf(name)}.pdf`);
      if (file === null) return done(null);
      try {
        const pdf = await window.webContents.printToPDF({ printBackground: false });
        const written = writeWhole(file, [pdf], logError);
        return written.kind === 'failed' ? written : done(file);
      } catch (error) {
        logError('main: a page cannot be made a PDF', error);
        return failed('unknown');
      }
    },
  };
}

const fileNameOf = (name: string): string => {
  const plain = name.replace(NO_NAME, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return plain === '' || plain.startsWith('.') ? 'Glossa' : plain;
};

type LookupHandlers = Pick<
  Handlers,
  | 'search'
  | 'searchTexts'
  | 'getEntry'
  | 'findSynonyms'
  | 'getEntryOfTheDay'
  | 'listHeadwords'
  | 'placeOfHeadword'
  | 'takeLostQuery'
>;

/** Each window's searches cancel only its own earlier ones. */
export const lookupHandlers = (library: SearchService, queries: QueryMemory): LookupHandlers => ({
  search: (caller, query, options) => {
    queries.note(caller, query);
    return library.search(query, options, caller);
  },
  searchTexts: (caller, query, options) => library.searchTexts(query, options, caller),
  getEntry: (_caller, id) => library.getEntry(id),
  findSynonyms: (_caller, id) => library.findSynonyms(id),
  listHeadwords: (_caller, id, from, count) => library.listHeadwords(id, from, count),
  placeOfHeadword: (_caller, id, letters) => library.placeOfHeadword(id, letters),
  takeLostQuery: (caller) => queries.takeLost(caller),
  getEntryOfTheDay: () => library.getEntryOfTheDay(localDay(new Date())),
});

/** `2026-11-22`, by the clock on the wall. */
function localDay(now: Date): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const pad = (part: number): string => String(part).padStart(2, '0');
