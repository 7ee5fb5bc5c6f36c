import type { Sense, WordDetails } from '../../src/shared/word.ts';
import type { ChineseCounts } from './chineseCounts.ts';
import { bare } from './coreWord.ts';

/** How well each Chinese word renders an English one, as a Chinese-English dictionary has it. */
export type Renderings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** An entry of a Chinese-English dictionary. */
export interface ChineseWord {
  readonly headword: string;
  readonly details: WordDetails;
}

/** Longer glosses say little about one of their words. */
const MAX_GLOSS_WORDS = 4;

/**
 * Turns a Chinese-English dictionary round: for each English word or phrase the Chinese words that it
 * renders, 0 to 1: 1 for a first sense that is nothing but it, less for later senses, for a
 * longer gloss, and for what is archaic or dialect.
 */
export function turnRound(words: Iterable<ChineseWord>): Renderings {
  const all = new Map<string, Map<string, number>>();
  for (const { headword, details } of words) {
    for (const [sense, { glosses, labels }] of details.senses.entries()) {
      for (const [part, gloss] of glosses.entries()) {
        const name = englishName(gloss);
        if (name === '') continue;
        const weight = (labels.length > 0 ? 0.4 : 1) / (1 + 0.3 * sense + 0.3 * part);
        const parts = name.split(' ');
        note(all, name, headword, weight);
        if (parts.length === 1 || parts.length > MAX_GLOSS_WORDS) continue;
        for (const word of parts) note(all, word, headword, weight / parts.length);
      }
    }
  }
  return all;
}

function note(
  all: Map<string, Map<string, number>>,
  name: string,
  headword: string,
  weight: number,
): void {
  const known = all.get(name) ?? new Map<string, number>();
  all.set(name, known);
  known.set(headword, Math.max(weight, known.get(headword) ?? 0));
}

/** A gloss as a headword would be: no `to`, no article, no brackets. */
export function englishName(gloss: string): string {
  return gloss
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:to be |to |be |a |an |the )/, '');
}

/** Renderings that a list shows; the order of the others is that of the senses. */
const USUAL = 8;
/** Beyond this rank a word is met in technical text sooner than anywhere else. */
const COMMON_RANK = 2_000;

/**
 * The order in which an English word's Chinese renderings are wanted: those that are common words,
 * that the dictionary has first, and that a Chinese-English dictionary renders by the word.
 *
 * @param rank Of the word; 0 when it is not known.
 */
export function orderGlosses(
  headword: string,
  { senses }: WordDetails,
  rank: number,
  counts: ChineseCounts,
  renderings: Renderings,
): readonly number[] {
  const turned = renderings.get(englishName(headword));
  const names = senses.flatMap(({ glosses }) => glosses.map((gloss) => nameOf(gloss, counts)));
  const agreementOf = createAgreement(names);
  const scored: { readonly place: number; readonly name: string; readonly score: number }[] = [];
  let place = 0;
  for (const [line, { glosses, labels }] of senses.entries()) {
    for (const [piece, gloss] of glosses.entries()) {
      const name = nameOf(gloss, counts);
      const isAdjective = gloss.length === 2 && gloss.endsWith('的');
      const isField = labels.includes('计') && (rank === 0 || rank > COMMON_RANK);
      const early = 1 / (1 + 0.15 * piece + 0.5 * line);
      const score =
        0.5 * Math.log10(1 + counts.countOf(name)) +
        2 * (isField ? Math.max(0.9, early) : early) +
        2 * (turned?.get(name) ?? 0) +
        AGREEMENT * agreementOf(name) -
        (REMARK.test(gloss) ? 0.5 : 0) -
        (name.length === 1 && !isAdjective ? 1 : 0) -
        0.5 * Math.max(0, name.length - 4);
      scored.push({ place, name, score });
      place += 1;
    }
  }
  const seen = new Set<string>();
  return scored
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .filter(({ name }) => name !== '' && !seen.has(name) && seen.add(name) !== undefined)
    .slice(0, USUAL)
    .map((each) => each.place);
}

/** What it counts for a rendering that others of the entry are like. */
const AGREEMENT = 1.5;
/** A remark in front says where else it is used than everywhere. */
const REMARK = /^[(（<〈[]/;
/** Characters that say nothing of a meaning. */
const EMPTY = new Set('的地得了使把被让令给在不无非人性者物化于为有某一上下中大小之…');

/**
 * Makes the function that says how many of the other renderings of an entry, 0 to 1, have a character of
 * this one: what an entry says again and again in other words is what its word mostly means
 * (`reduction`: 减少；降低；减小；缩减; but 还原).
 */
function createAgreement(names: readonly string[]): (name: string) => number {
  const all = [...new Set(names)].slice(0, 16).map((name) => new Set(tellingOf(name)));
  return (name) => {
    const own = tellingOf(name);
    if (own.length === 0 || all.length < 3) return 0;
    const alike = all.filter((other) => own.some((character) => other.has(character))).length;
    return Math.max(0, alike - 1) / (all.length - 1);
  };
}

function tellingOf(name: string): readonly string[] {
  return Array.from(name).filter((character) => HAN.test(character) && !EMPTY.has(character));
}

const HAN = /\p{Script=Han}/u;

/** The word that a gloss is, as lists of words have it: 慢的 as 慢, but 目的 as it stands. */
function nameOf(gloss: string, counts: ChineseCounts): string {
  const text = gloss.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, '').trim();
  const ended = /^(.+)[的地]$/.exec(text)?.[1];
  if (ended === undefined) return text;
  return counts.countOf(text) > counts.countOf(ended) ? text : ended;
}

/** Place of each Chinese rendering in an English word's entry, from 0 on. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Notes for each English word where its renderings stand. */
export function notePlaces(
  words: Iterable<{ readonly headword: string; readonly senses: readonly Sense[] }>,
): Places {
  const places = new Map<string, Map<string, number>>();
  for (const { headword, senses } of words) {
    const name = englishName(headword);
    const known = places.get(name) ?? new Map<string, number>();
    places.set(name, known);
    for (const gloss of senses.flatMap(({ glosses }) => glosses)) {
      const rendering = bare(gloss);
      if (!known.has(rendering)) known.set(rendering, known.size);
    }
  }
  return places;
}
