import type { Reason, Tier } from '../../shared/hit.ts';
import type { Found } from './found.ts';
import { matchTerm, type TermMatch, type TermPreference } from './matchTerm.ts';
import type { Question, Term } from './question.ts';
import { wordCost } from './rank.ts';
import type { FieldText, Row } from './row.ts';
import { LOOSE, type Vocabulary } from './vocabulary.ts';
import type { TermChoice, WordIndex } from './wordIndex.ts';

/** What is asked of the vocabulary. */
type KnownWords = Pick<Vocabulary, 'has' | 'related'>;

/** More words than this are a text and no term. */
const MAX_TERMS = 24;

/**
 * Finds the entries in whose headword or translation all terms of the query stand, in any order:
 * literally, as the beginning of a word (the last term) or in another form. Gives them in the tiers
 * `inflected` and `words`.
 */
export function findByWords(
  question: Question,
  index: Pick<WordIndex, 'findAll' | 'minBeginning'>,
  vocabulary: KnownWords,
): readonly Found[] {
  const { terms } = question;
  if (terms.length === 0 || terms.length > MAX_TERMS) return [];
  const forms = terms.map(({ kind, text }) =>
    kind === 'word' ? vocabulary.related(text) : NO_FORMS,
  );
  const choices = toChoices(terms, forms, index.minBeginning);
  return index
    .findAll(choices, ['headword', 'translation'])
    .flatMap((row) => classify(row, question, forms, vocabulary) ?? []);
}

/**
 * What candidates for the terms of a query must hold: nothing of a last word just begun where there
 * are others, since most entries have some word that begins with one or two given letters.
 *
 * @param forms For each term, the other words that will do.
 * @param minBeginning See `WordIndex`.
 */
export function toChoices(
  terms: readonly Term[],
  forms: readonly ReadonlyMap<string, unknown>[],
  minBeginning: number,
): readonly TermChoice[] {
  const isTelling = ({ isOpen, text }: Term): boolean => !isOpen || text.length >= minBeginning;
  const hasTelling = terms.some(isTelling);
  return terms.flatMap((term, i) =>
    hasTelling && !isTelling(term) ? [] : [toChoice(term, forms[i] ?? NO_FORMS)],
  );
}

/** What candidates for one term must hold; of an unspaced run only its characters. */
export function toChoice(term: Term, forms: ReadonlyMap<string, unknown>): TermChoice {
  if (term.kind === 'run') {
    const characters = [...new Set(Array.from(term.text.slice(0, MAX_CHARACTERS)))];
    return { words: [], characters, run: term.text };
  }
  const words = [term.text, ...forms.keys()];
  return term.isOpen ? { words, beginning: term.text } : { words };
}

/** This many characters are enough to find the few texts that may hold a run. */
const MAX_CHARACTERS = 16;

const NO_FORMS: ReadonlyMap<string, number> = new Map();

interface PlacedTerm {
  readonly term: Term;
  readonly match: TermMatch;
  readonly field: 'headword' | 'translation';
}

type Forms = readonly ReadonlyMap<string, number>[];

function classify(
  row: Row,
  question: Question,
  forms: Forms,
  vocabulary: KnownWords,
): Found | null {
  return asWhole(row, question, forms) ?? asPart(row, question, forms, vocabulary);
}

/** The query is the headword or translation in other forms: nothing is left over. */
function asWhole(row: Row, question: Question, forms: Forms): Found | null {
  const placed = placeTerms(row, question.terms, forms, 'inflected');
  if (placed === null) return null;
  const inflected = placed.filter(({ match }) => match.how === 'inflected');
  const isOpen = placed.some(({ match }) => match.how === 'beginning');
  const order = wholeOrder(row, placed);
  if (inflected.length === 0 || isOpen || order === null) return null;
  const distance = totalDistance(inflected);
  // Alone, loosely related words are different words; a phrase holds them together.
  if (placed.length === 1 && distance >= LOOSE) return null;
  return toFound(row, 'inflected', inflectedFrom(inflected), [order, distance, 0]);
}

