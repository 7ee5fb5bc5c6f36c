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
  const hasBracket = /[([]/.test(headword);
  const acronyms: Acronym[] = hasBracket ? givenIn(headword) : [];
  const bare = fold(hasBracket ? headword.replace(/[([].*?[)\]]/g, ' ') : headword);
  let all = '';
  let telling = '';
  for (const word of bare.split(/[\s-]+/)) {
    const first = word.charAt(0);
    if (first < 'a' || first > 'z') continue;
    all += first;
    if (!STOP_WORDS.has(word)) telling += first;
  }
  for (const initials of telling === all ? [all] : [all, telling]) {
    if (initials.length < 2 || initials.length > 8) continue;
    acronyms.push({ text: initials.toUpperCase(), isGiven: false });
  }
  return acronyms;
}

function givenIn(headword: string): Acronym[] {
  return [...headword.matchAll(IN_BRACKETS)]
    .map(([, text = '']) => text)
    .filter((text) => (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2)
    .map((text) => ({ text, isGiven: true }));
}

const IN_BRACKETS = /[([]([\p{L}\p{N}][\p{L}\p{N}.&-]{1,11})[)\]]/gu;
