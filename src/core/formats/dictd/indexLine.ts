/** A line of the index: where the article of a headword lies, in bytes. */
export interface IndexLine {
  readonly headword: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads `headword TAB offset TAB length`, both numbers in base 64 (digits A-Z a-z 0-9 + /, the
 * highest first), and the headword's own spelling where dictfmt kept it in a fourth column. Null
 * when the line is not built like this.
 */
export function readIndexLine(line: string): IndexLine | null {
  const first = line.indexOf('\t');
  const second = line.indexOf('\t', first + 1);
  if (first === -1 || second === -1) return null;
  const third = line.indexOf('\t', second + 1);
  const offset = toNumber(line, first + 1, second);
  const length = toNumber(line, second + 1, third === -1 ? line.length : third);
  if (offset === null || length === null) return null;
  return { headword: third === -1 ? line.slice(0, first) : line.slice(third + 1), offset, length };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (const [value, digit] of Array.from(DIGITS).entries()) VALUES[digit.charCodeAt(0)] = value;

/** More than eight digits would not be exact, and no file is as large. */
const MOST_DIGITS = 8;

function toNumber(text: string, start: number, end: number): number | null {
  if (end <= start || end - start > MOST_DIGITS) return null;
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return null;
    sum = sum * 64 + value;
  }
  return sum;
}
