import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { BadFile } from '../../../core/formats/formatReader.ts';
import { buildTexts } from '../../dictionaries/build/buildTexts.ts';
import { Lifeline } from '../../thread/lifeline.ts';
import { answerCalls, type ThreadStart, voiceOf } from '../../thread/threadProtocol.ts';
import { openSource, type SourceToImport } from '../open/openSource.ts';
import { buildFromSource } from './buildFromSource.ts';
import {
  createProgressMeter,
  type GlossaryTask,
  type ImportMethods,
  type ImportTold,
  type PreviewTask,
} from './importMessages.ts';
import { previewSource } from './previewSource.ts';
import { readRows } from './recordsOf.ts';

/** The thread in which one file is looked at or taken in; it may be ended at any moment. */
if (parentPort === null) throw new Error('library: importWorker, not started as a worker');
serve(parentPort, workerData as ThreadStart);

function serve(port: MessagePort, start: ThreadStart): void {
  const lifeline = new Lifeline(start.lifeline);
  const progress = createProgressMeter(voiceOf<ImportTold>(port).tell);
  let built = { hasTexts: true, entryCount: 0 };

  const withSource = async <T>(
    task: PreviewTask | GlossaryTask,
    work: (source: SourceToImport) => T | Promise<T>,
  ): Promise<T> => {
    progress('reading', 0, 0);
    const source = await openSource(task, lifeline);
    try {
      if ('fileHash' in task && source.fileHash !== task.fileHash) throw new BadFile('outdated');
      return await work(source);
    } finally {
      source.close();
    }
  };

  const addTexts = (file: string, entryCount: number): void => {
    progress('texts', 0, 0);
    buildTexts(file, {
      onProgress: (count) => {
        lifeline.beat();
        progress('texts', count, count / Math.max(entryCount, 1));
      },
      isCancelled: lifeline.isCancelled,
    });
  };

  answerCalls<ImportMethods>(port, {
    preview: (task) =>
      withSource(task, (source) => previewSource(source, task, lifeline, progress)),
    readRows: (task) => withSource(task, (source) => readRows(source, lifeline, progress)),
    build: (task) =>
      withSource(task, (source) => {
        const { hasTexts, ...result } = buildFromSource(source, task, lifeline, progress);
        built = { hasTexts, entryCount: result.entryCount };
        return result;
      }),
    addTexts: (file) => {
      if (!built.hasTexts) addTexts(file, built.entryCount);
      progress('finishing', built.entryCount, 0);
      return null;
    },
  });
}
