import type { TermPart, UnlistedTerm } from '../../shared/reading.ts';
import { fold } from '../../text/fold.ts';
import { isFunctionWord } from '../search/stopWords.ts';
import { cutSentence } from '../../text/sentences.ts';
import type { WordFactsReader } from './wordFacts.ts';

/** A sentence as this module reads it. */
export interface ReadSentence {
  readonly text: string;
  /** Parts of it that dictionaries have as terms of several words, `end` exclusive. */
  readonly taken: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Finds what a text names again and again and no dictionary has: names of methods (`ResNet`, `GPT-4`),
 * words with hyphens, and runs of two to four nouns and adjectives. Of a run that only stands within a
 * longer one, the longer one alone. What its words mean is added, their usual renderings first.
 *
 * @param isListed Whether a dictionary or the text itself explains this folded text.
 */
export function unlistedTerms(
  sentences: readonly ReadSentence[],
  facts: WordFactsReader,
  isListed: (folded: string) => boolean,
): readonly UnlistedTerm[] {
  const names = new Tally();
  const phrases = new Tally();
  for (const { text, taken } of sentences) {
    const isFree = (start: number, end: number): boolean =>
      taken.every((span) => end <= span.start || start >= span.end);
    for (const { index, 0: name } of text.matchAll(NAME)) {
      if (!isFree(index, index + name.length) || !isTellingName(name)) continue;
      names.add(name.replace(/(?<=\p{Lu})s$/u, ''), text, index);
    }
    for (const run of contentRuns(text, facts, isFree)) {
      for (const phrase of phrasesOf(run, facts)) phrases.add(phrase.text, text, phrase.start);
    }
  }
  const listed = (folded: string): boolean =>
    isListed(folded) || isListed(folded.replace(/-/g, ' '));
  return [...names.all().filter(({ key }) => facts.of(key).entry === null), ...phrases.maximal()]
    .filter(({ key, count }) => count >= LEAST_COUNT && !listed(key))
    .toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text))
    .filter((one, i, all) => all.findIndex(({ key }) => key === one.key) === i)
    .slice(0, MOST_UNLISTED)
    .map(({ text, count, sentence, at }) => ({
      text,
      count,
      sentence: cutSentence(sentence, at),
      parts: partsOf(text, facts),
    }));
}

const LEAST_COUNT = 2;
const MOST_UNLISTED = 200;
const MOST_WORDS = 4;
/** Of a run of words at least one is rarer than this: `other people` is no term. */
const COMMON_RANK = 1_000;
const MOST_CHOICES = 3;

/** Capitals within, or letters and digits with a capital. */
const NAME = /\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu;

function isTellingName(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const isMixed =
    capitals >= 2 || (capitals === 1 && /\p{N}/u.test(name) && /\p{Ll}|-/u.test(name));
  return name.length >= 3 && isMixed && !/^[IVXLC]+$/.test(name);
}

interface Counted {
  readonly key: string;
  readonly text: string;
  readonly sentence: string;
  readonly at: number;
  count: number;
}

class Tally {
  readonly #counted = new Map<string, Counted>();

  add(text: string, sentence: string, at: number): void {
    const key = fold(text);
    const known = this.#counted.get(key);
    if (known) known.count += 1;
    else this.#counted.set(key, { key, text, sentence, at, count: 1 });
  }

  all(): readonly Counted[] {
    return [...this.#counted.values()];
  }

  /** Without those of which nearly all stand in one longer phrase. */
  maximal(): readonly Counted[] {
    const often = this.all().filter(({ count }) => count >= LEAST_COUNT);
    const within = new Map<string, number>();
    for (const { key, count } of often) {
      const words = key.split(' ');
      for (let length = 2; length < words.length; length += 1) {
        for (let at = 0; at + length <= words.length; at += 1) {
          const part = words.slice(at, at + length).join(' ');
          within.set(part, Math.max(within.get(part) ?? 0, count));
        }
      }
    }
    return often.filter(({ key, count }) => count - (within.get(key) ?? 0) >= LEAST_COUNT);
  }
}

interface RunWord {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

/** Runs of words with nothing but a space or a hyphen between them, and no small word among them. */
function contentRuns(
  text: string,
  facts: WordFactsReader,
  isFree: (start: number, end: number) => boolean,
): readonly (readonly RunWord[])[] {
  const runs: RunWord[][] = [];
  let run: RunWord[] = [];
  let end = -1;
  for (const { index, 0: word } of text.matchAll(LATIN_WORD)) {
    const folded = fold(word);
    if (index !== end + 1 || text.charAt(end) !== ' ') {
      if (run.length > 1) runs.push(run);
      run = [];
    }
    end = index + word.length;
    const isContent =
      folded.length > 2 &&
      isFree(index, end) &&
      !(index === 0 && facts.of(folded).entry === null) &&
      folded.split('-').every((part) => !isFunctionWord(part) || folded.includes('-')) &&
      !folded.endsWith('ly');
    if (isContent) run.push({ text: word, folded, start: index });
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

const LATIN_WORD = /\p{Script=Latin}+(?:-\p{Script=Latin}+)*/gu;

function* phrasesOf(run: readonly RunWord[], facts: WordFactsReader) {
  for (let first = 0; first < run.length; first += 1) {
    for (let length = 2; length <= MOST_WORDS && first + length <= run.length; length += 1) {
      const words = run.slice(first, first + length);
      if (!isNounPhrase(words, facts)) continue;
      const text = words
        .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word.text) ? word.folded : word.text))
        .join(' ');
      yield { text, start: words[0]?.start ?? 0 };
    }
  }
}

/** The last word is a noun, those before it are nouns or describe one, and one of them is rare. */
function isNounPhrase(words: readonly RunWord[], facts: WordFactsReader): boolean {
  const last = words.length - 1;
  const areFit = words.every(({ folded }, i) => {
    if (folded.includes('-')) return true;
    const { lemma, partsOfSpeech } = facts.of(folded);
    if (partsOfSpeech.size === 0) return i < last || lemma === folded;
    const isPlain = lemma === folded || /(?:s|men|ren|ae|ia|i)$/.test(folded);
    if (i === last) return partsOfSpeech.has('n') && isPlain && !/(?:ed)$/.test(folded);
    return (
      (partsOfSpeech.has('n') && lemma === folded) || (partsOfSpeech.has('a') && lemma === folded)
    );
  });
  return areFit && words.some(({ folded }) => (facts.of(folded).rank ?? Infinity) > COMMON_RANK);
}

function partsOf(text: string, facts: WordFactsReader): readonly TermPart[] {
  const words = text.split(/[\s-]+/).filter((word) => /\p{L}{2}/u.test(word));
  if (words.length < 2) return [];
  return words.map((word) => {
    const { entry, glosses } = facts.of(fold(word));
    return { word, entryId: entry?.id ?? null, choices: glosses.slice(0, MOST_CHOICES) };
  });
}
