import type { Found } from './found.ts';
import { askQuestion, type Question, type Term } from './question.ts';
import type { Row } from './row.ts';
import { typoScore } from './typoScore.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordIndex } from './wordIndex.ts';
import type { WordJoins } from './wordJoins.ts';
import { findByWords, toChoices } from './wordTiers.ts';

/** Shorter words are not corrected: too many others are one edit away. */
const MIN_LETTERS = 4;
/** From so many letters on two edits are forgiven. */
const LONG_LETTERS = 6;
const MAX_TERMS = 8;
/** Scores of what is not misspelled but parted otherwise, to stand among those of `typoScore`. */
const SAME_LETTERS = 0.05;
const OTHER_SPACES = 0.3;

/** How many edits are forgiven in a word. */
export function editLimit(word: string): number {
  if (word.length < MIN_LETTERS) return 0;
  return word.length < LONG_LETTERS ? 1 : 2;
}

/**
 * Finds entries whose headword or translation has all words of the query, some of them misspelled;
 * and those that differ from the query only in where words are parted (`modelcollapse`, `data set`).
 */
export function findTypos(
  question: Question,
  index: Pick<WordIndex, 'findAll' | 'minBeginning'>,
  vocabulary: TypoVocabulary,
  joins: WordJoins,
): readonly Found[] {
  const { terms, folded, text } = question;
  const joined = joins.findWhole(folded).map((row) => toFound(row, text, [SAME_LETTERS, 0]));
  if (terms.length === 0 || terms.length > MAX_TERMS) return joined;
  return [
    ...joined,
    ...findRespaced(terms, index, vocabulary, joins),
    ...findMisspelled(terms, index, vocabulary),
  ];
}

function findMisspelled(
  terms: readonly Term[],
  index: Pick<WordIndex, 'findAll' | 'minBeginning'>,
  vocabulary: TypoVocabulary,
): readonly Found[] {
  const guesses = terms.map((term) => guessWords(term, vocabulary));
  return index
    .findAll(toChoices(terms, guesses, index.minBeginning), ['headword', 'translation'])
    .flatMap((row) => scoreRow(row, terms, guesses) ?? []);
}

function findRespaced(
  terms: readonly Term[],
  index: Pick<WordIndex, 'findAll' | 'minBeginning'>,
  vocabulary: TypoVocabulary,
  joins: WordJoins,
): readonly Found[] {
  return joins.respace(terms.map((term) => term.text)).flatMap(({ words, changed }) =>
    findByWords(askQuestion(words.join(' ')), index, vocabulary).map(
      ({ entry, key, rank, position }) => ({
        entry,
        key,
        tier: 'typo' as const,
        reason: { kind: 'typo' as const, typed: changed },
        rank: [OTHER_SPACES, ...rank],
        position,
      }),
    ),
  );
}

/** What is asked of the vocabulary. */
type TypoVocabulary = Omit<Vocabulary, 'hasBeginning'>;

const NO_GUESSES: ReadonlyMap<string, number> = new Map();

/** Words that may have been meant by a term, each with its score; 0 for the word itself. */
function guessWords(term: Term, vocabulary: TypoVocabulary): ReadonlyMap<string, number> {
  const guesses = new Map<string, number>();
  if (term.kind === 'run') return guesses;
  if (vocabulary.has(term.text)) guesses.set(term.text, 0);
  for (const [form] of vocabulary.related(term.text)) guesses.set(form, 0);
  const limit = editLimit(term.text);
  if (limit === 0) return guesses;
  for (const { word, distance } of vocabulary.spelledLike(term.text, limit)) {
    if (guesses.has(word)) continue;
    guesses.set(word, typoScore(term.text, word, distance, vocabulary.frequency(word)));
  }
  return guesses;
}

function scoreRow(
  row: Row,
  terms: readonly Term[],
  guesses: readonly ReadonlyMap<string, number>[],
): Found | null {
  const tokens = [...row.headword.tokens, ...row.translation.tokens];
  const misspelled: string[] = [];
  const named = new Set<number>();
  let score = 0;
  for (const [i, term] of terms.entries()) {
    if (term.kind === 'run') {
      if (!row.headword.folded.includes(term.text) && !row.translation.folded.includes(term.text)) {
        return null;
      }
      continue;
    }
    const best = bestToken(tokens, term, guesses[i] ?? NO_GUESSES);
    if (best === null) return null;
    named.add(best.token);
    score += best.score;
    if (best.score !== 0) misspelled.push(term.surface);
  }
  if (misspelled.length === 0) return null;
  const others = row.headword.tokens.filter((_, i) => !named.has(i)).length;
  return toFound(row, misspelled.join(' '), [Math.round(score * 1e6) / 1e6, others]);
}

function bestToken(
  tokens: readonly { readonly text: string }[],
  term: Term,
  guess: ReadonlyMap<string, number>,
): { readonly token: number; readonly score: number } | null {
  let best: { token: number; score: number } | null = null;
  for (const [token, { text }] of tokens.entries()) {
    const isBegun = term.isOpen && text.startsWith(term.text);
    const score = isBegun ? 0 : guess.get(text);
    if (score === undefined) continue;
    const isBetter = best === null || score === 0 || (best.score !== 0 && score < best.score);
    if (isBetter) best = { token, score };
    if (score === 0) break;
  }
  return best;
}

function toFound(row: Row, typed: string, rank: readonly number[]): Found {
  return {
    entry: row.entry,
    key: row.headword.folded,
    tier: 'typo',
    reason: { kind: 'typo', typed },
    rank,
    position: row.position,
  };
}
