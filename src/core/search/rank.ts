import type { Sense } from '../../shared/word.ts';

/**
 * How good an answer is within its tier, as a cost: smaller is better. Costs of one function can be
 * compared whatever dictionary they come from; they are in powers of ten of a rank, so that a word
 * ten times rarer costs 1 more.
 */

/** What stands for the rank of a word of which none is known. */
const UNRANKED = 80_000;

/** A word by how common it is: 0 for the commonest. */
export function wordCost(rank: number | undefined): number {
  return Math.log10(rank === undefined || rank <= 0 ? UNRANKED : rank);
}

/** Where in an entry a gloss stands, and how much of it a query names. */
export interface GlossPlace {
  /** Index of its sense, and its own in the sense. */
  readonly sense: number;
  readonly part: number;
  /** 1 for the whole gloss, otherwise 1 / the number of its words. */
  readonly share: number;
  /** See {@link isMarked}. */
  readonly isMarked: boolean;
}

/**
 * An entry that a gloss leads to: the words with that meaning in the language of the headwords, the
 * usual one first (`collapse`: 崩溃 before 坍).
 */
export function glossCost(
  place: GlossPlace,
  word: { readonly headword: string; readonly rank: number | undefined },
): number {
  const isOneCharacter = ONE_HAN.test(word.headword) ? 1 : 0;
  return (
    0.6 * wordCost(word.rank) +
    0.2 * Math.min(place.sense, 6) +
    0.3 * Math.min(place.part, 6) +
    (place.isMarked ? 0.5 : 0) +
    isOneCharacter +
    2 * (1 - place.share)
  );
}

/** Taken for the rank of what readers and the app collect in glossaries: rare words, but wanted. */
export const TERM_RANK = 1_600;

/** A headword that begins with the query. */
export function prefixCost(rank: number | undefined, isInflected = false): number {
  return wordCost(rank) + (isInflected ? 0.3 : 0);
}

/** A headword that is read as the query: the commoner one. */
export function pinyinCost(rank: number | undefined): number {
  return wordCost(rank);
}

/** Whether a sense is one that few readers are after: old, of a region or a style, a name. */
export function isMarked({ labels }: Pick<Sense, 'labels'>): boolean {
  return labels.some((label) => MARKS.test(label));
}

const MARKS =
  /^(?:archaic|arch|old|obsolete|literary|lit|dialect|dial|tw|taiwan|slang|coll|surname|idiom|fig|loanword|bound form|古|旧|方|书|俚|口|台|谑|贬|姓氏|人名|地名|网络)\b|^(?:古|旧|方|书|俚|口|台|姓氏|人名|地名|网络)/i;
const ONE_HAN = /^\p{Script=Han}$/u;
