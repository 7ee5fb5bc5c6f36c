import type { Found } from './found.ts';
import { askQuestion, type Question, type Term } from './question.ts';
import type { Row } from './row.ts';
import type { Guesses, TypoVocabulary } from './typoGuesses.ts';
import { LOOSE } from './vocabulary.ts';
import type { WordIndex } from './wordIndex.ts';
import type { WordJoins } from './wordJoins.ts';
import { findByWords, toChoices } from './wordTiers.ts';

/** Scores of what is not misspelled but parted otherwise, to stand among those of `typoScore`. */
const SAME_LETTERS = 0.05;
const OTHER_SPACES = 0.3;
/** What it counts against a word that it is only one of the headword's. */
const IN_PHRASE = 1;

/**
 * Finds entries whose headword or translation has all words of the query, some of them misspelled;
 * and those that differ from the query only in where words are parted (`modelcollapse`, `data set`).
 *
 * @param guesses For each term, see `guessWords`; none when there are too many.
 */
export function findTypos(
  question: Question,
  guesses: readonly Guesses[],
  index: Pick<WordIndex, 'findAll' | 'minBeginning'>,
  vocabulary: TypoVocabulary,
  joins: WordJoins,
): readonly Found[] {
  const { terms, folded, text } = question;
  const joined = joins.findWhole(folded).map((row) => toFound(row, text, [SAME_LETTERS, 0]));
  if (guesses.length === 0) return joined;
  return [
    ...joined,
    ...findRespaced(terms, index, vocabulary, joins),
    ...findMisspelled(terms, guesses, index, vocabulary),
  ];
}

function findMisspelled(
  terms: readonly Term[],
  guesses: readonly Guesses[],
  index: Pick<WordIndex, 'findAll' | 'minBeginning'>,
  vocabulary: TypoVocabulary,
): readonly Found[] {
  const known = guesses.map((words) => withLemmas(words, vocabulary));
  const isAnyMisspelled = known.some((words) => [...words.values()].some((score) => score !== 0));
  if (!isAnyMisspelled) return [];
  // Of a single word only what is misspelled counts: not what has it as typed, nor what it begins.
  const choices =
    terms.length === 1
      ? known.map((words) => ({ words: [...words.keys()].filter((word) => words.get(word) !== 0) }))
      : toChoices(terms, known, index.minBeginning);
  return index
    .findAll(choices, ['headword', 'translation'])
    .flatMap((row) => scoreRow(row, terms, known) ?? []);
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

/** What it counts against a word that what was meant is a form of it. */
const AS_FORM = 0.02;

/** The guesses that are known, and the words that they are surely forms of: `performing`, `perform`. */
function withLemmas(guesses: Guesses, { has, related }: TypoVocabulary): Guesses {
  const known = new Map<string, number>();
  const add = (word: string, score: number): void => {
    if (score < (known.get(word) ?? Infinity)) known.set(word, score);
  };
  for (const [word, score] of guesses) {
    if (has(word)) add(word, score);
    // What is known as typed has its forms among the guesses already.
    if (score === 0) continue;
    for (const [lemma, distance] of related(word)) {
      const isForm = distance < LOOSE && lemma.length <= word.length;
      if (isForm) add(lemma, score + AS_FORM);
    }
  }
  return known;
}

const NO_GUESSES: Guesses = new Map();

function scoreRow(row: Row, terms: readonly Term[], guesses: readonly Guesses[]): Found | null {
  const headwordCount = row.headword.tokens.length;
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
    const best = bestToken(row, term, guesses[i] ?? NO_GUESSES);
    if (best === null) return null;
    if (best.token < headwordCount) named.add(best.token);
    score += best.score;
    if (best.score !== 0) misspelled.push(term.surface);
  }
  if (misspelled.length === 0) return null;
  const { folded } = row.headword;
  // An acronym in brackets is no other word.
  const others = row.headword.tokens.filter(
    ({ start }, i) => !named.has(i) && folded[start - 1] !== '(',
  ).length;
  // A word that is near comes before phrases with one that is hardly nearer.
  if (others > 0) score += IN_PHRASE;
  return toFound(row, misspelled.join(' '), [Math.round(score * 1e6) / 1e6, others]);
}

/** @returns the place of the best one among the tokens of the headword, then of the translation. */
function bestToken(
  { headword, translation }: Row,
  term: Term,
  guess: ReadonlyMap<string, number>,
): { readonly token: number; readonly score: number } | null {
  const first = headword.tokens.length;
  const count = first + translation.tokens.length;
  let best = -1;
  let bestScore = Infinity;
  for (let token = 0; token < count && bestScore !== 0; token += 1) {
    const { text = '' } =
      (token < first ? headword.tokens[token] : translation.tokens[token - first]) ?? {};
    const isBegun = term.isOpen && text.startsWith(term.text);
    const score = isBegun ? 0 : (guess.get(text) ?? Infinity);
    if (score >= bestScore) continue;
    best = token;
    bestScore = score;
  }
  return best < 0 ? null : { token: best, score: bestScore };
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
