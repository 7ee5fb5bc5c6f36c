import type { Entry } from '../../shared/entry.ts';
import type { Hit, SearchAnswer, SearchOptions } from '../../shared/hit.ts';
import { cleanText, collapseSpace } from '../../text/invisible.ts';
import { repairQuery } from '../../text/repairQuery.ts';
import { findAmerican } from './americanSpelling.ts';
import { type Found, isSureFind, keepBest } from './found.ts';
import { otherSpelling } from './spellings.ts';
import { findPassageTerms } from './findPassageTerms.ts';
import { findMeantLemmas, placeForm } from './placeForms.ts';
import {
  isGivenAcronym,
  nameRank,
  nameStrength,
  placePinyin,
  placeTranslated,
} from './placePinyin.ts';
import { isAllRare, isPageOfPinyin, placeTypos, scoreToPass } from './placeTypos.ts';
import { NO_ANSWER, parsePattern, type PatternAnswer } from './pattern.ts';
import { askQuestion, type Question } from './question.ts';
import type { SearchSource } from './source.ts';
import { takeBest } from './takeBest.ts';
import { toHits } from './toHits.ts';
import { guessWords, isDoubtful, isRankedWord, type TypoVocabulary } from './typoGuesses.ts';
import { MAX_QUERY } from '../../shared/limits.ts';

/** An answer without what only a clock can say. */
export type UntimedAnswer = Omit<SearchAnswer, 'tookMs'>;

/** Asked between steps; when it says true the search is given up. */
export type IsCancelled = () => boolean;

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const MAX_READINGS = 4;
const MAX_NEAREST = 5;
/** With this many better hits no spelling is guessed. */
const ENOUGH_HITS = 8;

const isUnparted = ({ isParted }: Found): boolean => isParted !== true;

/** One search: a query with what it may mean, asked of all sources tier by tier. */
export class LibrarySearch {
  /** After `findAll`: something was found that the query names. */
  isSure = false;
  /** At most this many hits. */
  readonly limit: number;
  /** This many are looked for: the first of few are those that would be the first of many. */
  readonly depth: number;
  readonly #sources: readonly SearchSource[];
  /** Place of the dictionary of a find in the reader's order. */
  readonly #placeOf: (found: Found) => number;
  readonly #query: string;
  readonly #isExactOnly: boolean;
  readonly #isLiteral: boolean;
  readonly #isCancelled: IsCancelled;
  #questions: readonly Question[];
  readonly #questionOf = new WeakMap<Found, Question>();
  readonly #exact = new Map<Question, Map<SearchSource, readonly Found[]>>();

  constructor(
    sources: readonly SearchSource[],
    query: string,
    options: SearchOptions,
    isCancelled: IsCancelled,
  ) {
    this.#sources = sources;
    const places = new Map<string, number>(sources.map(({ info }, i) => [info.id, i]));
    this.#placeOf = ({ entry }) => places.get(entry.dictionaryId) ?? -1;
    this.#query = query;
    this.limit = Math.min(Math.max(1, Math.trunc(options.limit ?? DEFAULT_LIMIT)), MAX_LIMIT);
    this.depth = Math.max(this.limit, DEFAULT_LIMIT);
    this.#isExactOnly = options.exactOnly ?? false;
    this.#isCancelled = isCancelled;
    this.#isLiteral = options.literal ?? false;
    this.#questions = this.#read(this.#isLiteral);
  }

  /** What matches the query as a pattern with wildcards; null when it is none, or a name itself. */
  findPattern(): PatternAnswer | null {
    const [asked] = this.#questions;
    const pattern = asked && !this.#isLiteral ? parsePattern(this.#query) : null;
    if (asked === undefined || pattern === null || this.#isExactOnly) return null;
    const literal = askQuestion(pattern.text);
    // A star behind a word is a footnote's: what begins so is found without it.
    const names = [literal, askQuestion(pattern.text.replace(/(?<=[a-z])\*$/i, ''))];
    const isName = names.some((name) =>
      this.#sources.some((source) => this.#findExactIn(source, name).some(isUnparted)),
    );
    if (isName) return null;
    this.#questions = [literal];
    const answers = this.#sources.map((source) =>
      this.#isCancelled() ? NO_ANSWER : source.findPattern(pattern, this.depth),
    );
    const found = answers.flatMap((answer) => answer.found);
    for (const one of found) this.#questionOf.set(one, literal);
    return {
      found,
      count: answers.reduce((sum, { count }) => sum + count, 0),
      isAll: answers.every(({ isAll }) => isAll),
    };
  }

