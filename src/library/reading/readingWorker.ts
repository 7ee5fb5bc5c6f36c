import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { passPaper } from '../../core/reading/passPaper.ts';
import { paperOfText } from '../../core/reading/paperOfText.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { BadFile } from '../../core/formats/formatReader.ts';
import type { PaperPass, PaperText } from '../../shared/reading.ts';
import { Lifeline } from '../thread/lifeline.ts';
import { answerCalls, type ThreadStart, voiceOf } from '../thread/threadProtocol.ts';
import { openSourceShelf } from '../search/sourceShelf.ts';
import { readShippedLibrary } from '../shipped/shippedLibrary.ts';
import { openPaper } from './openPaper.ts';
import type { ReadingMethods, ReadingTask } from './readingMessages.ts';

/** Reading the file is this much of the whole. */
const READING = 0.3;
/** Progress is told this many times at most. */
const STEPS = 50;

/** The thread in which one paper is read and passed; it may be ended at any moment. */
if (parentPort === null) throw new Error('library: readingWorker, not started as a worker');
serve(parentPort, workerData as ThreadStart);

function serve(port: MessagePort, start: ThreadStart): void {
  const lifeline = new Lifeline(start.lifeline);
  const { tell } = voiceOf<number>(port);
  answerCalls<ReadingMethods>(port, { pass: (task) => read(task, lifeline, tell) });
}

async function read(
  task: ReadingTask,
  lifeline: Lifeline,
  tell: (share: number) => void,
): Promise<PaperPass> {
  let told = 0;
  const progress = (share: number): void => {
    lifeline.beat();
    if (lifeline.isCancelled()) throw new BadFile('cancelled');
    if (share < told + 1 / STEPS) return;
    told = share;
    tell(share);
  };
  const paper = await paperOf(task, lifeline, (share) => progress(share * READING));
  const shipped = await readShippedLibrary(task.glossaryFolder, task.shipped);
  const shelf = openSourceShelf(shipped, task.dataFolder);
  try {
    const all = paper.blocks.reduce((sum, { text }) => sum + sentencesOf(text).length, 0);
    let done = 0;
    return passPaper(paper, {
      sources: shelf.sources(),
      known: new Set(task.known),
      onStep: () => progress(READING + ((1 - READING) * (done += 1)) / all),
    });
  } finally {
    shelf.close();
  }
}

async function paperOf(
  { from, modelFolder }: ReadingTask,
  lifeline: Lifeline,
  onShare: (share: number) => void,
): Promise<PaperText> {
  if (from.kind === 'paper') return from.paper;
  if (from.kind === 'file') return await openPaper(from.path, modelFolder, lifeline, onShare);
  const paper = paperOfText(from.text, from.title);
  if (paper.blocks.length === 0) throw new BadFile('no-text');
  return paper;
}
