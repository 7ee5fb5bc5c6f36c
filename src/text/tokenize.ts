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
/** Texts of these alone are parted letter by letter: the words of every text come by here. */
const SIMPLE = /^[ -~\u4e00-\u9fff，。；：、（）《》“”…—·！？]*$/;

/**
 * Parts a folded text into words and unspaced runs, in the order of the text.
 *
 * Expects the output of `fold`; capitals of a text that was not folded are lost in the fast path
 * for plain ASCII. Gives an empty list for a text of punctuation only.
 */
export function tokenize(folded: string): readonly Token[] {
  if (SIMPLE.test(folded)) return tokenizeSimple(folded);
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

/** The same for plain ASCII and Chinese characters. */
function tokenizeSimple(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  const { length } = folded;
  for (let start = 0; start < length; start += 1) {
    const first = folded.charCodeAt(start);
    const isRun = isHanCode(first);
    if (!isRun && !isWordCode(first)) continue;
    let end = start + 1;
    for (; end < length; end += 1) {
      const code = folded.charCodeAt(end);
      if (isRun ? isHanCode(code) : isWordCode(code)) continue;
      const joins = !isRun && code === APOSTROPHE && isWordCode(folded.charCodeAt(end + 1));
      if (!joins) break;
    }
    const text = folded.slice(start, end);
    tokens.push({ kind: isRun ? 'run' : 'word', text, start, end });
    start = end - 1;
  }
  return tokens;
}

const APOSTROPHE = 0x27;

/** A small letter or a digit. */
function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isHanCode(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
