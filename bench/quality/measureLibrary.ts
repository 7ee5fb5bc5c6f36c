import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { drawBySeed, type Measured, partsOf, readSet } from './cases.ts';
import { drawChinese, drawEnglish } from './drawWords.ts';
import {
  drawMisspellings,
  measureMisspellings,
  type Misspelling,
  readCodespell,
} from './measureMisspellings.ts';
import { measurePinyin } from './measurePinyin.ts';
import { measureGolden, measureSelections } from './measureSelections.ts';
import { measureSentences } from './measureSentences.ts';
import { measureForms, measureWords } from './measureWords.ts';
import { openShipped, type ShippedSearch } from './openShipped.ts';
import { createPlainSample } from './plainSample.ts';
import { readChineseReadings, readChineseWords, readEnglishWords } from './sources.ts';

/** All figures of the order of answers, and how large the sample of plain MiniSearch was. */
export interface MeasuredLibrary {
  readonly measured: readonly Measured[];
  readonly plainCount: number;
}

/**
 * Measures everything that ships, see README.
 *
 * @param isPlainBeside Plain MiniSearch takes longer than all the rest.
 * @param sets Names of the sets that are measured; all where none are named.
 */
export async function measureLibrary(
  dictionaries: string,
  isPlainBeside: boolean,
  sets: readonly string[],
): Promise<MeasuredLibrary> {
  return await withShipped(dictionaries, (shipped) => measureShipped(shipped, isPlainBeside, sets));
}

/** Opens what ships for as long as it is asked. */
export async function withShipped<T>(
  dictionaries: string,
  ask: (shipped: ShippedSearch) => T,
): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), 'glossa-quality-'));
  try {
    const shipped = await openShipped(outDir, dictionaries);
    try {
      return ask(shipped);
    } finally {
      shipped.close();
    }
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

function measureShipped(
  shipped: ShippedSearch,
  isPlainBeside: boolean,
  sets: readonly string[],
): MeasuredLibrary {
  const english = readEnglishWords();
  const chinese = readChineseWords();
  checkDrawn('english-words', drawEnglish(english.values()));
  checkDrawn('chinese-words', drawChinese(chinese));
  const codespell = readCodespell();
  const drawn = drawMisspellings(codespell, english);
  const plain = isPlainBeside ? createPlainSample(shipped.sources, askedFor(drawn)) : null;
  const steps: Readonly<Record<string, () => readonly Measured[]>> = {
    words: () => measureWords(shipped, plain),
    forms: () => measureForms(shipped, plain, misspellingOf(codespell)),
    pinyin: () => measurePinyin(shipped, chinese, readChineseReadings()),
    sentences: () => measureSentences(shipped),
    selections: () => measureSelections(shipped, plain),
    golden: () => measureGolden(shipped, plain),
    misspellings: () => measureMisspellings(shipped, plain, drawn, english),
  };
  const unknown = sets.find((set) => !(set in steps));
  if (unknown !== undefined) {
    throw new Error(`bench: ${unknown}, the sets are ${Object.keys(steps).join(', ')}`);
  }
  const measured = Object.entries(steps)
    .filter(([name]) => sets.length === 0 || sets.includes(name))
    .flatMap(([name, step]) => {
      if (process.stderr.isTTY) process.stderr.write(`Measuring ${name} ...\n`);
      return step();
    });
  return { measured, plainCount: plain?.entryCount ?? 0 };
}

/** @throws when the everyday words of a set are not those that its rule draws. */
function checkDrawn(set: string, drawn: readonly string[]): void {
  const written = readSet(set).filter(({ group }) => group === 'everyday');
  const words = new Set(written.map(({ word }) => word));
  if (words.size !== drawn.length || drawn.some((word) => !words.has(word))) {
    throw new Error(`bench: ${set}, not the words that the rule draws`);
  }
}

/** All that the sets ask for and answer with: plain MiniSearch must be able to find it. */
function askedFor(misspellings: readonly Misspelling[]): ReadonlySet<string> {
  const words = [...readSet('english-words'), ...readSet('chinese-words')];
  const pairs = readSet('british-spellings');
  return new Set([
    ...words.map(({ word = '' }) => word),
    ...pairs.flatMap(({ American = '', British = '' }) => [American, British]),
    ...readSet('selections').flatMap(({ headwords }) => partsOf(headwords)),
    ...misspellings.map(({ meant }) => meant),
  ]);
}

/** One misspelling of codespell's for each word that it has some of. */
function misspellingOf(codespell: readonly Misspelling[]): ReadonlyMap<string, string> {
  const byWord = Map.groupBy(codespell, ({ meant }) => meant);
  return new Map(
    [...byWord].map(([word, list]) => {
      const [first] = drawBySeed(list, 'form', 1, ({ typed }) => typed);
      return [word, first?.typed ?? ''];
    }),
  );
}
