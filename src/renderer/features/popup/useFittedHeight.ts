import { type RefObject, useEffect } from 'react';
import { api } from '../../api.ts';
import { queryClient } from '../../data/queryClient.ts';

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
