import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { listShipped, readShippedGlossary, readShippedLibrary } from '../shipped/shippedLibrary.ts';
import { createEngineOver } from './createSearchEngine.ts';
import { openSourceShelf } from './sourceShelf.ts';
import { answerCalls } from '../thread/threadProtocol.ts';
import type { SearchMethods, SearchStart, Ticket } from './searchMethods.ts';

/** The thread in which all searching is done; the main process stays free for its windows. */
if (parentPort === null) throw new Error('library: searchWorker, not started as a worker');
await serve(parentPort, workerData as SearchStart);

async function serve(port: MessagePort, start: SearchStart): Promise<void> {
  const latest = new Int32Array(start.latest);
  const shipped = await readShippedLibrary(start.glossaryFolder, start.shipped);
  const shelf = openSourceShelf(shipped, start.dataFolder);
  let engine = createEngineOver(shelf.sources());
  const isOld = ({ slot, number }: Ticket): boolean => Atomics.load(latest, slot) !== number;

  // Part by part, so that what is asked meanwhile is answered in between.
  const warmUp = (): void => {
    if (shelf.warmUp()) setImmediate(warmUp);
  };

  answerCalls<SearchMethods>(port, {
    search: (query, options, ticket) => engine.search(query, options, () => isOld(ticket)),
    searchTexts: (query, options, ticket) =>
      engine.searchTexts(query, options, () => isOld(ticket)),
    getEntry: (id) => engine.getEntry(id),
    findSynonyms: (id) => engine.findSynonyms(id),
    getEntryOfTheDay: (day) => engine.getEntryOfTheDay(day),
    listHeadwords: (id, from, count) => engine.listHeadwords(id, from, count),
    placeOfHeadword: (id, letters) => engine.placeOfHeadword(id, letters),
    listDictionaries: () => engine.listDictionaries(),
    listNotices: () => shipped.notices,
    listShipped: () => listShipped(shipped),
    readShipped: (id) => readShippedGlossary(shipped, id),
    getMedia: (id, name) => shelf.getMedia(id, name),
    reload: () => {
      shelf.reload();
      engine = createEngineOver(shelf.sources());
      setImmediate(warmUp);
      return null;
    },
  });
  setImmediate(warmUp);
}
