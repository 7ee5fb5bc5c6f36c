import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, type ResourceLimits, Worker } from 'node:worker_threads';
import type { Entry } from '../src/shared/entry.ts';
import type { SearchAnswer, SearchOptions } from '../src/shared/hit.ts';
import { readSet } from './quality/cases.ts';

/**
 * Searches all that ships, in a process of its own and there in a thread with the limits of the app's
 * search thread; prints JSON.
 *
 *     node --expose-gc shippedChild.ts <folder of the library> <glossaries> <dictionaries> [file for the answers]
 */
const [library = '', glossaryFolder = '', folder = '', answersFile] = process.argv.slice(2);

/** What a search took. */
export interface Took {
  readonly cpu: number;
  readonly wall: number;
}

/** What the child prints. */
export interface ShippedFigures {
  /** Each key of each query, in a warmed process. */
  readonly keys: readonly (Took & { readonly query: string })[];
  readonly queryCount: number;
  /** How long each step of a start took in the thread. */
  readonly start: Readonly<Record<string, Took>>;
  /** Megabytes over those of the thread before it opened anything. */
  readonly memory: number;
}

interface Engine {
  readonly search: (query: string, options: SearchOptions) => SearchAnswer;
}

interface Shelf {
  readonly sources: () => readonly unknown[];
  readonly warmUp: () => boolean;
  readonly close: () => void;
}

interface Parts {
  readonly SEARCH_MEMORY: ResourceLimits;
  readonly createEngineOver: (sources: readonly unknown[]) => Engine;
  readonly openSourceShelf: (shipped: unknown, dataFolder: string) => Shelf;
  readonly readShippedLibrary: (
    glossaries: string,
    place: { readonly folder: string; readonly remedy: 'install' },
  ) => Promise<unknown>;
}

const load = async (name: string): Promise<unknown> =>
  import(pathToFileURL(join(library, `${name}.mjs`)).href);
const names = ['searchMemory', 'createSearchEngine', 'sourceShelf', 'shippedLibrary'];
const parts = Object.assign({}, ...(await Promise.all(names.map(load)))) as Parts;

if (isMainThread) {
  const { SEARCH_MEMORY: resourceLimits } = parts;
  const thread = new Worker(import.meta.filename, { argv: process.argv.slice(2), resourceLimits });
  const [figures] = (await once(thread, 'message')) as [ShippedFigures];
  await thread.terminate();
  process.stdout.write(JSON.stringify(figures));
} else {
  parentPort?.postMessage(await measure(), []);
}

async function measure(): Promise<ShippedFigures> {
  const bare = residentMegabytes();
  const start: Record<string, Took> = {};
  const step = async <T>(name: string, call: () => T | Promise<T>): Promise<T> => {
    const clock = startClock();
    const made = await call();
    start[name] = clock();
    return made;
  };
  const place = { folder, remedy: 'install' } as const;
  const shipped = await step('reading', () => parts.readShippedLibrary(glossaryFolder, place));
  const shelf = await step('opening', () => parts.openSourceShelf(shipped, ''));
  const engine = parts.createEngineOver(shelf.sources());
  await step('making the glossaries ready', () => {
    while (shelf.warmUp());
  });
  await step('first answer', () => engine.search('model', {}));
  const queries = drawQueries(engine);
  const typed = queries.flatMap((query) => {
    const characters = Array.from(query);
    return characters.map((_, i) => characters.slice(0, i + 1).join(''));
  });
  for (const query of typed) engine.search(query, {});
  const keys = typed.map((query) => {
    const clock = startClock();
    engine.search(query, {});
    return { query, ...clock() };
  });
  const memory = residentMegabytes() - bare;
  if (answersFile !== undefined) writeAnswers(answersFile, engine, typed);
  shelf.close();
  return { keys, queryCount: queries.length, start, memory };
}

function writeAnswers(file: string, engine: Engine, queries: readonly string[]): void {
  const lines = queries.map((query) => {
    const { tookMs: _, ...answer } = engine.search(query, {});
    return JSON.stringify(answer);
  });
  writeFileSync(file, lines.join('\n'));
}

function startClock(): () => Took {
  const cpu = process.threadCpuUsage();
  const wall = performance.now();
  return () => {
    const { user, system } = process.threadCpuUsage(cpu);
    return { cpu: (user + system) / 1e3, wall: performance.now() - wall };
  };
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

/** 200 queries: words, Chinese, pinyin in full, misspellings, phrases. */
function drawQueries(engine: Engine): readonly string[] {
  const english = readSet('english-words').map(({ word = '' }) => word);
  const chinese = readSet('chinese-words').map(({ word = '' }) => word);
  const misspelt = readSet('english-forms').flatMap((line) => line['misspelt'] || []);
  const sentences = readSet('english-sentences').flatMap(({ sentence = '' }) => {
    const words = sentence.split(' ');
    return words.length < 5 ? [] : [words.slice(1, 4).join(' ')];
  });
  const pinyin = every(40, chinese).flatMap((word) => {
    const [hit] = engine.search(word, { limit: 1 }).hits;
    return hit === undefined ? [] : [withoutTones(hit.entry)];
  });
  return [
    ...every(70, english),
    ...every(30, chinese.toReversed()),
    ...pinyin,
    ...every(30, misspelt),
    ...every(30, sentences),
  ];
}

function every<T>(count: number, list: readonly T[]): readonly T[] {
  return Array.from(
    { length: count },
    (_, i) => list[Math.floor((i * list.length) / count)],
  ).filter((one) => one !== undefined);
}

function withoutTones({ reading }: Entry): string {
  return reading.normalize('NFD').replace(/[\u0300-\u036f\s]/g, '');
}
