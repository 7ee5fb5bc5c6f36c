import { assertNever } from '../../shared/outcome.ts';
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

/** The end of {@link writeJsonRecords}, before which favorites stand. */
const JSON_END = '\n  ]\n}\n';

/** Writes favorites that come in batches, piece by piece: together what {@link writeRecords} gives. */
export function* writeRecordsInParts(
  batches: Iterable<readonly KeptRecord[]>,
  format: TextFormat,
): Generator<string> {
  const empty = writeRecords([], format);
  const isJson = format === 'json';
  const head = isJson ? empty.slice(0, empty.indexOf('[') + 1) : empty;
  let isBegun = false;
  for (const batch of batches) {
    if (batch.length === 0) continue;
    const whole = writeRecords(batch, format);
    const rows = whole.slice(head.length, isJson ? -JSON_END.length : undefined);
    if (!isBegun) yield head + rows;
    else yield isJson ? `,${rows}` : rows;
    isBegun = true;
  }
  if (!isBegun) yield empty;
  else if (isJson) yield JSON_END;
}
