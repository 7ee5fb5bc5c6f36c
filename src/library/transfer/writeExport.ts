import { type TextFormat, writeRecords } from '../../core/kept/writeRecords.ts';
import type { KeptFormat, KeptRecord } from '../../shared/transfer.ts';
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

/** Favorites as the content of a file of any format. */
export function exportContent(
  records: readonly KeptRecord[],
  format: KeptFormat,
  now: number,
): string | Uint8Array {
  return format === 'apkg'
    ? writeApkg(records, now)
    : writeRecords(records, format satisfies TextFormat);
}
