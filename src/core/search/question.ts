import { type FoldedText, foldWithOffsets } from '../../text/fold.ts';
import { isFullPinyin, parsePinyin, type PinyinPattern } from '../../text/matchPinyin.ts';
import { tokenize } from '../../text/tokenize.ts';

/** One thing that a query asks for. */
export interface Term {
  /** See `Token`. */
  readonly kind: 'word' | 'run';
  /** Folded. */
  readonly text: string;
  /** As it was typed. */
  readonly surface: string;
  /** Offsets in the folded query, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The reader may not be done with this word: it stands at the very end of the query. */
  readonly isOpen: boolean;
}

/** A query made ready for every index: what all sources are asked. */
export interface Question {
  /** The reading of the query that is searched; clean, in its own spelling. */
  readonly text: string;
  readonly folded: string;
  /** Empty when the text is mostly signs: `c++` can only be looked up as it stands. */
  readonly terms: readonly Term[];
  /** Null when the text cannot be pinyin. */
  readonly pinyin: PinyinPattern | null;
  /** All of it may be pinyin with no syllable shortened: `zhidao`. */
  readonly isFullPinyin: boolean;
  /** Gives what was typed for a part of `folded`. */
  surface(start: number, end: number): string;
}

/** Makes a clean text into a question. */
export function askQuestion(text: string): Question {
  const folded = foldWithOffsets(text);
  const surface = (start: number, end: number): string => surfaceOf(text, folded, start, end);
  const tokens = tokenize(folded.text);
  const letters = tokens.reduce((sum, { start, end }) => sum + end - start, 0);
  // Of `c++` a word search would know no more than a `c` that stands everywhere.
  const isWords = letters * 2 >= folded.text.length;
  const terms = (isWords ? tokens : []).map((token) => {
    const { kind, start, end } = token;
    const isOpen = kind === 'word' && end === folded.text.length;
    return { kind, text: token.text, surface: surface(start, end), start, end, isOpen };
  });
  const pinyin = parsePinyin(text);
  const isFull = pinyin !== null && isFullPinyin(text);
  return { text, folded: folded.text, terms, pinyin, isFullPinyin: isFull, surface };
}

/** Whether it may be a passage: a single word or character is none. */
export function hasParts({ terms: [first, second] }: Question): boolean {
  return second !== undefined || (first?.kind === 'run' && first.text.length > 1);
}

/** The same question, its last word taken to be typed to its end. */
export function closeQuestion(question: Question): Question {
  const terms = question.terms.map((term) => Object.assign({}, term, { isOpen: false }));
  return { ...question, terms };
}

function surfaceOf(text: string, folded: FoldedText, start: number, end: number): string {
  return text.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? text.length);
}
