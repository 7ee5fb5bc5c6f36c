import { dictdReader } from './dictd/dictd.ts';
import { dslReader } from './dsl/dsl.ts';
import { mdictReader } from './mdict/mdict.ts';
import { slobReader } from './slob/slob.ts';
import { stardictReader } from './stardict/stardict.ts';
import { yomitanReader } from './yomitan/yomitan.ts';
import { ankiReader } from './anki/ankiNotes.ts';
import { cedictReader } from './cedict/cedict.ts';
import { csvReader, tsvReader } from './delimited/delimitedFile.ts';
import { ecdictReader } from './ecdict/ecdict.ts';
import { edictReader } from './edict/edict.ts';
import type { FormatReader } from './formatReader.ts';
import { jsonlReader, jsonReader } from './json/jsonFile.ts';
import { markdownReader } from './markdown/markdownFile.ts';
import { multitermReader, tbxReader } from './tbx/tbx.ts';
import { teiReader } from './tei/tei.ts';
import { wiktextractReader } from './wiktextract/wiktextract.ts';
import { wordbookReader } from './wordbook/wordbook.ts';
import { odsReader, xlsxReader } from './excel/xlsxRows.ts';

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

/** All readers: each format of a file that can be imported has one. The first of the surest reads a file. */
export const FORMAT_READERS: readonly FormatReader[] = [
  stardictReader,
  dictdReader,
  mdictReader,
  yomitanReader,
  dslReader,
  slobReader,
  ...TEXT_READERS,
];
