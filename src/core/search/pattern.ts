import { fold } from '../../text/fold.ts';
import { cleanText } from '../../text/invisible.ts';
import { hasHan } from '../../text/script.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Found } from './found.ts';
import { wordCost } from './rank.ts';
import type { FieldText, Row } from './row.ts';

/** A query with wildcards: `?` is one letter, `*` any number of them; neither is a space. */
export interface Pattern {
  /** As it was typed. */
  readonly text: string;
  /** Folded letters before the first wildcard. */
  readonly beginning: string;
  /** The same after the last. */
  readonly end: string;
  /** Folded words and runs that stand between wildcards, and are whole for sure. */
  readonly words: readonly string[];
  readonly runs: readonly string[];
  /** It matches single words only. */
  readonly isOneWord: boolean;
  readonly matches: (folded: string) => boolean;
}

/** What a source found by a pattern. */
export interface PatternAnswer {
  /** The best of them. */
  readonly found: readonly Found[];
  /** Headwords that match. */
  readonly count: number;
  /** False where there may be more than were looked at. */
  readonly isAll: boolean;
}

/** Of a source that was not asked. */
export const NO_ANSWER: PatternAnswer = { found: [], count: 0, isAll: false };

const MAX_LENGTH = 48;
const MAX_WILDCARDS = 4;
/** Of Latin letters fewer say too little: `C*`. */
const MIN_LETTERS = 2;
/** A longer text before a question mark is a sentence. */
const MAX_HAN = 4;

/**
 * Reads a query as a pattern: `colo?r`, `*ology`, `mod*ing`, `崩?`. Null when none is meant: a question
 * mark that ends a word or sentence, a star in signs or alone with one letter, emphasis in stars.
 */
export function parsePattern(query: string): Pattern | null {
  const text = cleanText(query);
  if (text.length > MAX_LENGTH || !/[*?]/.test(text) || !SHAPE.test(text)) return null;
  const wildcards = text.match(/[*?]+/g) ?? [];
  const literal = text.replace(/[*? ]/g, '');
  const least = hasHan(literal) ? 1 : MIN_LETTERS;
  if (wildcards.length > MAX_WILDCARDS || (literal.match(/\p{L}/gu) ?? []).length < least)
    return null;
  if ((EMPHASIS.test(text) && !hasHan(text)) || isSentence(text)) return null;
  const folded = fold(text);
  const source = folded
    .replace(/\*{2,}/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[^ ]*')
    .replace(/\?/g, '[^ ]');
  const expression = new RegExp(`^${source}$`, 'u');
  const whole = folded.split(' ').filter((word) => !/[*?]/.test(word));
  return {
    text,
    beginning: folded.slice(0, folded.search(/[*?]/)),
    end: folded.slice(folded.search(/[^*?]*$/)),
    words: whole.flatMap((word) =>
      tokenize(word).flatMap((token) => (token.kind === 'word' ? token.text : [])),
    ),
    runs: folded
      .split(/[*? ]+/)
      .flatMap((part) =>
        tokenize(part).flatMap((token) => (token.kind === 'run' ? token.text : [])),
      ),
    isOneWord: !folded.includes(' ') && /^[\p{L}\p{N}*?']+$/u.test(folded),
    matches: (name) => expression.test(name),
  };
}

/** Words with wildcards; one that is only a star stands at an end: the one in `a * b` multiplies. */
const SHAPE =
  /^(?:\* )?(?:[\p{L}\p{N}\p{M}*?'’.-]*[\p{L}\p{N}][\p{L}\p{N}\p{M}*?'’.-]*(?: (?!$)|$))+$|^[\p{L}\p{N}\p{M}'’.-]+(?: [\p{L}\p{N}\p{M}'’.-]+)* \*$/u;
const EMPHASIS = /^\*+[^*?]+\*+$|^[^*?]*\*\*[^*?]*\*\*[^*?]*$/;

/** A question mark at the end, and no other wildcard. */
function isSentence(text: string): boolean {
  if (!/^[^*?]*\?+$/.test(text)) return false;
  const words = text.replace(/\?+$/, '');
  return !hasHan(words) || words.includes(' ') || words.length > MAX_HAN;
}

/** Finds the rows of a glossary whose headword, or a name in the translation, matches. */
export function findPattern(pattern: Pattern, rows: readonly Row[], limit: number): PatternAnswer {
  const matching = rows.filter(({ headword, translation }) =>
    [headword, translation].some(({ forms }) => forms.some(pattern.matches)),
  );
  return toPatternAnswer(pattern, matching, limit, true);
}

/** The best of the rows that match: common ones, then short ones. */
export function toPatternAnswer(
  pattern: Pattern,
  matching: readonly {
    readonly entry: Row['entry'];
    readonly headword: FieldText;
    readonly position: number;
  }[],
  limit: number,
  isAll: boolean,
): PatternAnswer {
  const found = matching.map(({ entry, headword, position }): Found => ({
    entry,
    key: headword.folded,
    tier: 'pattern',
    reason: { kind: 'pattern', pattern: pattern.text },
    rank: [wordCost(entry.rank), headword.folded.length],
    position,
  }));
  found.sort((a, b) => (a.rank[0] ?? 0) - (b.rank[0] ?? 0) || (a.rank[1] ?? 0) - (b.rank[1] ?? 0));
  return { found: found.slice(0, limit), count: found.length, isAll };
}
