import type { EntryId } from '../../shared/entry.ts';
import type { Handlers } from '../ipc.ts';
import type { Popup } from '../popup/popupWindow.ts';

type PopupHandlers = Pick<
  Handlers,
  'getPopupShow' | 'hidePopup' | 'fitPopup' | 'pinPopup' | 'reportPopupPainted' | 'openInMain'
>;

export const popupHandlers = (
  popup: Popup,
  openInMain: (entryId: EntryId | null, query: string) => void,
): PopupHandlers => ({
  getPopupShow: () => popup.current(),
  hidePopup: () => {
    popup.hide();
    return null;
  },
  fitPopup: (_caller, height) => {
    popup.fit(height);
    return null;
  },
  pinPopup: (_caller, isPinned) => {
    popup.pin(isPinned);
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
});