  findAll(): readonly Found[] {
    const exact = this.#findExact();
    if (this.#isExactOnly) return keepBest(exact);
    const prefixed = this.#findPrefixed();
    const isFull = new Set(prefixed.map(({ key }) => key)).size >= this.depth;
    const name = nameStrength(this.#questions[0], exact, this.#vocabularies());
    const [asked] = this.#questions;
    const isRanked = isRankedWord(asked, this.#vocabularies());
    const near = this.ask((source, question) => source.findNear(question, this.depth, isFull));
    const lemmas = findMeantLemmas(exact, near, asked);
    const isAcronym = near.some(isGivenAcronym);
    const known = { name, isExact: exact.length > 0, isRanked, lemmas, isAcronym };
    const place = placePinyin(near, name, nameRank(asked, this.#vocabularies()));
    const placed = near.map((found) =>
      this.#inPlaceOf(found, placeForm(place(found), asked, known)),
    );
    const better = keepBest([
      ...(asked && !this.#isLiteral ? this.#findAmerican(asked, exact) : []),
      ...placeTranslated(exact, placed),
      ...prefixed,
      ...placed,
    ]);
    const typos = this.#mayBeMisspelled(exact, better, isRanked)
      ? this.#findTypos(exact, better)
      : [];
    this.isSure = better.some(isSureFind);
    return keepBest([...better, ...typos, ...(this.isSure ? [] : this.#findInPassage())]);
  }

  findNearest(): readonly Entry[] {
    const [question] = this.#questions;
    if (question === undefined || this.#isExactOnly || this.#isCancelled()) return [];
    return this.#sources
      .flatMap((source) => source.findNearest(question))
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, MAX_NEAREST)
      .map(({ entry }) => entry);
  }

  /** Puts one call to each source for each reading of the query. */
  ask(call: (source: SearchSource, question: Question) => readonly Found[]): readonly Found[] {
    const all: Found[] = [];
    for (const question of this.#questions) {
      for (const source of this.#sources) {
        if (this.#isCancelled()) return [];
        for (const found of call(source, question)) {
          this.#questionOf.set(found, question);
          all.push(found);
        }
      }
    }
    return all;
  }

  answer(found: readonly Found[], nearest: readonly Entry[]): UntimedAnswer {
    if (this.#isCancelled()) return this.#toAnswer(this.#query, [], [], true);
    const searched = this.#questions[0]?.text ?? this.#query;
    const { hits, first } = toHits(found, {
      dictionaries: this.#sources.map(({ info }) => info),
      placeOf: this.#placeOf,
      query: this.#query,
      searched,
      questionOf: (one) => this.#questionOf.get(one),
      limit: this.limit,
    });
    const asked = first ?? this.#questions[0];
    return this.#toAnswer(asked?.text ?? this.#query, hits, nearest, false);
  }

  /** The best of all sources; those of each are read only as far as they are among them. */
  #findPrefixed(): readonly Found[] {
    const sequences = this.#questions.flatMap((question) =>
      this.#sources.map((source) => this.#prefixedIn(source, question)),
    );
    return takeBest(sequences, this.depth);
  }

  *#prefixedIn(source: SearchSource, question: Question): Generator<Found> {
    if (this.#isCancelled()) return;
    for (const found of source.findPrefixed(question)) {
      this.#questionOf.set(found, question);
      yield found;
    }
  }

  /** All its words are known, in some form. */
  #isKnown(question: Question | undefined): boolean {
    const vocabularies = this.#vocabularies();
    return (question?.terms ?? []).every(({ text }) =>
      vocabularies.some(({ has, related }) => has(text) || related(text).size > 0),
    );
  }

  #vocabularies(): readonly TypoVocabulary[] {
    return this.#sources.map(({ vocabulary }) => vocabulary);
  }

  /** Hands on what a find was asked for to the one that stands for it. */
  #inPlaceOf(found: Found, placed: Found): Found {
    const question = this.#questionOf.get(found);
    if (question && placed !== found) this.#questionOf.set(placed, question);
    return placed;
  }

  #mayBeMisspelled(exact: readonly Found[], better: readonly Found[], isRanked: boolean): boolean {
    if (exact.length > 0) return isDoubtful(this.#questions[0], exact, this.#sources);
    if (better.some(isGivenAcronym) || isPageOfPinyin(better, this.depth)) return false;
    return better.length < ENOUGH_HITS || (isRanked && isAllRare(better));
  }

  #findTypos(exact: readonly Found[], better: readonly Found[]): readonly Found[] {
    const vocabularies = this.#vocabularies();
    const guesses = new Map(
      this.#questions.map((question) => [
        question,
        this.#isCancelled() ? [] : guessWords(question, vocabularies),
      ]),
    );
    const toPass = scoreToPass(exact, better, this.#questions[0]?.folded, this.#sources);
    return this.ask((source, question) =>
      placeTypos(source.findTypos(question, guesses.get(question) ?? []), better, toPass),
    );
  }

  /** A reading of the query that is the name of an entry is what was meant. */
  #findExact(): readonly Found[] {
    const readings = this.#questions;
    let exact = this.ask((source, question) => this.#findExactIn(source, question));
    const [question] = readings;
    const other =
      question === undefined || this.#isLiteral || exact.length > 0 || this.#isCancelled()
        ? null
        : otherSpelling(question, this.#vocabularies());
    if (other !== null) {
      this.#questions = [askQuestion(other)];
      exact = this.ask((source, spelled) => this.#findExactIn(source, spelled));
      const isGuess = exact.length === 0 && this.#isKnown(question);
      this.#questions = isGuess ? readings : [...readings, ...this.#questions];
    }
    const first = exact.find(isUnparted) ?? exact[0];
    const meant = first && this.#questionOf.get(first);
    if (meant) this.#questions = [meant];
    return exact.filter((found) => this.#questionOf.get(found) === meant);
  }

  #findAmerican(asked: Question, exact: readonly Found[]): readonly Found[] {
    const { question, found } = findAmerican(asked, exact, (other) =>
      this.#sources.flatMap((source) => this.#findExactIn(source, other)),
    );
    for (const one of found) this.#questionOf.set(one, question);
    return found;
  }

  /** Asks a source once, however often the answer is needed. */
  #findExactIn(source: SearchSource, question: Question): readonly Found[] {
    const known = this.#exact.get(question) ?? new Map<SearchSource, readonly Found[]>();
    this.#exact.set(question, known);
    const found = known.get(source) ?? source.findExact(question, this.depth);
    known.set(source, found);
    return found;
  }

  #toAnswer(
    text: string,
    hits: readonly Hit[],
    nearest: readonly Entry[],
    isCancelled: boolean,
  ): UntimedAnswer {
    // White space alone is no change that a reader should be told of.
    const isAsTyped = this.#query.length <= MAX_QUERY && text === collapseSpace(this.#query);
    const searchedAs = isAsTyped ? this.#query : text;
    return { query: this.#query, searchedAs, hits, nearest, isCancelled };
  }

  /** What the query may mean; only its literal text where that is the name of an entry. */
  #read(isLiteral: boolean): readonly Question[] {
    const literal = cleanText(this.#query.slice(0, MAX_QUERY));
    if (literal === '') return [];
    const question = askQuestion(literal);
    const { readings } = repairQuery(this.#query);
    if (isLiteral || (readings.length === 1 && readings[0] === literal)) return [question];
    const isName = this.#sources.some(
      (source) => !this.#isCancelled() && this.#findExactIn(source, question).some(isUnparted),
    );
    if (isName) return [question];
    const others = readings.slice(0, MAX_READINGS);
    return others.map((text) => (text === literal ? question : askQuestion(text)));
  }

  #findInPassage(): readonly Found[] {
    const [asked] = this.#questions;
    if (asked === undefined) return [];
    const terms = findPassageTerms(asked, this.#sources, this.#placeOf, this.#isCancelled);
    const { question, found } = terms;
    for (const one of found) this.#questionOf.set(one, question);
    return found;
  }
}
