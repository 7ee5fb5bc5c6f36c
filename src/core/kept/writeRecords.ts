import { assertNever } from '../../shared/assertNever.ts';
import type { KeptFormat, KeptRecord } from '../../shared/transfer.ts';
import { writeAnkiText } from './ankiText.ts';
import { writeJsonRecords } from './jsonRecords.ts';
import { writeMarkdownRecords } from './markdownRecords.ts';
import { writeSeparated } from './separated.ts';

/** The formats that are texts. */
export type TextFormat = Exclude<KeptFormat, 'apkg'>;

/** Writes favorites in a format that is a text. */
export function writeRecords(records: readonly KeptRecord[], format: TextFormat): string {
  switch (format) {
    case 'csv':
      return writeSeparated(records, ',');
    case 'tsv':
      return writeSeparated(records, '\t');
    case 'markdown':
      return writeMarkdownRecords(records);
    case 'json':
      return writeJsonRecords(records);
    case 'anki-text':
      return writeAnkiText(records);
    default:
      return assertNever(format);
  }
}
