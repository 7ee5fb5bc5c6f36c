import { useOwnGlossary } from './useOwnGlossary.ts';
import { openGlossary } from '../screen/screenStore.ts';
import { MAX_HEADWORD } from '../../shared/limits.ts';

/** Longest headword that a glossary takes, in characters. */

/** Opens the reader's first own glossary with a new entry begun; makes one when there is none. */
export function useAddToGlossary(): (headword: string) => Promise<void> {
  const ownGlossary = useOwnGlossary();
  return async (headword) => {
    const own = await ownGlossary();
    if (own !== null) openGlossary(own.id, headword.slice(0, MAX_HEADWORD));
  };
}
