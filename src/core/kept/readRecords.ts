import type { KeptSource } from '../../shared/transfer.ts';
import { readAnkiRecords } from './ankiRecords.ts';
import { readEudic, readGoldenDict, readSaladict } from './foreignRecords.ts';
import { readJsonRecords } from './jsonRecords.ts';
import { readMarkdownRecords } from './markdownRecords.ts';
import { type ReadRecords, readSeparated } from './separated.ts';

/** Favorites read, and the kind of file they were in. */
export interface RecordsFile extends ReadRecords {
  readonly format: KeptSource;
}

const READERS: readonly (readonly [KeptSource, (text: string) => ReadRecords | null])[] = [
  ['json', readJsonRecords],
  ['goldendict', readGoldenDict],
  ['markdown', readMarkdownRecords],
  ['anki', readAnkiRecords],
  ['csv', (text) => readSeparated(text, ',')],
  ['tsv', (text) => readSeparated(text, '\t')],
  ['saladict', readSaladict],
  ['eudic', readEudic],
];

/** Reads favorites from a text of any format that is known; null when it is of none. */
export function readRecords(text: string): RecordsFile | null {
  for (const [format, read] of READERS) {
    const found = read(text);
    if (found !== null) return { format, ...found };
  }
  return null;
}
