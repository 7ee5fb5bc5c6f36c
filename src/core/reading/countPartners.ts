import type { PaperBlock, WordPartner } from '../../shared/reading.ts';
import { isFunctionWord } from '../search/stopWords.ts';

/** A word that stands near the word that is looked for. */
export interface Neighbour {
  /** Folded. */
  readonly word: string;
  readonly isBefore: boolean;
}

/** This many words on each side are neighbours. */
export const PARTNER_WINDOW = 3;

/** A partner stands near the word at least this many times. */
const LEAST_COUNT = 2;
/** It does so this many times as often as by chance: mutual information of 3 bits. */
const LEAST_RATIO = 8;
const MOST_PARTNERS = 6;

/** Counts the words that a word keeps company with, over some texts. */
export interface PartnerCount {
  /** @param count how often the word itself stands in the blocks. */
  readonly add: (
    blocks: readonly PaperBlock[],
    neighbours: readonly Neighbour[],
    count: number,
  ) => void;
  /** Those that tell most of it, by count and mutual information together (Church and Hanks, 1990). */
  readonly best: () => readonly WordPartner[];
}

export function countPartners(): PartnerCount {
  const all = new Map<string, number>();
  const near = new Map<string, { before: number; after: number }>();
  let total = 0;
  let own = 0;
  return {
    add: (blocks, neighbours, count) => {
      own += count;
      for (const { text } of blocks) {
        for (const [word] of text.toLowerCase().matchAll(WORD)) {
          total += 1;
          all.set(word, (all.get(word) ?? 0) + 1);
        }
      }
      for (const { word, isBefore } of neighbours) {
        if (word.length < 3 || isFunctionWord(word) || !/^\p{L}+$/u.test(word)) continue;
        const known = near.get(word) ?? { before: 0, after: 0 };
        near.set(word, known);
        if (isBefore) known.before += 1;
        else known.after += 1;
      }
    },
    best: () =>
      [...near]
        .map(([word, { before, after }]) => {
          const count = before + after;
          // A folded word may be written otherwise: then it stands where it was seen, at least.
          const expected =
            (own * Math.max(all.get(word) ?? 0, count) * 2 * PARTNER_WINDOW) / Math.max(total, 1);
          return { word, count, isBefore: before >= after, ratio: count / expected };
        })
        .filter(({ count, ratio }) => count >= LEAST_COUNT && ratio >= LEAST_RATIO)
        .toSorted((a, b) => b.count * Math.log2(b.ratio) - a.count * Math.log2(a.ratio))
        .slice(0, MOST_PARTNERS)
        .map(({ word, count, isBefore }) => ({ word, count, isBefore })),
  };
}

const WORD = /\p{L}+/gu;
