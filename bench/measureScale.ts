import { join } from 'node:path';
import { readMisspellings } from './benchGlossaries.ts';
import type { Figure } from './figure.ts';
import { median, quantile } from './measureSpeed.ts';
import { createPlainSearch } from './plainMiniSearch.ts';
import { measurePrefixes } from './scalePrefixes.ts';
import { toEntries } from './scaleEntries.ts';
import {
  importAll,
  importFigures,
  importingFigures,
  runChild,
  SCALE_FOLDER,
} from './scaleImports.ts';
import {
  idOf,
  infoOf,
  loadScaleLibrary,
  SCALE_SETS,
  type ScaleLibrary,
  type ScaleSource,
} from './scaleLibrary.ts';

const ROUNDS = 3;
/** Keystrokes that plain MiniSearch is asked; each takes it a tenth of a second or more. */
const PLAIN_KEYS = 200;
const WORDS = 120;

type Engine = ReturnType<ScaleLibrary['createEngineOver']>;

/**
 * Measures dictionaries of 147,306, 666,717 and 2 million entries beside plain MiniSearch and binary
 * search.
 *
 * @param folder That of the built library.
 * @param isKept See `importAll`.
 * @param setCount How many of the sets are measured, the smallest first.
 */
export async function measureScale(
  folder: string,
  isKept: boolean,
  setCount: number,
): Promise<readonly Figure[]> {
  const library = await loadScaleLibrary(folder);
  const imports = importAll(folder, isKept);
  const plain = measurePlain(library);
  const bare = memoryOf(runChild('bare', folder, 0));
  const plainMemory = memoryOf(runChild('plain', folder, 0)) - bare;
  const figures: Figure[] = [];
  const p95s: number[] = [];
  for (const [i, set] of SCALE_SETS.slice(0, setCount).entries()) {
    const sources = set.map((one) => {
      const opened = library.openDictionary(join(SCALE_FOLDER, `${idOf(one)}.1.db`), infoOf(one));
      if (opened.kind !== 'opened') throw new Error(`bench: ${one.name}, ${opened.kind}`);
      return opened.source;
    });
    const count = sources.reduce((sum, { info }) => sum + info.entryCount, 0);
    const label = count.toLocaleString('en');
    const isSmall = i === 0;
    const suggestions = sampleKeys(library.createEngineOver(sources), keysOf(sources));
    const p95 = quantile(suggestions.flat(), 0.95);
    p95s.push(p95);
    const opened = runChild('open', folder, i) as Opened;
    figures.push(
      ...suggestionFigures(label, suggestions, p95, plain.p95, isSmall),
      ...measurePrefixes(library, set, sources, label),
      {
        name: `${label}: open to first answer, fresh process`,
        value: opened.freshMs,
        unit: 'ms',
      },
      {
        name: `${label}: open to first answer, again in the same process`,
        value: opened.warmMs,
        unit: 'ms',
        limit: { kind: 'atMost', value: 10 },
      },
      {
        name: `${label}: memory over a bare process`,
        value: opened.memory - bare,
        ...(isSmall && { plain: plainMemory }),
        unit: 'MB',
        limit: { kind: 'atMost', value: isSmall ? plainMemory / 5 : 80 },
      },
      ...textFigures(label, library.createEngineOver(sources), sources, isSmall),
      ...importFigures(imports, set.length, label),
    );
    if (isSmall) figures.push(...qualityFigures(library.createEngineOver(sources), plain.search));
    // The largest set has the dictionaries of the others.
    if (i === setCount - 1) figures.push(...sources.map((one) => selfFigure(library, one)));
  }
  if (setCount === SCALE_SETS.length) figures.push(...importingFigures(folder));
  figures.push({
    name: 'growth of suggestions p95, smallest to largest',
    value: (p95s.at(-1) ?? NaN) / (p95s[0] ?? NaN),
    unit: 'x',
    limit: { kind: 'atMost', value: 5 },
  });
  return figures;
}

interface Opened {
  readonly freshMs: number;
  readonly warmMs: number;
  readonly memory: number;
}

function memoryOf(result: unknown): number {
  return (result as { readonly memory: number }).memory;
}

/** Headwords from all over the alphabet and misspellings, letter by letter. */
function keysOf(sources: readonly ScaleSource[]): readonly string[] {
  const each = Math.ceil(WORDS / sources.length);
  const words = [
    ...sources.flatMap((source) =>
      Array.from(
        { length: each },
        (_, i) =>
          source.getEntryAt(Math.floor((i * source.info.entryCount) / each))?.headword ?? '',
      ),
    ),
    ...readMisspellings().map(([typed]) => typed),
  ];
  return words.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)));
}

