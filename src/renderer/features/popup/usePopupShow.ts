import { useEffect, useState } from 'react';
import type { PopupShow } from '../../../shared/app.ts';
import { api } from '../../api.ts';
import { useApiEvent } from '../../data/useApiEvent.ts';

const HIDDEN: PopupShow = { showId: 0, text: '', passage: '', origin: 'none' };

/** What the popup was shown with last; `showId` 0 before its first show. */
export function usePopupShow(): PopupShow {
  const [show, setShow] = useState(HIDDEN);
  const take = (next: PopupShow): void =>
    setShow((known) => (next.showId > known.showId ? next : known));
  useApiEvent('popupShown', take);
  useEffect(() => {
    // It may have been shown before the page was there to hear of it.
    void api.getPopupShow().then(take);
  }, []);
  return show;
}
