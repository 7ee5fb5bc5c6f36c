import { hasHan } from '../../text/script.ts';
import type { Found } from './found.ts';
import { isAcronym, wordOf } from './mergeFound.ts';
import { isFunctionWord } from './stopWords.ts';

/** A term that a source knows, at its place in the query. */
export interface TermInPassage {
  /** Offsets in the folded query, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its rank is its place and then how far its words are inflected. */
  readonly found: Found;
  /** What stands between its words and is no part of it: `look [the word] up`. */
  readonly gap?: { readonly start: number; readonly end: number };
}

/**
 * Chooses among overlapping terms, one row for each place of the text and each word, in the order of
 * the text.
 *
 * - In scripts with spaces those of the most words first; of those the terms of glossaries, which are
 *   lists of terms, then the longest, then the earlier.
 * - Chinese is parted in the most probable way, see {@link partChinese}.
 * - Of the entries at one place those of one word: with the acronym as it is written, with the least inflection, a headword before a
 *   translation, the commonest; in the order of the dictionaries, one of each.
 *
 *     data quality control process
 *     [----------]                    left out
 *          [---------------------]    chosen
 *
 * @param folded The text.
 * @param dictionaries Of a find: the place of its dictionary in the reader's order, and whether that
 *   is a glossary.
 */
export function chooseTerms(
  terms: readonly TermInPassage[],
  folded: string,
  dictionaries: PassageDictionaries,
): readonly TermInPassage[] {
  const seen = new Set<string>();
  return chooseAllTerms(terms, folded, dictionaries).flatMap((place) => {
    const word = place[0] ? wordOf(place[0].found) : '';
    if (seen.has(word)) return [];
    seen.add(word);
    return place;
  });
}

/** The same for each place of the text, also where a word comes again; a list for each place. */
export function chooseAllTerms(
  terms: readonly TermInPassage[],
  folded: string,
  { placeOf, isListed }: PassageDictionaries,
): readonly (readonly TermInPassage[])[] {
  const spans = new Map<string, TermInPassage[]>();
  for (const term of terms) {
    const key = `${term.start} ${term.end}`;
    const known = spans.get(key);
    if (known) known.push(term);
    else spans.set(key, [term]);
  }
  const places = [...spans.values()];
  const isChinese = ([term]: Place): boolean =>
    term !== undefined && ONLY_HAN.test(folded.slice(term.start, term.end));
  const isTerm = (place: Place): boolean => place.some(({ found }) => isListed(found));
  const spaced = places.filter((place) => !isChinese(place));
  const chosen = chooseLongest(spaced, folded, isTerm);
  const free = places.filter(
    (place) => isChinese(place) && chosen.every((other) => areApart(place, other)),
  );
  const parted = partChinese(free, folded, isTerm);
  chosen.push(...parted.filter((place) => !isFragment(place, isTerm)));
  return chosen
    .map((place) => entriesOf(place, placeOf))
    .toSorted(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0));
}

/** What is known of the dictionaries of finds, see {@link chooseTerms}. */
export interface PassageDictionaries {
  readonly placeOf: (found: Found) => number;
  readonly isListed: (found: Found) => boolean;
}

/** All terms that stand at one place. */
type Place = readonly TermInPassage[];

const ONLY_HAN = /^\p{Script=Han}+$/u;

function chooseLongest(
  places: readonly Place[],
  folded: string,
  isTerm: (place: Place) => boolean,
): Place[] {
  const wordsOf = ([term]: Place): number =>
    term === undefined ? 0 : folded.slice(term.start, term.end).split(/[\s-]+/).length;
  const byLength = places.toSorted(
    (a, b) =>
      wordsOf(b) - wordsOf(a) ||
      Number(isTerm(b)) - Number(isTerm(a)) ||
      lengthOf(b[0]) - lengthOf(a[0]) ||
      (a[0]?.start ?? 0) - (b[0]?.start ?? 0),
  );
  const chosen: Place[] = [];
  for (const place of byLength) {
    if (chosen.every((other) => areApart(place, other))) chosen.push(place);
  }
  return chosen;
}

function lengthOf(term: TermInPassage | undefined): number {
  if (term === undefined) return 0;
  const { start, end, gap } = term;
  return end - start - (gap === undefined ? 0 : gap.end - gap.start);
}

function areApart([a]: Place, [b]: Place): boolean {
  if (a === undefined || b === undefined) return true;
  const isBeside = a.start >= b.end || a.end <= b.start;
  return isBeside || isIn(a, b.gap) || isIn(b, a.gap);
}

function isIn({ start, end }: TermInPassage, gap: TermInPassage['gap']): boolean {
  return gap !== undefined && start >= gap.start && end <= gap.end;
}

/** Characters up to this rank are in nearly every text, and hardly ever a word that is looked up. */
const COMMON_CHARACTER = 1_500;

/** A single character that is common and no term: mostly a part of what no dictionary has. */
function isFragment(place: Place, isTerm: (place: Place) => boolean): boolean {
  const [term] = place;
  if (term === undefined || term.end - term.start > 1 || isTerm(place)) return false;
  const ranks = place.map(({ found: { entry } }) => entry.rank ?? Infinity);
  return Math.min(...ranks) <= COMMON_CHARACTER;
}