function asPart(row: Row, question: Question, forms: Forms, vocabulary: KnownWords): Found | null {
  const placed = placeTerms(row, question.terms, forms, 'beginning');
  if (placed === null) return null;
  const others = countOthers(row, placed);
  const inflected = placed.filter(({ match }) => match.how === 'inflected');
  if (inflected.length === 0) {
    const openCount = placed.filter(({ match }) => match.how === 'beginning').length;
    return toFound(row, 'words', { kind: 'words', field: fieldOf(placed) }, [
      others,
      openCount,
      wordCost(row.entry.rank),
    ]);
  }
  const distance = totalDistance(inflected);
  const reason = inflectedFrom(inflected);
  // A word that is known as typed is meant as typed; one that no headword has must be a form.
  // An acronym in brackets is none of the headword's words: its plural is for the tier `acronym`.
  const isUnknown = inflected.every(
    ({ term, field, match }) =>
      !vocabulary.has(term.text) && row[field].folded[match.start - 1] !== '(',
  );
  return isUnknown
    ? toFound(row, 'inflected', reason, [2, distance, others])
    : toFound(row, 'words', reason, [distance < LOOSE ? others : others + 2, 2 + distance]);
}

function toFound(row: Row, tier: Tier, reason: Reason, rank: readonly number[]): Found {
  return { entry: row.entry, key: row.headword.folded, position: row.position, tier, reason, rank };
}

function inflectedFrom(inflected: readonly PlacedTerm[]): Reason {
  return { kind: 'inflected', from: inflected.map(({ term }) => term.surface).join(' ') };
}

function totalDistance(inflected: readonly PlacedTerm[]): number {
  return inflected.reduce((sum, { match }) => sum + match.distance, 0);
}

function placeTerms(
  row: Row,
  terms: readonly Term[],
  forms: Forms,
  preference: TermPreference,
): readonly PlacedTerm[] | null {
  const placed: PlacedTerm[] = [];
  for (const [i, term] of terms.entries()) {
    const place = placeTerm(row, term, forms[i] ?? NO_FORMS, preference);
    if (place === null) return null;
    placed.push(place);
  }
  return placed;
}

function placeTerm(
  row: Row,
  term: Term,
  forms: ReadonlyMap<string, number>,
  preference: TermPreference,
): PlacedTerm | null {
  const inHeadword = matchTerm(term, row.headword, forms, preference);
  if (inHeadword?.how === 'literal') return { term, match: inHeadword, field: 'headword' };
  const inTranslation = matchTerm(term, row.translation, forms, preference);
  if (inTranslation && (inHeadword === null || inTranslation.how === 'literal')) {
    return { term, match: inTranslation, field: 'translation' };
  }
  return inHeadword && { term, match: inHeadword, field: 'headword' };
}

function fieldOf(placed: readonly PlacedTerm[]): 'headword' | 'translation' | 'both' {
  const [first] = placed;
  const isOne = placed.every(({ field }) => field === first?.field);
  return isOne && first ? first.field : 'both';
}

/**
 * Whether the terms are all there is of a form of the headword or translation: 0 in its order, 1 in
 * another, null when words are left over.
 */
function wholeOrder(row: Row, placed: readonly PlacedTerm[]): 0 | 1 | null {
  const field = fieldOf(placed);
  if (field === 'both') return null;
  const tokens = placed.map(({ match }) => match.token);
  if (new Set(tokens).size < tokens.length) return null;
  const covered = tokens.toSorted((a, b) => a - b);
  const first = covered[0] ?? 0;
  const last = covered.at(-1) ?? 0;
  const text = row[field];
  const surface = text.folded.slice(text.tokens[first]?.start, text.tokens[last]?.end);
  if (covered.length !== last - first + 1 || !text.forms.includes(surface)) return null;
  return tokens.every((token, i) => token === covered[i]) ? 0 : 1;
}

/** Words (of a text in unspaced script: characters) that the query does not name. */
function countOthers(row: Row, placed: readonly PlacedTerm[]): number {
  const fields = new Set(placed.map(({ field }) => field));
  return [...fields].reduce((sum, field) => {
    const here = placed.filter((place) => place.field === field);
    return sum + countUnnamed(row[field], here);
  }, 0);
}

function countUnnamed(text: FieldText, placed: readonly PlacedTerm[]): number {
  const named = new Set(placed.map(({ match }) => match.token));
  return text.tokens.reduce((sum, token, i) => {
    if (token.kind === 'word') return sum + (named.has(i) ? 0 : 1);
    const covered = placed
      .filter(({ match }) => match.start < token.end && match.end > token.start)
      .reduce((length, { match }) => length + match.end - match.start, 0);
    return sum + Math.max(0, token.text.length - covered);
  }, 0);
}
