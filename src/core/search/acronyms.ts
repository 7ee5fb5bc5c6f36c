import { fold } from '../../text/fold.ts';
import { STOP_WORDS } from './stopWords.ts';

/** A short form of a headword. */
export interface Acronym {
  /** As the headword has it in brackets, or in capitals when it was built. */
  readonly text: string;
  /** The headword gives it itself. */
  readonly isGiven: boolean;
}

/**
 * Gives the acronyms of a headword: those it has in brackets (`retrieval-augmented generation
 * (RAG)`) and those built from the initials of its words, with and without its small words
 * (`state of the art`: SOTA and SA). Words of other scripts have no initials.
 *
 * @param headword In its own spelling.
 */
export function acronymsOf(headword: string): readonly Acronym[] {
  if (!/[\s([-]/.test(headword)) return [];
  const acronyms: Acronym[] = [...headword.matchAll(IN_BRACKETS)]
    .map(([, text = '']) => text)
    .filter((text) => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2)
    .map((text) => ({ text, isGiven: true }));
  const words = fold(headword.replace(/[([].*?[)\]]/g, ' '))
    .split(/[\s-]+/)
    .filter((word) => /^[a-z]/.test(word));
  const built = [words, words.filter((word) => !STOP_WORDS.has(word))]
    .map((chosen) => chosen.map((word) => word.charAt(0)).join(''))
    .map((initials) => initials.toUpperCase());
  for (const text of new Set(built)) {
    if (text.length >= 2 && text.length <= 8) acronyms.push({ text, isGiven: false });
  }
  return acronyms;
}

const IN_BRACKETS = /[([]([\p{L}\p{N}][\p{L}\p{N}.&-]{1,11})[)\]]/gu;
