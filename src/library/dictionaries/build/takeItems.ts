import type { DatabaseSync } from 'node:sqlite';
import {
  BadFile,
  type DictionaryRecord,
  type MediaFile,
  type ReadItem,
} from '../../../core/formats/formatReader.ts';
import type { SkipReason } from '../../../shared/import.ts';
import { MAX_ENTRIES } from '../../../shared/limits.ts';

/** What the one who builds a dictionary hears and says meanwhile. */
export interface BuildHooks {
  /** Called every thousand entries. */
  readonly onProgress: (entryCount: number) => void;
  /** Asked every few hundred entries; when it says true, building ends with `cancelled`. */
  readonly isCancelled: () => boolean;
  /** Hears of each line that gave no entry. */
  readonly onSkipped: (line: number, reason: SkipReason) => void;
}

/** Takes in records one by one. */
interface RecordWriter {
  readonly entryCount: number;
  /** Adds a record; says why when it gives no entry. */
  add(record: DictionaryRecord): SkipReason | null;
}

const STEP = 500;

/**
 * Hands the records of a file to a writer.
 *
 * @throws `BadFile`: `cancelled`, `no-entries`, `too-large` (over 10 million entries), and what
 *   reading the items throws.
 */
export function takeItems(
  items: Iterable<ReadItem>,
  writer: RecordWriter,
  hooks: BuildHooks,
): void {
  let reported = 0;
  let seen = 0;
  for (const item of items) {
    if (seen % STEP === 0) stopIfCancelled(hooks);
    seen += 1;
    const skipped = item.kind === 'skipped' ? item.reason : writer.add(item.record);
    if (skipped !== null) {
      hooks.onSkipped(item.kind === 'skipped' ? item.line : item.record.line, skipped);
    }
    if (writer.entryCount > MAX_ENTRIES) throw new BadFile('too-large');
    if (writer.entryCount - reported >= 2 * STEP) {
      reported = writer.entryCount;
      hooks.onProgress(reported);
    }
  }
  if (writer.entryCount === 0) throw new BadFile('no-entries');
  hooks.onProgress(writer.entryCount);
}

/** Throws `BadFile` when building is to end. */
export function stopIfCancelled(hooks: Pick<BuildHooks, 'isCancelled'>): void {
  if (hooks.isCancelled()) throw new BadFile('cancelled');
}

/** Fills the table `media`; gives the number of pictures and sounds. */
export function writeMedia(
  db: DatabaseSync,
  media: Iterable<MediaFile>,
  hooks: Pick<BuildHooks, 'isCancelled'>,
): number {
  const insert = db.prepare('INSERT OR IGNORE INTO media (name, data) VALUES (?, ?)');
  let count = 0;
  for (const { name, bytes } of media) {
    stopIfCancelled(hooks);
    count += Number(insert.run(name.toWellFormed(), bytes).changes);
  }
  return count;
}
