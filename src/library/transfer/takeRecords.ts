import { done, type Outcome } from '../../shared/outcome.ts';
import type { ConflictChoice, KeptRecord, KeptReport } from '../../shared/transfer.ts';
import { Thread } from '../thread/thread.ts';
import { attemptAsync, type LogError } from '../userData/sqliteOutcome.ts';
import type { RecordsPreview } from '../userData/stores/transferStore.ts';

/** What becomes of conflicts: of all, or of each by the place of its record among those sent. */
export type SentChoices = ConflictChoice | ReadonlyMap<number, ConflictChoice>;

/** A preview that says of conflicting records only where they are. */
export interface PlacedPreview extends Omit<RecordsPreview, 'conflicting'> {
  readonly conflicting: readonly number[];
}

/** What a thread is started with. */
export interface RecordsStart {
  /** Absolute path of `user.db`. */
  readonly file: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** What it can be asked, after all records were sent to it. */
export interface RecordsMethods {
  send: { args: [records: readonly KeptRecord[]]; result: null };
  /** Only looks what an import would do. */
  preview: { args: []; result: Outcome<PlacedPreview> };
  /** Answered after the commit. */
  take: { args: [choices: SentChoices]; result: Outcome<KeptReport> };
}

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
  const run = <T>(
    records: readonly KeptRecord[],
    work: (thread: Thread<RecordsMethods>) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    attemptAsync(async () => {
      const start: RecordsStart = { file: parts.file, now: parts.now() };
      const { workerFile, logError } = parts;
      const thread = new Thread<RecordsMethods>({ workerFile, name: 'records', start, logError });
      try {
        // One after the other: other work of the process has its turn in between.
        for (let from = 0; from < records.length; from += CHUNK) {
          await thread.call('send', records.slice(from, from + CHUNK));
        }
        return await work(thread);
      } finally {
        await thread.close();
      }
    }, parts.logError);
  return {
    preview: async (records) => {
      const placed = await run(records, (thread) => thread.call('preview'));
      if (placed.kind === 'failed') return placed;
      const conflicting = placed.value.conflicting.flatMap((place) => records[place] ?? []);
      return done({ ...placed.value, conflicting });
    },
    take: (records, choices) =>
      run(records, (thread) => thread.call('take', placesOf(records, choices))),
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
