import type { Hit } from '../../../shared/hit.ts';

/** Whether the query was a sentence, and its hits are the terms found in it. */
export const isPassage = (hits: readonly Hit[]): boolean => hits[0]?.tier === 'passage';
