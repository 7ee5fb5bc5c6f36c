import { KEPT_LIMITS } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import type { TextEncoding } from '../formats/text/detectEncoding.ts';
import { BadFile, type ByteSource } from '../formats/formatReader.ts';

/** A file of favorites, and how its text is encoded. */
export interface RecordsSource {
  readonly source: ByteSource;
  readonly encoding: TextEncoding;
}

/** Some favorites of a file, in its order. */
export interface RecordsPart {
  readonly records: readonly KeptRecord[];
  /** 1-based numbers of rows that were not understood, or are more than can be kept. */
  readonly skipped: readonly number[];
}

/** The largest file of favorites that is read, in bytes. */
export const MAX_RECORDS_SIZE = 100 * 1024 * 1024;
/** The most favorites of one file; rows that are skipped count too. */
const MAX_RECORDS = 200_000;
/** Rows that were skipped are named up to this many. */
const MOST_SKIPPED = 10_000;

/** Gathers the rows of a file, held to the limits; gives them part by part. */
export class RecordsGathering {
  #count = 0;
  #skippedCount = 0;
  #records: KeptRecord[] = [];
  #skipped: number[] = [];

  /**
   * @param record null for a row that was not understood
   * @throws BadFile `too-many-favorites` beyond {@link MAX_RECORDS} rows
   */
  add(row: number, record: KeptRecord | null): void {
    this.#count += 1;
    if (this.#count > MAX_RECORDS) throw new BadFile('too-many-favorites');
    const guarded = record === null ? null : guardRecord(record);
    if (guarded !== null) this.#records.push(guarded);
    else if (this.#skippedCount < MOST_SKIPPED) {
      this.#skippedCount += 1;
      this.#skipped.push(row);
    }
  }

  take(): RecordsPart {
    const part = { records: this.#records, skipped: this.#skipped };
    this.#records = [];
    this.#skipped = [];
    return part;
  }
}

/**
 * Holds a favorite of a file to what one can be that was kept on the screen: within the limits of
 * its texts and of time, tags as they are kept there. Null for one that is not.
 */
function guardRecord(record: KeptRecord): KeptRecord | null {
  const { headword, lists, tags, addedAt } = record;
  const names = [...new Set(lists.map((name) => name.trim()))].filter((name) => name !== '');
  const words = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
  const isWithin =
    headword !== '' &&
    headword.length <= KEPT_LIMITS.headword &&
    record.entryId.length <= KEPT_LIMITS.entryId &&
    record.note.length <= KEPT_LIMITS.note &&
    record.metIn.length <= KEPT_LIMITS.metIn &&
    record.dictionaryName.length <= KEPT_LIMITS.dictionaryName &&
    record.headwordLanguage.length <= KEPT_LIMITS.language &&
    record.translationLanguage.length <= KEPT_LIMITS.language &&
    [record.translation, record.reading, record.example].every(
      (text) => text.length <= KEPT_LIMITS.text,
    ) &&
    names.length <= KEPT_LIMITS.names &&
    words.length <= KEPT_LIMITS.names &&
    names.every((name) => name.length <= KEPT_LIMITS.listName) &&
    words.every((word) => word.length <= KEPT_LIMITS.tag) &&
    (addedAt === null || isTime(addedAt));
  return isWithin ? { ...record, lists: names, tags: words } : null;
}

/** Whether milliseconds since 1970-01-01 UTC lie in the years 1 to 9999. */
const isTime = (at: number): boolean => at >= KEPT_LIMITS.earliest && at <= KEPT_LIMITS.latest;
