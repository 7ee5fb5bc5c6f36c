import { newGarbledCount } from '../../../core/formats/repairRecord.ts';
import type { SkippedLine, SkipReason } from '../../../shared/import.ts';
import type { ReadingReport } from './importMessages.ts';

/** The first lines that gave no entry are kept. */
const MAX_LINES = 1_000;

/** Counts what a reading leaves out, and what it finds garbled. */
export class ReadingTally {
  /** For `repairRecord`. */
  readonly garbled = newGarbledCount();
  #skipped = 0;
  readonly #lines: SkippedLine[] = [];

  readonly skip = (line: number, reason: SkipReason): void => {
    this.#skipped += 1;
    if (this.#lines.length < MAX_LINES) this.#lines.push({ line, reason });
  };

  report(): ReadingReport {
    return { skipped: { count: this.#skipped, lines: this.#lines }, garbled: this.garbled };
  }
}
