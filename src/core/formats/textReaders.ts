import { ankiReader } from './ankiNotes.ts';
import { cedictReader } from './cedict.ts';
import { csvReader, tsvReader } from './delimitedFile.ts';
import { ecdictReader } from './ecdict/ecdict.ts';
import { edictReader } from './edict.ts';
import type { FormatReader } from './formatReader.ts';
import { jsonlReader, jsonReader } from './jsonFile.ts';
import { markdownReader } from './markdownFile.ts';
import { multitermReader, tbxReader } from './tbx.ts';
import { teiReader } from './tei.ts';
import { wiktextractReader } from './wiktextract.ts';
import { wordbookReader } from './wordbook.ts';
import { odsReader, xlsxReader } from './xlsxRows.ts';

/** All readers of formats that are text, and of Excel files whose rows have been taken out. */
export const TEXT_READERS: readonly FormatReader[] = [
  xlsxReader,
  odsReader,
  ankiReader,
  tbxReader,
  multitermReader,
  teiReader,
  wiktextractReader,
  wordbookReader,
  cedictReader,
  ecdictReader,
  edictReader,
  jsonlReader,
  jsonReader,
  markdownReader,
  tsvReader,
  csvReader,
];
