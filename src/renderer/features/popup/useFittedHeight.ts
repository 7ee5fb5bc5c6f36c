import { type RefObject, useEffect } from 'react';
import { api } from '../../api.ts';

/**
 * Has the window follow the height of the popup's content. The parts are measured, not the page,
 * which is never higher than its window.
 */
export function useFittedHeight(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = content.current;
    if (element === null) return undefined;
    let last = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === last || height === 0) return;
      last = height;
      void api.fitPopup(height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
}
