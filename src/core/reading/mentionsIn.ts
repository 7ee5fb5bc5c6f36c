import type { PaperBlock } from '../../shared/reading.ts';
import { foldWithOffsets } from '../../text/fold.ts';
import { areForms, unlikeForms } from '../../text/lemma.ts';
import { tokenize } from '../../text/tokenize.ts';
import { type Neighbour, PARTNER_WINDOW } from './countPartners.ts';
import { cutSentence, sentencesOf } from '../../text/sentences.ts';

/** The sentences of one text with a word in them. */
export interface Mentions {
  /** How often it stands in them. */
  readonly count: number;
  readonly sentences: readonly string[];
  /** The words around it in its sentences. */
  readonly neighbours: readonly Neighbour[];
}

/** Looks for one word or phrase in texts. */
export interface MentionSearch {
  /**
   * One of these stands, in small letters, in every text that has the word in any form; empty where no
   * text can have it.
   */
  readonly stems: readonly string[];
  readonly find: (blocks: readonly PaperBlock[]) => Mentions;
}

/** Forms of a word differ in this many letters at its end, at most. */
const LOST_LETTERS = 3;
const LEAST_STEM = 2;

/**
 * Looks for a word or a phrase, each word in any inflection; an acronym in brackets is left out
 * (`mixture of experts (MoE)`).
 */
export function mentionsIn(text: string): MentionSearch {
  const { text: folded } = foldWithOffsets(text.replace(/\s[([][^()[\]]*[)\]]$/, ''));
  const words = tokenize(folded);
  const [first] = words;
  if (first === undefined || folded.length < LEAST_STEM) {
    return { stems: [], find: () => ({ count: 0, sentences: [], neighbours: [] }) };
  }
  const stems = first.kind === 'run' ? [first.text] : stemsOf(first.text);
  const find = (blocks: readonly PaperBlock[]): Mentions => {
    const sentences: string[] = [];
    const neighbours: Neighbour[] = [];
    let count = 0;
    for (const block of blocks) {
      const lower = block.text.toLowerCase();
      if (!stems.some((stem) => lower.includes(stem))) continue;
      for (const sentence of sentencesOf(block.text)) {
        const places = placesIn(sentence.text, neighbours);
        count += places.length;
        if (places[0] !== undefined) sentences.push(cutSentence(sentence.text, places[0]));
      }
    }
    return { count, sentences, neighbours };
  };

  function placesIn(sentence: string, neighbours: Neighbour[]): readonly number[] {
    const { text: other, starts } = foldWithOffsets(sentence);
    if (first?.kind === 'run' && words.length === 1) {
      return [...other.matchAll(new RegExp(first.text, 'gu'))].map(
        ({ index }) => starts[index] ?? 0,
      );
    }
    const tokens = tokenize(other);
    return tokens.flatMap(({ start }, at) => {
      const isHere = words.every((word, i) => {
        const token = tokens[at + i];
        if (token === undefined || token.kind !== word.kind) return false;
        return word.kind === 'run' ? token.text === word.text : areForms(token.text, word.text);
      });
      if (!isHere) return [];
      const before = tokens.slice(Math.max(0, at - PARTNER_WINDOW), at);
      const after = tokens.slice(at + words.length, at + words.length + PARTNER_WINDOW);
      neighbours.push(
        ...before.map(({ text: word }) => ({ word, isBefore: true })),
        ...after.map(({ text: word }) => ({ word, isBefore: false })),
      );
      return [starts[start] ?? 0];
    });
  }

  return { stems, find };
}

function stemsOf(word: string): readonly string[] {
  const stems = [word, ...unlikeForms(word)].map((form) =>
    form.slice(0, Math.max(LEAST_STEM, form.length - LOST_LETTERS)),
  );
  return [...new Set(stems)].filter(
    (stem, _, all) => !all.some((other) => other !== stem && stem.startsWith(other)),
  );
}
