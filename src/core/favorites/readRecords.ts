import { headLines, HEAD_LENGTH } from '../formats/textHead.ts';
import { BadFile, type ByteSource } from '../formats/formatReader.ts';
import type { KeptSource } from '../../shared/transfer.ts';
import { isAnkiRecords, readAnkiRecords } from './ankiRecords.ts';
import { isGoldenDict, readGoldenDict } from './goldenDictRecords.ts';
import { isJsonRecords, readJsonRecords } from './jsonRecords.ts';
import { isMarkdownRecords, readMarkdownRecords } from './markdownRecords.ts';
import { MAX_RECORDS_SIZE, type RecordsPart, type RecordsSource } from './recordsPart.ts';
import { findTable, readTable } from './tableOfRecords.ts';

/** A file of favorites that was recognised. */
export interface RecordsFile {
  readonly format: KeptSource;
  /** Reads it, some hundred KiB at a time; throws `BadFile` where it cannot go on. */
  readonly parts: () => Iterable<RecordsPart>;
}

/**
 * Recognises a file of favorites of any format that is known, in UTF-8, or in UTF-16 with a byte
 * order mark. Neither its size nor what it holds is read into memory as a whole.
 *
 * @throws BadFile `too-many-favorites`, `not-recognised`
 */
export function openRecords(source: ByteSource): RecordsFile {
  if (source.size > MAX_RECORDS_SIZE) throw new BadFile('too-many-favorites');
  const from: RecordsSource = { source, encoding: encodingOf(source) };
  const lines = headLines(source.read(0, HEAD_LENGTH).slice()) ?? [];
  const head = lines.join('\n').replace(/^\ufeff/, '');
  if (isJsonRecords(head)) return { format: 'json', parts: () => readJsonRecords(from) };
  if (isGoldenDict(head)) return { format: 'goldendict', parts: () => readGoldenDict(from) };
  if (isMarkdownRecords(lines)) {
    return { format: 'markdown', parts: () => readMarkdownRecords(from) };
  }
  if (isAnkiRecords(lines)) return { format: 'anki', parts: () => readAnkiRecords(from, lines) };
  const table = findTable(from);
  if (table === null) throw new BadFile('not-recognised');
  return { format: table.format, parts: () => readTable(from, table) };
}

/** Only what says of itself how it is encoded is read: a guess could change words that are kept. */
function encodingOf(source: ByteSource): RecordsSource['encoding'] {
  const [first, second, third] = source.read(0, 3);
  const of = (label: string, markLength: number) => ({ label, markLength, isGuessed: false });
  if (first === 0xff && second === 0xfe) return of('utf-16le', 2);
  if (first === 0xfe && second === 0xff) return of('utf-16be', 2);
  return of('utf-8', first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0);
}
