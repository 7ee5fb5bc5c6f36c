import type { EntryId } from '../../shared/entry.ts';
import type { Handlers } from './ipc.ts';
import type { Popup } from '../popup/createPopup.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { PopupKind, WindowKind } from '../windows/windowKind.ts';

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
