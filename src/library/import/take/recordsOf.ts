import { BadFile, type ReadItem } from '../../../core/formats/formatReader.ts';
import { repairRecord } from '../../../core/formats/repairRecord.ts';
import { guardItems } from './guardItems.ts';
import type { Lifeline } from './lifeline.ts';
import type { SourceToImport } from '../open/openSource.ts';
import type { ReadingTally } from './readingTally.ts';

/** Gives the records of a file that can be taken in, each seen by the watch; the rest is tallied. */
export function* recordsOf(
  source: SourceToImport,
  tally: ReadingTally,
  lifeline: Lifeline,
  onProgress?: (share: number) => void,
): Generator<Extract<ReadItem, { kind: 'record' }>> {
  const repaired = repairItems(source.opened.records(onProgress), tally);
  for (const item of lifeline.watch(guardItems(repaired))) {
    if (lifeline.isCancelled()) throw new BadFile('cancelled');
    if (item.kind === 'skipped') tally.skip(item.line, item.reason);
    else yield item;
  }
}

/** Comes first: cleaning takes characters out that the repair needs. */
function* repairItems(items: Iterable<ReadItem>, tally: ReadingTally): Generator<ReadItem> {
  for (const item of items) {
    if (item.kind === 'skipped') yield item;
    else yield { kind: 'record', record: repairRecord(item.record, tally.garbled) };
  }
}
