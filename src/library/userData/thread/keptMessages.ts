import type { FavoriteId } from '../../../shared/favorite.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { KeptFormat } from '../../../shared/transfer.ts';
import type { BackupTask } from '../backups/backupTasks.ts';

/** Work on whole databases that a thread is to do. */
export type KeptTask =
  | { readonly kind: 'backups'; readonly task: BackupTask }
  /** Adds what the `user.db` of another folder holds. */
  | { readonly kind: 'merge'; readonly other: string }
  /** Writes favorites into a file; all when no ids are given. */
  | {
      readonly kind: 'export';
      readonly file: string;
      readonly format: KeptFormat;
      readonly ids: readonly FavoriteId[] | null;
    }
  /** Writes a backup, with settings as JSON, into one file. */
  | {
      readonly kind: 'exportEverything';
      readonly file: string;
      readonly settings: string;
      readonly backup: string;
    }
  /** Looks a word or a phrase up in all papers. */
  | { readonly kind: 'findInPapers'; readonly text: string; readonly limit: number }
  /** Searches `user.db` for damage: quickly, or its indexes as well. */
  | { readonly kind: 'check'; readonly isWhole: boolean };

/** What a thread is given at its start. */
export interface KeptTaskOfFolder {
  readonly folder: string;
  readonly task: KeptTask;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Its first number is not 0 once the work is cancelled. */
  readonly cancelled: Int32Array;
}

/** What a thread tells. */
export type KeptMessage =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly share: number }
  | {
      readonly kind: 'end';
      readonly outcome: Outcome<unknown>;
      /** Errors that have no reason of their own. */
      readonly errors: readonly { readonly message: string; readonly error: unknown }[];
    };
