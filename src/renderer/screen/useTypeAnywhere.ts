import { useEffect } from 'react';
import { isComposing } from '../ui/isComposing.ts';
import { isKeyOfOthers } from '../ui/useKeys.ts';
import { typeAnywhere, useScreen } from './screenStore.ts';

/** Other characters are keys: `/`, `?`, the space that presses a button. */
const LETTER = /^[\p{L}\p{N}]$/u;

/** A letter typed where there is no field for it goes to the search. */
export function useTypeAnywhere(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (hasModifier || isComposing(event) || isKeyOfOthers(event, false)) return;
      if (!LETTER.test(event.key)) return;
      // There the digits grade a card.
      if (useScreen.getState().section === 'review' && /\d/.test(event.key)) return;
      event.preventDefault();
      typeAnywhere(event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
