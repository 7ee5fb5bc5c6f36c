/** A hyphen at the end of a line; some PDF readers give `¬` for it. */
const BREAK = /(?<=\p{L})[-\u2010\u2011¬][^\S\n]*\n\s*(?=\p{L})/gu;

/** The same after a viewer has made a space of the line break. */
const SPACED_BREAK = /(?<=\p{Ll})[-\u2010¬] (?=\p{Ll})/gu;

/**
 * Mends words that were broken at the end of a line, in the two ways there are to read them: joined
 * (`im-\nportant` as `important`), then with the hyphen (`low-\nresource` as `low-resource`). Gives
 * an empty list when no word was broken.
 */
export function mendLineBreaks(text: string): readonly string[] {
  return mend(text, BREAK);
}

/**
 * Does the same after a viewer has made a space of the line break (`im- portant`). Only a second
 * try, since `low- and high-resource` is written on purpose.
 */
export function mendSpacedBreaks(text: string): readonly string[] {
  return mend(text, SPACED_BREAK);
}

function mend(text: string, pattern: RegExp): readonly string[] {
  const joined = text.replace(pattern, '');
  return joined === text ? [] : [joined, text.replace(pattern, '-')];
}
