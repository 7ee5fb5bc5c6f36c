/**
 * Why a backup was made: the first change of a day; a change of the schema; something that cannot
 * be undone one by one (an import, a bulk removal, a restore); the reader's wish.
 */
export const BACKUP_KINDS = ['day', 'migration', 'change', 'wish'] as const;

/** See {@link BACKUP_KINDS}. */
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** A backup of `user.db`, and what it holds. */
export interface BackupInfo {
  /** File name within `backups/`. */
  readonly name: string;
  readonly kind: BackupKind;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly madeAt: number;
  readonly bytes: number;
  /** Null when the file is damaged: it cannot be restored. */
  readonly holds: BackupContents | null;
}

/** What a restore made of a backup, and what it could not take in as it was. */
export interface RestoreReport extends BackupInfo {
  /** Null when all was taken in as it was. */
  readonly cut: CutTexts | null;
}

/** Texts of a backup that were longer than texts may be, and were cut. */
export interface CutTexts {
  readonly count: number;
  /** The first of them: table, row and column. */
  readonly rows: readonly string[];
  /** Where they are kept whole, within the data folder; null when they were lookups only. */
  readonly file: string | null;
}

/** How much there is in a backup. */
export interface BackupContents {
  readonly favorites: number;
  readonly lists: number;
  /** Entries of the history. */
  readonly lookups: number;
  /** Own glossaries, without those removed. */
  readonly glossaries: number;
}
