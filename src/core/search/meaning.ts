import type { Found } from './found.ts';
import { matchTerm } from './matchTerm.ts';
import type { Question, Term } from './question.ts';
import type { FieldText, Row } from './row.ts';
import { isFunctionWord } from './stopWords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More words than these are a text, fewer no description. */
const MAX_TELLING = 8;
const MIN_TELLING = 2;
const MIN_TERMS = 3;
/** Of the weight of a description a definition must have this much. */
const MIN_SHARE = 0.5;
/** A definition of this many words loses half of what speaks for it. */
const LONG = 30;

/** A word of a description, with what else will do for it. */
export interface TellingTerm {
  readonly term: Term;
  readonly forms: ReadonlyMap<string, number>;
  /** How much it tells: a rare word more. */
  readonly weight: number;
}

const NO_FORMS: ReadonlyMap<string, number> = new Map();

/**
 * The words of a description that tell something: `fear of small spaces` gives fear, small and spaces.
 * None where the query is no description.
 *
 * @param countOf In how many definitions a word stands.
 */
export function tellingTerms(
  { terms }: Question,
  vocabulary: Pick<Vocabulary, 'related'>,
  countOf: (word: string) => number,
): readonly TellingTerm[] {
  const telling = terms.filter(({ text }) => text.length > 1 && !isFunctionWord(text));
  const isDescription =
    terms.length >= MIN_TERMS && telling.length >= MIN_TELLING && telling.length <= MAX_TELLING;
  return (isDescription ? telling : []).map((term) => {
    const forms = term.kind === 'word' ? vocabulary.related(term.text) : NO_FORMS;
    const count = [term.text, ...forms.keys()].reduce((sum, word) => sum + countOf(word), 0);
    // A word that no definition has says nothing of those that there are.
    const weight = count === 0 && term.kind === 'word' ? 0 : 1 / Math.log2(4 + count);
    return { term: { ...term, isOpen: false }, forms, weight };
  });
}

/** How well a definition fits a description: above 0, more is better; 0 where it does not. */
export function fitOf(definition: FieldText, telling: readonly TellingTerm[]): number {
  let weight = 0;
  let count = 0;
  let all = 0;
  for (const { term, forms, weight: own } of telling) {
    all += own;
    if (matchTerm(term, definition, forms, 'beginning') === null) continue;
    weight += own;
    count += 1;
  }
  if (count < MIN_TELLING || weight < MIN_SHARE * all) return 0;
  return weight / (1 + definition.tokens.length / LONG);
}

/** The best of the rows whose definitions fit. */
export function bestMeanings(
  rows: readonly (Pick<Row, 'entry' | 'headword' | 'position'> & { readonly fit: number })[],
  limit: number,
): readonly Found[] {
  return rows
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ entry, headword, position, fit }) => ({
      entry,
      key: headword.folded,
      tier: 'meaning',
      reason: { kind: 'meaning' },
      rank: [-fit],
      position,
    }));
}
