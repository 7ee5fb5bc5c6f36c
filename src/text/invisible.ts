/**
 * Takes out what has no place in a headword or a query: lone surrogates, control characters (line
 * breaks and tabs stay), direction marks, zero-width spaces and variation selectors.
 */
export function removeInvisible(text: string): string {
  return NEEDS_CARE.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** Makes one space of each run of white space, and takes it out at both ends. */
export function collapseSpace(text: string): string {
  let collapsed = '';
  /** Where what is not yet copied begins; where it ends: behind the last character but spaces. */
  let from = 0;
  let end = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (isSpace(text.charCodeAt(i))) continue;
    if (i > end && (end === 0 || i > end + 1 || text.charCodeAt(end) !== SPACE)) {
      if (end > 0) collapsed += `${text.slice(from, end)} `;
      from = i;
    }
    end = i + 1;
  }
  return from === 0 && end === text.length ? text : collapsed + text.slice(from, end);
}

/**
 * The one form in which texts are compared at all: no invisible characters, NFC, single spaces.
 * Idempotent. Never throws, whatever the string holds.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return collapseSpace(removeInvisible(text).normalize('NFC'));
}

/**
 * Whether a text is of visible ASCII characters with single spaces between them, as most headwords
 * are: {@link cleanText} leaves it alone. Asked so often that a regular expression would be felt.
 */
export function isPlain(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > LAST_VISIBLE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

const SPACE = 0x20;
const LAST_VISIBLE = 0x7e;

/** What `\s` stands for in a regular expression. */
function isSpace(code: number): boolean {
  if (code <= 0x7f) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || (code >= 0x1680 && OTHER_SPACE.test(String.fromCharCode(code)));
}

const OTHER_SPACE = /\s/;

const NEEDS_CARE = /[^\x20-\x7e\u00a0-\u1fff\u3000-\ud7ff]/;

/** U+0085 counts as a control character here: it breaks lines in no text that people select. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is for
  /[\p{Cs}\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Variation_Selector}]/gu;

/** Makes one space of each run of spaces and drops empty lines; line breaks stay. */
export function tidyLines(text: string): string {
  return text
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}
