import process from 'node:process';
import { createPlainSearch } from './plainMiniSearch.ts';
import { idOf, infoOf, loadScaleLibrary, SCALE_SETS, toItems } from './scaleLibrary.ts';
import { streamDictd } from './streamDictd.ts';
import { toEntries } from './scaleEntries.ts';

/**
 * One measurement in a process of its own, so that nothing else is in its memory; prints JSON.
 *
 *     node scaleChild.ts bare|open|plain|import <folder of the library> <folder of the files> <set> <which>
 */
const [mode = '', libraryFolder = '', folder = '', setNumber = '0', which = '0'] =
  process.argv.slice(2);
const set = SCALE_SETS[Number(setNumber)] ?? [];
const library = await loadScaleLibrary(libraryFolder);

function print(result: unknown): void {
  process.stdout.write(JSON.stringify(result));
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

if (mode === 'import') {
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
  const start = performance.now();
  const sources = set.map(
    (one) => library.openDictionary(`${folder}/${idOf(one)}.1.db`, infoOf(one)).source,
  );
  const engine = library.createEngineOver(sources);
  engine.search('collapse', {});
  const openMs = performance.now() - start;
  const words = sources.flatMap((source) =>
    Array.from({ length: 100 }, (_, i) => source.getEntryAt(i * 1009)?.headword ?? ''),
  );
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1)
      engine.search(word.slice(0, length), {});
    engine.search(`${word.slice(0, 3)}x${word.slice(3)}`, {});
    engine.searchTexts(word, {});
  }
  print({ openMs, memory: residentMegabytes() });
} else print({ memory: residentMegabytes() });
