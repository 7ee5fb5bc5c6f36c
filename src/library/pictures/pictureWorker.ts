import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Lifeline } from '../thread/lifeline.ts';
import { answerCalls, type ThreadStart } from '../thread/threadProtocol.ts';
import { openPictureReader } from './openPictureReader.ts';
import type { PictureMethods, PictureStart } from './openPictures.ts';

/** The engine looks for lines before it tells of its progress: as long as a large file may take. */
const SILENT_BYTES = 10_000_000;

/** The thread in which pictures are read, one after the other; it may be ended at any moment. */
if (parentPort === null) throw new Error('library: pictureWorker, not started as a worker');
serve(parentPort, workerData as PictureStart & ThreadStart);

function serve(port: MessagePort, start: PictureStart & ThreadStart): void {
  const lifeline = new Lifeline(start.lifeline);
  const opening = openPictureReader(start.modelFolder);
  // Each picture that waits for it is told.
  opening.catch(() => undefined);
  answerCalls<PictureMethods>(port, {
    read: async (bytes) => {
      const reader = await opening;
      return lifeline.read(() => reader.read(bytes, lifeline.beat), SILENT_BYTES);
    },
  });
}
