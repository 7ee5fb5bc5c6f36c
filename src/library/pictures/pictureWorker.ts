import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from '../import/take/faultOf.ts';
import { Lifeline } from '../thread/lifeline.ts';
import type { ThreadEnd } from '../thread/watchedThread.ts';
import { openPictureReader, type PictureReader } from './openPictureReader.ts';
import type { PictureMessage, PictureRequest, PictureTask } from './pictureMessages.ts';

/** The thread in which pictures are read, one after the other; it may be ended at any moment. */
if (parentPort === null) throw new Error('library: pictureWorker, not started as a worker');
const port = parentPort;
const task = workerData as PictureTask;
const lifeline = new Lifeline(task.lifeline);
const tell = (message: PictureMessage | ThreadEnd): void => port.postMessage(message);

/** The engine looks for lines before it tells of its progress: as long as a large file may take. */
const SILENT_BYTES = 10_000_000;

try {
  const reader = await openPictureReader(task.modelFolder);
  port.on('message', (request: PictureRequest) => answer(reader, request));
} catch (error) {
  tell({ kind: 'broken', message: error instanceof Error ? (error.stack ?? '') : String(error) });
}

function answer(reader: PictureReader, { number, bytes }: PictureRequest): void {
  try {
    const text = lifeline.read(() => reader.read(bytes, lifeline.beat), SILENT_BYTES);
    tell({ kind: 'read', number, text });
  } catch (error) {
    const known = faultOf(error);
    if (known !== null) tell({ kind: 'refused', number, ...known });
    else tell({ kind: 'broken', message: error instanceof Error ? (error.stack ?? '') : '' });
  }
}
