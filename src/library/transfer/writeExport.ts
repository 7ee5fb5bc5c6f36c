import { type TextFormat, writeRecordsInParts } from '../../core/favorites/writeRecords.ts';
import type { KeptFormat } from '../../shared/transfer.ts';
import type { RecordBatches } from '../anki/ankiCollection.ts';
import { writeApkg } from '../anki/writeApkg.ts';

/** How the files of each format end, without the dot. */
export const EXPORT_EXTENSIONS: Readonly<Record<KeptFormat, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  markdown: 'md',
  json: 'json',
  'anki-text': 'txt',
  apkg: 'apkg',
};

/** Favorites as the content of a file of any format, piece by piece. */
export function exportContent(
  batches: RecordBatches,
  format: KeptFormat,
  now: number,
): Generator<string | Uint8Array> {
  return format === 'apkg'
    ? writeApkg(batches, now)
    : writeRecordsInParts(batches(), format satisfies TextFormat);
}
