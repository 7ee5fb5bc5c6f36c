import { MAX_ENTRY } from '../../../shared/limits.ts';
import type { TextLine } from '../bytes/textLines.ts';

/** A card of a DSL file: its headwords and the lines below them, comments taken out. */
export interface DslCard {
  /** Of its first headword, 1-based. */
  readonly line: number;
  readonly headwords: readonly string[];
  readonly body: readonly string[];
  /** A line or the whole is over 1 MB; then not all of it is here. */
  readonly isTooLong: boolean;
  readonly readTo: number;
}

/**
 * Parts the lines of a DSL file into cards. Lines that begin with white space belong to the card
 * above, others are headwords; several in a row belong to one card. Lines of the header (`#NAME`)
 * and what stands before the first headword are passed over.
 */
export function* dslCards(lines: Iterable<TextLine>): Generator<DslCard> {
  let card: { line: number; headwords: string[]; body: string[]; isTooLong: boolean } | null = null;
  let size = 0;
  let readTo = 0;
  let isInComment = false;
  for (const { line, text: whole, readTo: place } of lines) {
    readTo = place;
    const opened = withoutComments(whole ?? '', isInComment);
    isInComment = opened.isOpen;
    const { text } = opened;
    const isTooLong = whole === null || size > MAX_ENTRY;
    if (card !== null && (isTooLong || (text !== '' && /^\s/.test(text)))) {
      size += text.length;
      if (isTooLong) card.isTooLong = true;
      else if (text.trim() !== '') card.body.push(text);
    } else if (text.trim() !== '' && !(card === null && text.startsWith('#'))) {
      if (card === null || card.body.length > 0) {
        if (card !== null) yield { ...card, readTo };
        card = { line, headwords: [], body: [], isTooLong: false };
        size = 0;
      }
      card.headwords.push(text);
      size += text.length;
    }
  }
  if (card !== null) yield { ...card, readTo };
}

/** Takes out `{{...}}`, which may reach over lines. */
function withoutComments(line: string, isOpen: boolean): { text: string; isOpen: boolean } {
  if (!isOpen && !line.includes('{{')) return { text: line, isOpen };
  let text = '';
  let at = 0;
  let isInside = isOpen;
  for (;;) {
    const next = line.indexOf(isInside ? '}}' : '{{', at);
    if (!isInside) text += line.slice(at, next === -1 ? line.length : next);
    if (next === -1) return { text, isOpen: isInside };
    at = next + 2;
    isInside = !isInside;
  }
}
