import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { isMainThread, parentPort, type ResourceLimits, Worker } from 'node:worker_threads';
import { createPlainSearch } from './plainMiniSearch.ts';
import { idOf, infoOf, loadScaleLibrary, SCALE_SETS, toItems } from './scaleLibrary.ts';
import { streamDictd } from './streamDictd.ts';
import { toEntries } from './scaleEntries.ts';

/**
 * One measurement in a process of its own, so that nothing else is in its memory; prints JSON.
 *
 *     node scaleChild.ts bare|open|plain|import|importing <folder of the library> <folder of the files> <set> <which>
 *
 * What the app does in its search thread is done in a thread with the same limits.
 */
const args = process.argv.slice(2);
const [mode = '', libraryFolder = '', folder = '', setNumber = '0', which = '0'] = args;
const set = SCALE_SETS[Number(setNumber)] ?? [];
const library = await loadScaleLibrary(libraryFolder);

/** What is looked up meanwhile: a word, a beginning, a form, a misspelling, two words. */
const LOOKUPS = ['collapse', 'mod', 'running', 'wierd', 'small tree'];

function print(result: unknown): void {
  if (parentPort === null) process.stdout.write(JSON.stringify(result));
  else parentPort.postMessage(result, []);
}

/** Runs the same in a thread, and gives what it prints. */
async function inThread(
  threadArgs: readonly string[],
  resourceLimits: ResourceLimits,
): Promise<unknown> {
  const thread = new Worker(import.meta.filename, { argv: [...threadArgs], resourceLimits });
  const [result] = (await once(thread, 'message')) as [unknown];
  await thread.terminate();
  return result;
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

if ((mode === 'open' || mode === 'bare') && isMainThread) {
  print(await inThread(args, library.SEARCH_MEMORY));
} else if (mode === 'import') {
  const one = set[Number(which)];
  if (one === undefined) throw new Error(`bench: dictionary, ${which}`);
  const hooks = { onProgress: () => 0, isCancelled: () => false, onSkipped: () => 0 };
  const [headwordLanguage, translationLanguage] = one.languages;
  const about = { id: idOf(one), name: one.name, headwordLanguage, translationLanguage };
  const none = { source: '', licence: '', format: 'dictd', fileName: '', fileHash: '', addedAt: 0 };
  // Unpacking the source is no part of the rate, reading its records is.
  const records = streamDictd(one.name, one.suffix);
  const first = records.next();
  const before = { wall: performance.now(), cpu: process.cpuUsage() };
  const items = (function* all() {
    if (first.done !== true) yield* toItems([first.value], 1);
    yield* toItems(records, one.limit - 1);
  })();
  const built = library.buildDictionary({
    folder,
    generation: 1,
    items,
    media: [],
    hooks,
    about: { ...about, ...none },
  });
  const texts = library.buildTexts(built.file, hooks);
  const cpu = process.cpuUsage(before.cpu);
  print({
    entryCount: built.entryCount,
    textBytes: built.textBytes,
    bytes: built.bytes + texts.bytes,
    wall: (performance.now() - before.wall) / 1000,
    cpu: (cpu.user + cpu.system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1e3,
  });
} else if (mode === 'plain') {
  const search = createPlainSearch(toEntries(SCALE_SETS[0]?.[0]));
  search.search('collapse');
  print({ memory: residentMegabytes() });
} else if (mode === 'open') {
  const openAll = (): { readonly took: number; readonly opened: ReturnType<typeof openSet> } => {
    const start = performance.now();
    const opened = openSet();
    library.createEngineOver(opened.map(({ source }) => source)).search('collapse', {});
    return { took: performance.now() - start, opened };
  };
  const first = openAll();
  for (const { close } of first.opened) close();
  const again = openAll();
  const sources = again.opened.map(({ source }) => source);
  const engine = library.createEngineOver(sources);
  const words = sources.flatMap((source) =>
    Array.from({ length: 100 }, (_, i) => source.getEntryAt(i * 1009)?.headword ?? ''),
  );
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1)
      engine.search(word.slice(0, length), {});
    engine.search(`${word.slice(0, 3)}x${word.slice(3)}`, {});
    engine.searchTexts(word, {});
  }
  print({ freshMs: first.took, warmMs: again.took, memory: residentMegabytes() });
} else if (mode === 'importing') {
  // A lookup every 20 ms while dictionaries come in, as the main process sees it.
  const search = new Worker(import.meta.filename, {
    argv: ['serve', libraryFolder, folder, '0'],
    resourceLimits: library.SEARCH_MEMORY,
  });
  await once(search, 'message');
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  const state = { isDone: false };
  const importAll = async (): Promise<void> => {
    for (const one of which.split(','))
      await inThread(['import', libraryFolder, `${folder}/again`, setNumber, one], {});
    state.isDone = true;
  };
  const importing = importAll();
  const lookups: number[] = [];
  for (let i = 0; !state.isDone; i += 1) {
    const start = performance.now();
    search.postMessage(LOOKUPS[i % LOOKUPS.length], []);
    await once(search, 'message');
    lookups.push(performance.now() - start);
    await setTimeout(20);
  }
  await importing;
  delays.disable();
  await search.terminate();
  const sorted = lookups.toSorted((a, b) => a - b);
  const lookupMs = sorted[Math.floor(0.95 * sorted.length)];
  print({ delayMs: delays.percentile(99) / 1e6, lookupMs, lookups: lookups.length });
} else if (mode === 'serve') {
  const engine = library.createEngineOver(openSet().map(({ source }) => source));
  parentPort?.on('message', (query: string) => print(engine.search(query, {}).tookMs));
  print('ready');
} else print({ memory: residentMegabytes() });

function openSet(): readonly ReturnType<typeof library.openDictionary>[] {
  return set.map((one) => library.openDictionary(`${folder}/${idOf(one)}.1.db`, infoOf(one)));
}
