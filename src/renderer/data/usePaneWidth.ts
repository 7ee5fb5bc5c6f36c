import type { CSSProperties } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useSettings } from './useSettings.ts';

/** The width that the reader gave a pane, as the style of what holds it; none while it was not moved. */
export function usePaneWidth(pane: keyof Settings['paneWidths']): CSSProperties {
  const width = useSettings().paneWidths[pane];
  return width === 0 ? {} : ({ '--pane-width': `${width}rem` } as CSSProperties);
}
