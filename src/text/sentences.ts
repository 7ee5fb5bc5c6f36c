/** A sentence with its place in the text it was taken from. */
export interface Sentence {
  readonly text: string;
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Parts a paragraph into sentences: after `.`, `?`, `!` before a capital, a digit or a quotation mark,
 * but not after the abbreviations of papers (`et al.`, `Fig.`, `e.g.`) or an initial; after the full
 * stops of Chinese always. Leaves none out.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.indexOf(trimmed);
      sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const isLatin = /^[.?!]/.test(match[0]);
    if (isLatin && !BEGINNING.test(text.slice(end, end + 12))) continue;
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    add(end);
  }
  add(text.length);
  return sentences;
}

const END = /[.?!]["'”’)\]]{0,2}(?=\s)|[。？！…]["”’）」』]{0,2}/g;
const BEGINNING = /^\s+["'“‘([]{0,2}[\p{Lu}\p{N}\p{Script=Han}]/u;
/** What stands before a full stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'[])(?:\p{Lu}|al|e\.g|i\.e|cf|vs|etc|eq|eqs|eqn|fig|figs|sec|secs|tab|no|nos|vol|pp|p|ch|app|alg|thm|def|resp|approx|dr|mr|mrs|ms|prof|st|jr|inc|ltd|co|dept|univ|ed|eds|ref|refs)$/iu;

/** Cuts a long sentence to what stands around one of its words. */
export function cutSentence(sentence: string, at: number, limit = MOST_OF_SENTENCE): string {
  if (sentence.length <= limit) return sentence;
  const from = Math.max(0, Math.min(at - limit / 2, sentence.length - limit));
  const first = from === 0 ? 0 : sentence.indexOf(' ', from) + 1;
  const space = sentence.lastIndexOf(' ', first + limit);
  const last =
    first + limit >= sentence.length ? sentence.length : space > first ? space : first + limit;
  return `${first > 0 ? '… ' : ''}${sentence.slice(first, last)}${last < sentence.length ? ' …' : ''}`;
}

const MOST_OF_SENTENCE = 320;
