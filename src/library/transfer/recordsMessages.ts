import type { Outcome } from '../../shared/outcome.ts';
import type { ConflictChoice, KeptRecord, KeptReport } from '../../shared/transfer.ts';
import type { RecordsPreview } from '../userData/stores/transferStore.ts';

/** What becomes of conflicts: of all, or of each by the place of its record among those sent. */
export type SentChoices = ConflictChoice | ReadonlyMap<number, ConflictChoice>;

/** A preview that says of conflicting records only where they are. */
export interface PlacedPreview extends Omit<RecordsPreview, 'conflicting'> {
  readonly conflicting: readonly number[];
}

/** What a thread is to do with the records that are sent to it. */
export interface RecordsTask {
  /** Absolute path of `user.db`. */
  readonly file: string;
  /** Null only looks what an import would do. */
  readonly choices: SentChoices | null;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** Some of the records; the last ones are marked. */
export interface SentRecords {
  readonly records: readonly KeptRecord[];
  readonly isLast: boolean;
}

/** The one answer of the thread; sent after the commit. */
export interface RecordsAnswer {
  readonly outcome: Outcome<KeptReport | PlacedPreview>;
  /** Errors that have no reason of their own. */
  readonly errors: readonly { readonly message: string; readonly error: unknown }[];
}
