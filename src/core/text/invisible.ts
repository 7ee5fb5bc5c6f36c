/**
 * Takes out what has no place in a headword or a query: lone surrogates, control characters (line
 * breaks and tabs stay), direction marks, zero-width spaces and variation selectors.
 */
export function removeInvisible(text: string): string {
  return NEEDS_CARE.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** Makes one space of each run of white space, and takes it out at both ends. */
export function collapseSpace(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/**
 * The one form in which texts are compared at all: no invisible characters, NFC, single spaces.
 * Idempotent. Never throws, whatever the string holds.
 */
export function cleanText(text: string): string {
  return collapseSpace(removeInvisible(text).normalize('NFC'));
}

/** Any white space but single spaces between other characters. */
const UNEVEN_SPACE = /[^\S ]|\s\s|^\s|\s$/;

const NEEDS_CARE = /[^\x20-\x7e\u00a0-\u1fff\u3000-\ud7ff]/;

/** U+0085 counts as a control character here: it breaks lines in no text that people select. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /[\p{Cs}\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Variation_Selector}]/gu;