/** Milliseconds of each keystroke, several rounds one after the other. */
function sampleKeys(engine: Engine, keys: readonly string[]): readonly (readonly number[])[] {
  for (const key of keys) engine.search(key, {});
  const samples = keys.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    keys.forEach((key, i) => samples[i]?.push(engine.search(key, {}).tookMs));
  }
  return samples;
}

function measurePlain(library: ScaleLibrary): {
  readonly p95: number;
  readonly search: (query: string) => readonly string[];
} {
  const [wordnet] = SCALE_SETS[0] ?? [];
  if (wordnet === undefined) throw new Error('bench: no dictionary');
  const { source } = library.openDictionary(
    join(SCALE_FOLDER, `${idOf(wordnet)}.1.db`),
    infoOf(wordnet),
  );
  const plain = createPlainSearch(toEntries(wordnet));
  const keys = keysOf([source]);
  const step = Math.ceil(keys.length / PLAIN_KEYS);
  const took = keys
    .filter((_, i) => i % step === 0)
    .map((key) => {
      const start = performance.now();
      plain.search(key);
      return performance.now() - start;
    });
  return { p95: quantile(took, 0.95), search: plain.search };
}

function suggestionFigures(
  label: string,
  samples: readonly (readonly number[])[],
  p95: number,
  plain: number,
  isSmall: boolean,
): readonly Figure[] {
  return [
    { name: `${label}: suggestions, p50`, value: quantile(samples.flat(), 0.5), unit: 'ms' },
    {
      name: `${label}: suggestions, p95`,
      value: p95,
      ...(isSmall && { plain }),
      unit: 'ms',
      limit: { kind: 'atMost', value: isSmall ? plain / 40 : 4 },
    },
    {
      name: `${label}: slowest keystroke, median of ${ROUNDS}`,
      value: Math.max(...samples.map(median)),
      unit: 'ms',
      limit: { kind: 'atMost', value: 16 },
    },
  ];
}

/** Single words, pairs of words and small words alone. */
function textFigures(
  label: string,
  engine: Engine,
  sources: readonly ScaleSource[],
  isSmall: boolean,
): readonly Figure[] {
  const words = sources
    .flatMap((source) =>
      Array.from({ length: 60 }, (_, i) => source.getEntryAt(i * 1709)?.headword ?? ''),
    )
    .filter((word) => word.length > 3);
  const queries = [
    'the',
    'of the',
    'and',
    'a of',
    'der',
    'water',
    'small tree',
    'the tree',
    ...words,
  ];
  const took = queries.map((query) => {
    const both = [0, 1, 2].map(() => {
      const names = engine.search(query, {}).tookMs;
      // Texts come without what was found before, so that is searched again; it is not the texts.
      return Math.max(0, engine.searchTexts(query, {}).tookMs - names);
    });
    return median(both);
  });
  return [
    {
      name: `${label}: full text, p95`,
      value: quantile(took, 0.95),
      unit: 'ms',
      limit: { kind: 'atMost', value: isSmall ? 5 : 25 },
    },
    {
      name: `${label}: full text, slowest`,
      value: Math.max(...took),
      unit: 'ms',
      limit: { kind: 'atMost', value: 50 },
    },
  ];
}

function qualityFigures(
  engine: Engine,
  plain: (query: string) => readonly string[],
): readonly Figure[] {
  const rows = readMisspellings();
  const share = (find: (typed: string) => readonly string[], last: number): number => {
    const hits = rows.filter(([typed, meant]) =>
      find(typed)
        .slice(0, last)
        .some((headword) => headword.toLowerCase() === meant),
    );
    return (100 * hits.length) / rows.length;
  };
  const ours = (typed: string): readonly string[] =>
    engine.search(typed, { limit: 5 }).hits.map(({ entry }) => entry.headword);
  const figure = (last: number, limit: number): Figure => ({
    name: `50 misspellings in all of WordNet, hit@${last}`,
    value: share(ours, last),
    plain: share(plain, last),
    unit: '%',
    limit: { kind: 'atLeast', value: limit },
  });
  return [figure(1, 94), figure(5, 98)];
}

/** All headwords of a dictionary, each asked of it. */
function selfFigure(library: ScaleLibrary, source: ScaleSource): Figure {
  const { entryCount, id } = source.info;
  const engine = library.createEngineOver([source]);
  let found = 0;
  for (let i = 0; i < entryCount; i += 1) {
    const headword = source.getEntryAt(i)?.headword ?? '';
    const [hit] = engine.search(headword, { limit: 1, exactOnly: true }).hits;
    if (hit?.entry.headword === headword) found += 1;
  }
  return {
    name: `each of ${entryCount.toLocaleString('en')} headwords of ${id} finds itself first`,
    value: (100 * found) / entryCount,
    unit: '%',
    limit: { kind: 'atLeast', value: 100 },
  };
}
