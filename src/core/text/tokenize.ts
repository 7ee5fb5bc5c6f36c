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
const ASCII_TOKEN = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
const ASCII = /^[ -~]*$/;

/**
 * Parts a folded text into words and unspaced runs, in the order of the text.
 *
 * Expects the output of `fold`; capitals of a text that was not folded are lost in the fast path
 * for plain ASCII. Gives an empty list for a text of punctuation only.
 */
export function tokenize(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = ASCII.test(folded) ? ASCII_TOKEN : TOKEN;
  for (const match of folded.matchAll(pattern)) {
    tokens.push({
      kind: match.groups?.['run'] === undefined ? 'word' : 'run',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}
