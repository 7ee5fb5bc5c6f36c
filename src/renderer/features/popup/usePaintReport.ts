import { useEffect, useRef } from 'react';
import type { PopupShow } from '../../../shared/app.ts';
import { api } from '../../api.ts';

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
