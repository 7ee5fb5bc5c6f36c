import { SINGLE_BYTE_PAGES, type CodePage } from './codePages.ts';

/**
 * How many characters of a garbled text, if it is one, no writer would have put side by side: a
 * letter that is the first byte of a character in UTF-8 and signs that are the next ones, and not just
 * a word with punctuation behind it. 0 when the code page does not have all of the text.
 */
export function countOddities(text: string, page: CodePage): number {
  return sequencesOf(text, page)?.filter(({ isOdd }) => isOdd).length ?? 0;
}

/**
 * Whether a text is UTF-8 that was read in a Western or Turkish code page and from which bytes are missing:
 * most of what is not ASCII in it stands in odd sequences, and there are two of them, or there is
 * one and no word around it.
 */
export function looksLostInWestern(text: string): boolean {
  if (!PAIR.test(text)) return false;
  return SINGLE_BYTE_PAGES.some((page) => {
    const sequences = sequencesOf(text, page);
    if (sequences === null) return false;
    const odd = sequences.filter(({ isOdd }) => isOdd);
    const covered = odd.reduce((sum, { length }) => sum + length, 0);
    const all = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (odd.length === 0 || covered * 2 < all) return false;
    return odd.length > 1 || !/[A-Za-z]/.test(text);
  });
}

interface Sequence {
  /** In bytes, which are characters here. */
  readonly length: number;
  readonly isOdd: boolean;
}

/** Null when the code page does not have all of the text. */
function sequencesOf(text: string, page: CodePage): readonly Sequence[] | null {
  if (!PAIR.test(text)) return null;
  const bytes = page.encode(text);
  if (bytes === null) return null;
  const sequences: Sequence[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const wanted = followersOf(bytes[at] ?? 0);
    let length = 1;
    while (length <= wanted && isFollower(bytes[at + length] ?? 0)) length += 1;
    if (length === 1) continue;
    const sequence = text.slice(at, at + length);
    const isWord = length <= wanted && LETTERS.test(sequence);
    const isOdd = !isWord && !isNatural(text.charAt(at - 1), sequence, text.charAt(at + length));
    sequences.push({ length, isOdd });
    at += length - 1;
  }
  return sequences;
}

/** Letters alone, too few for a character: `spíš`, `áž` in Czech and its neighbours. */
const LETTERS = /^[^Ãâ][ŠšŽžŒœŸ]+$/;

/** How many bytes go on after a first byte of UTF-8; 0 when it is none. */
function followersOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

function isFollower(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

/** Whether somebody may have written the characters so: a letter, then punctuation that may follow. */
function isNatural(before: string, sequence: string, after: string): boolean {
  const lead = sequence.charAt(0);
  const signs = sequence.slice(1);
  if (
    !/^[\u00a0\u00a9\u00aa\u00ae\u00b0\u00b2\u00b3\u00b7\u00b9\u00ba\u00bb\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u203a\u2122]+$/.test(
      signs,
    )
  ) {
    return false;
  }
  if (/\p{Lu}/u.test(lead) && /\p{Ll}/u.test(before)) return false;
  const joins = /^\u2019|[\u00a0\u2013\u2014\u2026]$/.test(signs);
  if (/\p{L}/u.test(after) && !joins) return false;
  if (lead === 'Ã' || lead === 'Â') {
    return (
      /[\p{Lu}\p{Ps}\p{Pi}]/u.test(before) &&
      /^[\u00a0\u00bb\u2013\u2014\u2019\u201c\u201d\u2026\u203a]+$/.test(signs)
    );
  }
  if (signs.length === 1 || /\p{L}/u.test(before)) return true;
  return /[àèé]/.test(lead) && /^[\u00a0\u2013\u2014]/.test(signs);
}

/** A first byte of UTF-8 and one that goes on, as letters and signs of any of the code pages. */
const PAIR =
  /[\u00c2-\u00f4\u011e\u011f\u0130\u015e][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;
