import type { EntryId } from '../../shared/entry.ts';
import type { Handlers } from '../ipc.ts';
import type { Popup } from '../popup/popupWindow.ts';
import type { SettingsStore } from '../settings.ts';

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
  readonly openInMain: (entryId: EntryId | null, query: string) => void;
  readonly addInMain: (word: string) => void;
}

export const popupHandlers = ({
  popup,
  settings,
  openInMain,
  addInMain,
}: PopupDependencies): PopupHandlers => ({
  getPopupShow: () => popup.current(),
  hidePopup: () => {
    popup.hide();
    return null;
  },
  fitPopup: (_caller, height, showId) => {
    popup.fit(height, showId);
    return null;
  },
  pinPopup: (_caller, isPinned) => {
    popup.pin(isPinned);
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
  reportPopupPainted: (_caller, showId) => {
    popup.reportPainted(showId);
    return null;
  },
  openInMain: (_caller, entryId, query) => {
    popup.hide();
    openInMain(entryId, query);
    return null;
  },
  addInMain: (_caller, word) => {
    popup.hide();
    addInMain(word);
    return null;
  },
});
