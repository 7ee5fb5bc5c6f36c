import { BadFile, type ByteSource } from '../formats/formatReader.ts';
import type { TextEncoding } from '../formats/detectEncoding.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { guardRecord } from './guardRecord.ts';

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
/** Rows that were skipped are named up to so many. */
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
