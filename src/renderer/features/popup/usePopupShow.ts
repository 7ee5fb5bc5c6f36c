import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PopupShow } from '../../../shared/app.ts';
import type { Hit } from '../../../shared/hit.ts';
import { MAX_QUERY } from '../../../shared/limits.ts';
import { api } from '../../api.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useApiEvent } from '../../data/useSettings.ts';
import { type Shown, useLookedAt } from '../../search/useLookedAt.ts';

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

/**
 * Tells the main process, once a show, when its answer is on the screen: after two frames, since
 * the first one only begins to draw what changed.
 */
export function usePaintReport({ showId }: PopupShow, isAnswered: boolean): void {
  const reported = useRef(0);
  useEffect(() => {
    if (!isAnswered || showId === 0 || reported.current === showId) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        reported.current = showId;
        void api.reportPopupPainted(showId);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [showId, isAnswered]);
}

interface FittedHeight {
  /** Everything that the popup shows, of which only `scroller` gives way. */
  readonly window: RefObject<HTMLElement | null>;
  /** Holds its content as its first element, as high as that is. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The show that the popup is in. */
  readonly showId: number;
  /** Whether the answer is there as a whole. */
  readonly isAnswered: boolean;
}

/**
 * Tells how high the popup's content is, once it is there as a whole: the popup waits for that to be
 * shown in one size. What the answer makes the page ask for further belongs to it.
 */
export function useFittedHeight({ window, scroller, showId, isAnswered }: FittedHeight): void {
  useEffect(() => {
    const box = scroller.current;
    const content = box?.firstElementChild ?? null;
    if (window.current === null || box === null || content === null || !isAnswered)
      return undefined;
    // In fractions of a pixel: rounded twice, a height would change by one from time to time.
    const heightOf = (element: Element): number => element.getBoundingClientRect().height;
    const around = heightOf(window.current) - heightOf(box);
    let last = 0;
    const tell = (): void => {
      // What was just drawn may have begun to ask.
      if (queryClient.isFetching() > 0) return;
      const height = Math.ceil(around + heightOf(content));
      if (height === last) return;
      last = height;
      void api.fitPopup(height, showId);
    };
    tell();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const endAsking = queryClient.getQueryCache().subscribe(() => {
      clearTimeout(waiting);
      // The cache tells of an answer a moment before the parts that asked for it: they are drawn first.
      waiting = setTimeout(() => {
        waiting = setTimeout(tell);
      });
    });
    const observer = new ResizeObserver(tell);
    observer.observe(content);
    return () => {
      endAsking();
      clearTimeout(waiting);
      observer.disconnect();
    };
  }, [window, scroller, showId, isAnswered]);
}

interface ReadOnHide {
  /** Keeps the lookup that this show of the popup ended in, if it ended in an entry being read. */
  readonly keep: () => void;
  /** The main window goes on with the lookup, and keeps it. */
  readonly forget: () => void;
}

/**
 * A lookup in the popup ends when the popup hides. Kept any earlier, it would be counted a second
 * time when Enter takes it to the main window.
 */
export function useReadOnHide(hit: Hit | null, query: string): ReadOnHide {
  const read = useRef<Shown | null>(null);
  useLookedAt(hit === null ? null : { entryId: hit.entry.id, query }, (shown) => {
    read.current = shown;
  });
  const forget = (): void => {
    read.current = null;
  };
  return {
    keep: () => {
      if (read.current !== null) {
        const { entryId, query: asked } = read.current;
        void api.recordLookup(entryId, asked.slice(0, MAX_QUERY));
      }
      forget();
    },
    forget,
  };
}
