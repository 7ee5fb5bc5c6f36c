import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { Bench } from 'tinybench';
import { readBadInput, readMisspellings, readPhrases, readWordNet } from './benchGlossaries.ts';
import { type BuiltLibrary, type Glossary, loadLibrary } from './buildLibrary.ts';
import type { Figure } from './figure.ts';
import { createPlainSearch } from './plainMiniSearch.ts';

/** How often each keystroke is measured, and each build. */
const ROUNDS = 9;
const BUILDS = 7;

/**
 * Measures how long suggestions take, keystroke by keystroke, and how long the indexes.
 *
 * @param folder That of the built library.
 */
export async function measureSpeed(folder: string): Promise<readonly Figure[]> {
  const library = await loadLibrary(folder);
  return [
    measureBadInput(library),
    ...measureKeystrokes(library),
    ...measureBuilds(library, folder),
  ];
}

/** The first time that each text is asked of a new engine, as a reader would meet it. */
function measureBadInput(library: BuiltLibrary): Figure {
  const engine = library.createSearchEngine([readPhrases(library), readWordNet(library)]);
  engine.search('model', {});
  const took = readBadInput().map((text) => engine.search(text, {}).tookMs);
  return {
    name: 'slowest of 16 bad inputs, each once, on 5,067 entries',
    value: Math.max(...took),
    unit: 'ms',
    limit: { kind: 'atMost', value: 50 },
  };
}

function measureKeystrokes(library: BuiltLibrary): readonly Figure[] {
  const glossary = readWordNet(library);
  const engine = library.createSearchEngine([glossary]);
  const plain = createPlainSearch(glossary.entries);
  const typed = keystrokes(glossary);
  const ours = typed.map((query) => sample(ROUNDS, () => engine.search(query, {})));
  const theirs = typed.map((query) => sample(ROUNDS, () => plain.search(query)));
  const figure = (
    name: string,
    of: (samples: readonly (readonly number[])[]) => number,
    limit?: number,
  ): Figure => ({
    name: `suggestions on 5,000 entries, ${name}`,
    value: of(ours),
    plain: of(theirs),
    unit: 'ms',
    ...(limit !== undefined && { limit: { kind: 'atMost', value: limit } as const }),
  });
  const p95 = (samples: readonly (readonly number[])[]): number => quantile(samples.flat(), 0.95);
  return [
    figure('p50', (samples) => quantile(samples.flat(), 0.5)),
    figure('p95', p95, 5),
    // The median keeps the figure apart from what else the machine does meanwhile.
    figure('slowest keystroke, median of 9', (samples) => Math.max(...samples.map(median)), 16),
    figure('slowest single run', (samples) => Math.max(...samples.flat())),
    {
      name: 'suggestions, p95 against plain MiniSearch',
      value: p95(ours) / p95(theirs),
      unit: 'x',
      limit: { kind: 'atMost', value: 1 },
    },
  ];
}

function measureBuilds(library: BuiltLibrary, folder: string): readonly Figure[] {
  const phrases = readPhrases(library);
  const wordnet = readWordNet(library);
  const build = (glossary: Glossary): number =>
    median(sample(BUILDS, () => library.createSearchEngine([glossary])));
  const plain = ({ entries }: Glossary): number =>
    median(sample(BUILDS, () => createPlainSearch(entries)));
  return [
    {
      name: 'index of 5,000 entries, median of 7',
      value: build(wordnet),
      plain: plain(wordnet),
      unit: 'ms',
      limit: { kind: 'atMost', value: 1000 },
    },
    {
      name: 'index of 67 entries, median of 7',
      value: build(phrases),
      plain: plain(phrases),
      unit: 'ms',
      limit: { kind: 'atMost', value: 30 },
    },
    {
      name: 'index of 67 entries, first in a fresh process',
      value: buildInFreshProcess(folder),
      unit: 'ms',
    },
  ];
}

/** What a reader types: headwords from all over the alphabet and misspellings, letter by letter. */
function keystrokes({ entries }: Glossary): readonly string[] {
  const words = [
    ...entries.filter((_, i) => i % 40 === 0).map(({ headword }) => headword),
    ...readMisspellings().map(([typed]) => typed),
  ];
  return words.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)));
}

/** Milliseconds of each of `count` calls, after one to warm up. */
function sample(count: number, call: () => unknown): readonly number[] {
  const bench = new Bench({
    iterations: count,
    time: 0,
    warmupIterations: 1,
    warmupTime: 0,
    retainSamples: true,
  });
  bench.add('call', () => {
    call();
  });
  const result = bench.runSync()[0]?.result;
  if (result === undefined || !('latency' in result) || result.latency.samples === undefined) {
    throw new Error('bench: no samples, the call failed');
  }
  return result.latency.samples;
}

/** The middle one of the samples. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], at: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? NaN;
}

function buildInFreshProcess(folder: string): number {
  const script = resolve(import.meta.dirname, 'buildOnce.ts');
  return Number(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }));
}
