import { KEPT_LIMITS } from '../../shared/favorite.ts';
import type { KeptSource } from '../../shared/transfer.ts';
import { BadFile, type ByteSource } from '../formats/formatReader.ts';
import { readTextChunks } from '../formats/text/openLines.ts';
import { HEAD_LENGTH, headLines } from '../formats/text/textHead.ts';
import { readXml } from '../formats/xmlEvents.ts';
import { isAnkiRecords, readAnkiRecords } from './ankiText.ts';
import { isJsonRecords, readJsonRecords } from './jsonRecords.ts';
import { isMarkdownRecords, readMarkdownRecords } from './markdownRecords.ts';
import { fromRow, joinNames } from './recordColumns.ts';
import {
  MAX_RECORDS_SIZE,
  RecordsGathering,
  type RecordsPart,
  type RecordsSource,
} from './recordsPart.ts';
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

/** Whether a file begins as GoldenDict's favorites do. */
const isGoldenDict = (head: string): boolean => /^\s*</.test(head) && /<root[\s>]/.test(head);

/**
 * Reads the favorites of GoldenDict and GoldenDict-ng (`favorites`, or exported from its menu):
 *
 *     <root><folder name="Paper" expanded="1"><headword>bias</headword></folder></root>
 *
 * Folders within folders become one list, named `Paper / Chapter`. Only headwords are there. Throws
 * what the reading of XML throws, `unsafe-xml` for a document type among them: such files have none.
 */
function* readGoldenDict({ source, encoding }: RecordsSource): Generator<RecordsPart> {
  const gathering = new RecordsGathering();
  /** The list of each folder that is open, the outermost first; null where its name is too long. */
  const lists: (string | null)[] = [];
  let headword: string | null = null;
  let row = 0;
  for (const { events } of readXml(readTextChunks(source, encoding))) {
    for (const event of events) {
      if (event.kind === 'open' && event.name === 'folder') {
        lists.push(listWithin(lists, event.attributes['name'] ?? ''));
      } else if (event.kind === 'open' && event.name === 'headword') headword = '';
      else if (event.kind === 'text' && headword !== null) {
        if (headword.length <= KEPT_LIMITS.headword) headword += event.text;
      } else if (event.kind === 'close' && event.name === 'folder') lists.pop();
      else if (event.kind === 'close' && event.name === 'headword' && headword !== null) {
        row += 1;
        const list = lists.length === 0 ? '' : (lists.at(-1) ?? null);
        const named = { headword: headword.trim(), lists: list === null ? '' : list };
        gathering.add(row, list === null ? null : fromRow(named));
        headword = null;
      }
    }
    yield gathering.take();
  }
}

/** As a cell has it; null for a name that no list can have. */
function listWithin(lists: readonly (string | null)[], name: string): string | null {
  const outer = lists.length === 0 ? '' : (lists.at(-1) ?? null);
  if (outer === null || name.length > KEPT_LIMITS.listName) return null;
  const list = joinNames([name]);
  return outer === '' ? list : `${outer} / ${list}`;
}
