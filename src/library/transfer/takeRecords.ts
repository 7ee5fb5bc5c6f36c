import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { ConflictChoice, KeptRecord, KeptReport } from '../../shared/transfer.ts';
import { attemptAsync, type LogError } from '../userData/sqliteOutcome.ts';
import type { RecordsPreview } from '../userData/stores/transferStore.ts';
import type {
  PlacedPreview,
  RecordsAnswer,
  RecordsTask,
  SentChoices,
  SentRecords,
} from './recordsMessages.ts';

/** What the import of favorites needs. */
interface RecordsParts {
  /** Absolute path of the built `recordsWorker`. */
  readonly workerFile: string;
  /** Absolute path of `user.db`, which exists. */
  readonly file: string;
  readonly now: () => number;
  readonly logError: LogError;
}

/** Favorites of files, compared and taken in on a thread, so that its process answers meanwhile. */
export interface RecordsTaker {
  readonly preview: (records: readonly KeptRecord[]) => Promise<Outcome<RecordsPreview>>;
  /**
   * As `importRecords` of the user data: all or nothing, answered after the commit. Until then no
   * other connection can write.
   *
   * @param choices What becomes of conflicts: of all, or of each; of those not named, `mine`.
   */
  readonly take: (
    records: readonly KeptRecord[],
    choices: ConflictChoice | ReadonlyMap<KeptRecord, ConflictChoice>,
  ) => Promise<Outcome<KeptReport>>;
}

/** Records sent to the thread before other work of the process has its turn. */
const CHUNK = 500;

/** Makes the {@link RecordsTaker} of a data folder's `user.db`. */
export function createRecordsTaker(parts: RecordsParts): RecordsTaker {
  const run = (
    records: readonly KeptRecord[],
    choices: SentChoices | null,
  ): Promise<Outcome<KeptReport | PlacedPreview>> =>
    attemptAsync(async () => {
      const task: RecordsTask = { file: parts.file, choices, now: parts.now() };
      const { outcome, errors } = await ask(parts.workerFile, task, records);
      for (const { message, error } of errors) parts.logError(message, error);
      return outcome;
    }, parts.logError);
  return {
    preview: async (records) => {
      const placed = (await run(records, null)) as Outcome<PlacedPreview>;
      if (placed.kind === 'failed') return placed;
      const conflicting = placed.value.conflicting.flatMap((place) => records[place] ?? []);
      return done({ ...placed.value, conflicting });
    },
    take: (records, choices) =>
      run(records, placesOf(records, choices)) as Promise<Outcome<KeptReport>>,
  };
}

function placesOf(
  records: readonly KeptRecord[],
  choices: ConflictChoice | ReadonlyMap<KeptRecord, ConflictChoice>,
): SentChoices {
  if (typeof choices === 'string') return choices;
  const places = new Map<number, ConflictChoice>();
  records.forEach((record, place) => {
    const choice = choices.get(record);
    if (choice !== undefined) places.set(place, choice);
  });
  return places;
}

async function ask(
  workerFile: string,
  task: RecordsTask,
  records: readonly KeptRecord[],
): Promise<RecordsAnswer> {
  const worker = new Worker(workerFile, { workerData: task });
  const answered = new Promise<RecordsAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('library: the records thread gave no answer')));
  });
  // An error of the thread while it is still sent to is told below.
  answered.catch(() => undefined);
  for (let start = 0; start === 0 || start < records.length; start += CHUNK) {
    const isLast = start + CHUNK >= records.length;
    const sent: SentRecords = { records: records.slice(start, start + CHUNK), isLast };
    // Nothing to transfer: the empty list only tells this from a window's postMessage.
    worker.postMessage(sent, []);
    if (!isLast) await setImmediate();
  }
  return await answered;
}