/** What it costs that a character stands alone: most of those counted so are parts of other words. */
const ALONE = 1.5;
/** Taken for the rank of a term that a glossary has. */
const TERM_RANK = 10_000;
/** Taken for the rank of a word that no dictionary of Chinese ranks. */
const NO_RANK = 100_000;
/** The same of a character that is no word at all, and of one that mostly serves others. */
const UNKNOWN_RANK = 30_000;
const FUNCTION_RANK = 60;
/** Of the words of a text the n-th commonest is one in 12 n. */
const COMMONEST = Math.log(12);

/**
 * Parts runs of Chinese so that the product of the frequencies of the words is greatest: `合成数据与`
 * into 合成, 数据 and 与, though 合成数 is longer.
 *
 * @returns the places of the words that are known.
 */
function partChinese(
  places: readonly Place[],
  folded: string,
  isTerm: (place: Place) => boolean,
): readonly Place[] {
  const byEnd = new Map<number, Place[]>();
  for (const place of places) {
    const end = place[0]?.end ?? 0;
    // What ends in 的 or 地 is a word and its ending: 大规模的.
    const start = place[0]?.start ?? 0;
    if (end - start > 2 && /[的地]$/.test(folded.slice(start, end))) continue;
    byEnd.set(end, [...(byEnd.get(end) ?? []), place]);
  }
  const chosen: Place[] = [];
  for (const run of folded.matchAll(HAN_RUN)) {
    const ways: Way[] = [{ cost: 0, from: 0, place: null }];
    for (let length = 1; length <= run[0].length; length += 1) {
      const end = run.index + length;
      let best = wayOverCharacter(run[0], length, ways);
      for (const place of byEnd.get(end) ?? []) {
        const from = (place[0]?.start ?? 0) - run.index;
        const cost = (ways[from]?.cost ?? Infinity) + costOf(place, isTerm(place));
        if (from >= 0 && cost < best.cost) best = { cost, from, place };
      }
      ways.push(best);
    }
    for (let at = run[0].length; at > 0; at = ways[at]?.from ?? 0) {
      const place = ways[at]?.place;
      if (place) chosen.push(place);
    }
  }
  return chosen;
}

/** The best way to part a run up to one of its characters. */
interface Way {
  readonly cost: number;
  readonly from: number;
  /** Null where a character is passed over. */
  readonly place: Place | null;
}

const HAN_RUN = /\p{Script=Han}+/gu;

function wayOverCharacter(run: string, length: number, ways: readonly Way[]): Way {
  const character = run.charAt(length - 1);
  const rank = isFunctionWord(character) ? FUNCTION_RANK : UNKNOWN_RANK;
  const from = length - 1;
  return { cost: (ways[from]?.cost ?? 0) + COMMONEST + Math.log(rank), from, place: null };
}

function costOf(place: Place, isTerm: boolean): number {
  const ranks = place.map(({ found: { entry } }) =>
    hasHan(entry.headword) ? (entry.rank ?? NO_RANK) : NO_RANK,
  );
  const [term] = place;
  const isOne = term !== undefined && term.end - term.start === 1;
  const rank = Math.min(...ranks, isTerm ? TERM_RANK : NO_RANK);
  return COMMONEST + Math.log(rank) + (isOne ? ALONE : 0);
}

/** Those of the likeliest word, one of each dictionary. */
function entriesOf(place: Place, placeOf: (found: Found) => number): readonly TermInPassage[] {
  const inOrder = place.toSorted(
    (a, b) =>
      Number(isGivenAcronym(b)) - Number(isGivenAcronym(a)) ||
      distance(a) - distance(b) ||
      Number(isByTranslation(a)) - Number(isByTranslation(b)) ||
      (a.found.entry.rank ?? Infinity) - (b.found.entry.rank ?? Infinity) ||
      placeOf(a.found) - placeOf(b.found) ||
      a.found.position - b.found.position,
  );
  const [first] = inOrder;
  if (first === undefined) return [];
  const word = wordOf(first.found);
  const seen = new Set<string>();
  return inOrder.filter((term) => {
    const { dictionaryId } = term.found.entry;
    if (wordOf(term.found) !== word || seen.has(dictionaryId)) return false;
    seen.add(dictionaryId);
    return true;
  });
}

/** Written in capitals as a headword gives it: RAG is *retrieval-augmented generation* before *rag*. */
function isGivenAcronym({ found: { entry, reason } }: TermInPassage): boolean {
  if (reason.kind !== 'passage' || !isAcronym(reason.surface)) return false;
  return entry.headword.includes(reason.surface.replace(/s$/, ''));
}

function isByTranslation({ found: { entry, reason } }: TermInPassage): boolean {
  return reason.kind === 'passage' && hasHan(reason.surface) !== hasHan(entry.headword);
}

function distance({ found }: TermInPassage): number {
  return found.rank[1] ?? 0;
}
