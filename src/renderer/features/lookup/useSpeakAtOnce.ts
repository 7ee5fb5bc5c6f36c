import { type RefObject, useEffect } from 'react';
import type { EntryId } from '../../../shared/entry.ts';
import { useSettings } from '../../data/useSettings.ts';

/** Speaks the word of an entry once it was opened by hand, where the reader wants that. */
export function useSpeakAtOnce(pane: RefObject<HTMLElement | null>, opened: EntryId | null): void {
  const { speakAtOnce } = useSettings();
  useEffect(() => {
    if (!speakAtOnce || opened === null) return;
    // As if its button were pressed, which then stops it as well.
    pane.current?.querySelector<HTMLButtonElement>('[data-speak]')?.click();
  }, [pane, speakAtOnce, opened]);
}
