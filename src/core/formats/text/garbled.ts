/**
 * Whether a text is UTF-8 that was read as a Western or Turkish code page, or has lost characters
 * to the replacement character: `æ¨¡åž‹` for `模型`.
 *
 * True when at least every twentieth character takes part in such a pair. A few such pairs occur in
 * real texts (`Ã©` in a text on encodings).
 */
export function looksGarbled(text: string): boolean {
  if (text.includes('\ufffd')) return true;
  const pairs = text.match(PAIR)?.length ?? 0;
  return pairs > 2 && pairs * 20 > text.length;
}

/** A byte that begins a character in UTF-8, then one that goes on, both as letters and signs. */
const PAIR =
  /[\u00c2-\u00f4\u011e\u011f\u0130\u0131\u015e\u015f][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;
