/** One way to read one character. */
export interface SyllableReading {
  /** Small letters without a tone, `ü` written as `v`: `lv`. */
  readonly plain: string;
  /** 1 to 4; 0 for the neutral tone. */
  readonly tone: number;
}

const TONE_MARKS = '\u0304\u0301\u030c\u0300';

/** There are some 1,500 syllables; what is none is not kept beyond this number. */
const MAX_KNOWN = 5_000;
const KNOWN = new Map<string, SyllableReading>();

/** Reads a syllable with a tone mark (`lǜ`) or with none. */
export function parseSyllable(marked: string): SyllableReading {
  let known = KNOWN.get(marked);
  if (known === undefined) {
    known = readSyllable(marked);
    if (KNOWN.size < MAX_KNOWN) KNOWN.set(marked, known);
  }
  return known;
}

function readSyllable(marked: string): SyllableReading {
  let plain = '';
  let tone = 0;
  for (const character of marked.toLowerCase().normalize('NFD')) {
    const mark = TONE_MARKS.indexOf(character);
    if (mark >= 0) tone = mark + 1;
    else if (character === '\u0308') plain = `${plain.slice(0, -1)}v`;
    else plain += character;
  }
  return { plain, tone };
}
