import { UNSPACED_CLASS } from './script.ts';

/**
 * A piece of a folded text that can be searched for.
 *
 * A `word` is a run of letters and digits between spaces and punctuation; apostrophes inside belong
 * to it. A `run` is a run of characters of a script that is written without spaces: nobody but a
 * dictionary could part it into words, so it is searched as a substring.
 */
export interface Token {
  readonly kind: 'word' | 'run';
  readonly text: string;
  /** UTF-16 offsets into the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = new RegExp(
  `(?<run>[${UNSPACED_CLASS}](?:[${UNSPACED_CLASS}]|\\p{M})*)|` +
    `(?:(?![${UNSPACED_CLASS}])[\\p{L}\\p{N}\\p{M}])+(?:'(?:(?![${UNSPACED_CLASS}])[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
);
const ASCII = /^[ -~]*$/;

/**
 * Parts a folded text into words and unspaced runs, in the order of the text.
 *
 * Expects the output of `fold`; capitals of a text that was not folded are lost in the fast path
 * for plain ASCII. Gives an empty list for a text of punctuation only.
 */
export function tokenize(folded: string): readonly Token[] {
  if (ASCII.test(folded)) return tokenizeAscii(folded);
  return HAS_SURROGATE.test(folded) ? tokenizeByPattern(folded) : tokenizeByClass(folded);
}

function tokenizeByPattern(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(TOKEN)) {
    tokens.push({
      kind: match.groups?.['run'] === undefined ? 'word' : 'run',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}

/** The same unit by unit, which takes half the time: no characters beyond U+FFFF. */
function tokenizeByClass(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  const { length } = folded;
  for (let start = 0; start < length; start += 1) {
    const first = classAt(folded, start);
    if (first === OTHER) continue;
    let end = start + 1;
    for (; end < length; end += 1) {
      const next = classAt(folded, end);
      if (next === MARK || next === (first === MARK ? LETTER : first)) continue;
      const isJoint = first !== UNSPACED && folded.charCodeAt(end) === APOSTROPHE;
      if (!isJoint || !isWordClass(classAt(folded, end + 1))) break;
    }
    const kind = first === UNSPACED ? 'run' : 'word';
    tokens.push({ kind, text: folded.slice(start, end), start, end });
    start = end - 1;
  }
  return tokens;
}

/** What a unit is in a text; 0 while nobody has asked. */
const CLASSES = new Uint8Array(0x1_00_00);
const OTHER = 1;
const LETTER = 2;
const UNSPACED = 3;
/** A mark that no unspaced script has for its own. */
const MARK = 4;
const HAS_SURROGATE = /[\ud800-\udfff]/;
const IS_UNSPACED = new RegExp(`[${UNSPACED_CLASS}]`, 'u');

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  return CLASSES[code] || (CLASSES[code] = classOf(text.charAt(at)));
}

function classOf(character: string): number {
  if (IS_UNSPACED.test(character)) return UNSPACED;
  if (/\p{M}/u.test(character)) return MARK;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : OTHER;
}

const isWordClass = (unit: number): boolean => unit === LETTER || unit === MARK;

/** The same for plain ASCII, letter by letter: the words of every text of a dictionary come by here. */
function tokenizeAscii(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  const { length } = folded;
  for (let start = 0; start < length; start += 1) {
    if (!isWordCode(folded.charCodeAt(start))) continue;
    let end = start + 1;
    for (; end < length; end += 1) {
      const code = folded.charCodeAt(end);
      const joins = code === APOSTROPHE && isWordCode(folded.charCodeAt(end + 1));
      if (!joins && !isWordCode(code)) break;
    }
    tokens.push({ kind: 'word', text: folded.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

const APOSTROPHE = 0x27;

/** A small letter or a digit. */
function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
