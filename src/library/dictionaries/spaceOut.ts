import { UNSPACED_CLASS } from '../../text/script.ts';

/**
 * Puts spaces around each character of the scripts without them, so that FTS5 takes each for a word
 * and a phrase of them finds any substring. Characters beyond U+FFFF are written as their number:
 * FTS5 does not know the newer ones for letters.
 */
export function spaceOut(folded: string): string {
  return MAY_BE_UNSPACED.test(folded) && HAS_UNSPACED.test(folded)
    ? folded.replace(UNSPACED, (one) => ` ${toToken(one)} `)
    : folded;
}

/** Quotes a word or an unspaced run for FTS5: no sign of its query language is left in it. */
export function quoteToken(token: string): string {
  return `"${spaceOut(token).replaceAll('"', '""')}"`;
}

/** Thai is the first of these scripts; a plain range is much sooner tested than what they are. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;
const HAS_UNSPACED = new RegExp(`[${UNSPACED_CLASS}]`, 'u');
const UNSPACED = new RegExp(`[${UNSPACED_CLASS}]`, 'gu');

function toToken(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `u${code.toString(16)}` : character;
}
