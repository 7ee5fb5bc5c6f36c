import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../shared/outcome.ts';
import { listShipped, readShippedGlossary, readShippedLibrary } from '../shipped/shippedLibrary.ts';
import { createEngineOver } from './createSearchEngine.ts';
import { openSourceShelf } from './sourceShelf.ts';
import type { Ticket, WorkerReply, WorkerRequest, WorkerStart } from './workerMessages.ts';

/** The thread in which all searching is done; the main process stays free for its windows. */
if (parentPort === null) throw new Error('library: searchWorker, not started as a worker');
await serve(parentPort, workerData as WorkerStart);

async function serve(port: MessagePort, start: WorkerStart): Promise<void> {
  const latest = new Int32Array(start.latest);
  const shipped = await readShippedLibrary(start.glossaryFolder, start.shipped);
  const shelf = openSourceShelf(shipped, start.dataFolder);
  let engine = createEngineOver(shelf.sources());
  const isOld = ({ slot, number }: Ticket): boolean => Atomics.load(latest, slot) !== number;

  // Part by part, so that what is asked meanwhile is answered in between.
  const warmUp = (): void => {
    if (shelf.warmUp()) setImmediate(warmUp);
  };

  const call = (request: WorkerRequest): unknown => {
    switch (request.method) {
      case 'search':
      case 'searchTexts': {
        const [query, options, ticket] = request.args;
        return engine[request.method](query, options, () => isOld(ticket));
      }
      case 'getEntry':
        return engine.getEntry(...request.args);
      case 'findSynonyms':
        return engine.findSynonyms(...request.args);
      case 'getEntryOfTheDay':
        return engine.getEntryOfTheDay(...request.args);
      case 'listHeadwords':
        return engine.listHeadwords(...request.args);
      case 'placeOfHeadword':
        return engine.placeOfHeadword(...request.args);
      case 'listDictionaries':
        return engine.listDictionaries();
      case 'listNotices':
        return shipped.notices;
      case 'listShipped':
        return listShipped(shipped);
      case 'readShipped':
        return readShippedGlossary(shipped, ...request.args);
      case 'getMedia':
        return shelf.getMedia(...request.args);
      case 'reload':
        shelf.reload();
        engine = createEngineOver(shelf.sources());
        setImmediate(warmUp);
        return null;
      default:
        return assertNever(request);
    }
  };

  port.on('message', (request: WorkerRequest) => {
    port.postMessage(reply(request.id, () => call(request)));
  });
  setImmediate(warmUp);
}

function reply(id: number, call: () => unknown): WorkerReply {
  try {
    return { id, kind: 'done', result: call() };
  } catch (error) {
    return {
      id,
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? '') : String(error),
    };
  }
}
