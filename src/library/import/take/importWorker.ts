import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { assertNever } from '../../../shared/outcome.ts';
import { buildTexts } from '../../dictionaries/build/buildTexts.ts';
import { buildFromSource } from './buildFromSource.ts';
import { faultOf } from './faultOf.ts';
import type { ImportMessage, ImportTask, TextsRequest } from './importMessages.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { openSource } from '../open/openSource.ts';
import { previewSource } from './previewSource.ts';
import { createProgressMeter } from './progressMeter.ts';
import { readRows } from './recordsOf.ts';

/** The thread in which one file is looked at or taken in; it may be ended at any moment. */
if (parentPort === null) throw new Error('library: importWorker, not started as a worker');
await run(parentPort, workerData as ImportTask);

async function run(port: MessagePort, task: ImportTask): Promise<void> {
  const tell = (message: ImportMessage): void => port.postMessage(message);
  try {
    await work(port, task, tell);
  } catch (error) {
    const known = faultOf(error);
    if (known !== null) tell({ kind: 'failed', ...known });
    else tell({ kind: 'broken', message: error instanceof Error ? (error.stack ?? '') : '' });
  }
}

async function work(
  port: MessagePort,
  task: ImportTask,
  tell: (message: ImportMessage) => void,
): Promise<void> {
  const lifeline = new Lifeline(task.lifeline);
  const progress = createProgressMeter((told) => tell({ kind: 'progress', ...told }));
  progress('reading', 0, 0);
  const source = await openSource(task, lifeline);
  try {
    if (task.kind !== 'preview' && source.fileHash !== task.fileHash) throw new BadFile('outdated');
    switch (task.kind) {
      case 'preview':
        tell({ kind: 'previewed', preview: await previewSource(source, task, lifeline, progress) });
        return;
      case 'glossary':
        tell({ kind: 'rows', ...readRows(source, lifeline, progress) });
        return;
      case 'dictionary': {
        const { hasTexts, ...built } = buildFromSource(source, task, lifeline, progress);
        const place = once(port, 'message') as Promise<[TextsRequest]>;
        tell({ kind: 'built', ...built });
        const [{ file }] = await place;
        if (!hasTexts) addTexts(file, built.entryCount, lifeline, progress);
        progress('finishing', built.entryCount, 0);
        tell({ kind: 'texts' });
        return;
      }
      default:
        assertNever(task);
    }
  } finally {
    source.close();
  }
}

function addTexts(
  file: string,
  entryCount: number,
  lifeline: Lifeline,
  progress: ReturnType<typeof createProgressMeter>,
): void {
  progress('texts', 0, 0);
  buildTexts(file, {
    onProgress: (count) => {
      lifeline.beat();
      progress('texts', count, count / Math.max(entryCount, 1));
    },
    isCancelled: lifeline.isCancelled,
  });
}
