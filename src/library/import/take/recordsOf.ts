import {
  BadFile,
  type DictionaryRecord,
  type ReadItem,
} from '../../../core/formats/formatReader.ts';
import { textBytesOf, withAvoid } from '../../../core/formats/glossaryRow.ts';
import { newGarbledCount, repairRecord } from '../../../core/formats/text/repairRecord.ts';
import { wordAsFields } from '../../../core/formats/wordFields.ts';
import type { SkippedLine, SkipReason } from '../../../shared/import.ts';
import type { NewGlossaryRow } from '../../../shared/library.ts';
import { MAX_ENTRIES, MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';
import { cleanText } from '../../../text/invisible.ts';
import type { Lifeline } from '../../thread/lifeline.ts';
import { GLOSSARY_LIMITS } from '../../userData/stores/glossaryStore.ts';
import type { SourceToImport } from '../open/openSource.ts';
import type { createProgressMeter, ReadingReport } from './importMessages.ts';

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

/**
 * Reads the rows that a glossary is made of, one for each headword.
 *
 * @throws BadFile `too-large-for-glossary`, and what the reader throws.
 */
export function readRows(
  source: SourceToImport,
  lifeline: Lifeline,
  progress: ReturnType<typeof createProgressMeter>,
): { readonly rows: readonly NewGlossaryRow[] } & ReadingReport {
  const tally = new ReadingTally();
  const rows: NewGlossaryRow[] = [];
  let bytes = 0;
  for (const item of recordsOf(source, tally, lifeline)) {
    for (const row of toRows(item.record)) {
      rows.push(row);
      bytes += textBytesOf(row);
    }
    if (rows.length > GLOSSARY_LIMITS.entries || bytes > GLOSSARY_LIMITS.textBytes) {
      throw new BadFile('too-large-for-glossary');
    }
    progress('headwords', rows.length, 0);
  }
  progress('finishing', rows.length, 0);
  return { rows, ...tally.report() };
}

/** The rows of a record; an article gives its words without markup. */
export function toRows({ headwords, content: given }: DictionaryRecord): readonly NewGlossaryRow[] {
  const content = given.kind === 'word' ? wordAsFields(given) : given;
  const said =
    content.kind === 'fields'
      ? content
      : { ...content, translation: content.text, examples: [], note: '', avoid: [] };
  const { translation, reading, examples, tags, note, avoid = [] } = said;
  return headwords.map((headword) => ({
    headword,
    translation,
    reading,
    examples,
    tags,
    note,
    ...withAvoid(avoid),
  }));
}

/** The first lines that gave no entry are kept. */
const MAX_LINES = 1_000;

/** Counts what a reading leaves out, and what it finds garbled. */
export class ReadingTally {
  /** For `repairRecord`. */
  readonly garbled = newGarbledCount();
  #skipped = 0;
  readonly #lines: SkippedLine[] = [];

  readonly skip = (line: number, reason: SkipReason): void => {
    this.#skipped += 1;
    if (this.#lines.length < MAX_LINES) this.#lines.push({ line, reason });
  };

  report(): ReadingReport {
    return { skipped: { count: this.#skipped, lines: this.#lines }, garbled: this.garbled };
  }
}

/**
 * Holds the items of a reader to what an import may take in: headwords cleaned, one of each
 * spelling; what is too long, empty or without a headword becomes a skipped line.
 *
 * @throws BadFile `too-large` beyond 10 million entries, and what `items` throws.
 */
function* guardItems(items: Iterable<ReadItem>): Generator<ReadItem> {
  let count = 0;
  for (const item of items) {
    if (item.kind === 'skipped') {
      yield item;
      continue;
    }
    count += 1;
    if (count > MAX_ENTRIES) throw new BadFile('too-large', `${MAX_ENTRIES} entries`);
    yield guardRecord(item.record);
  }
}

function guardRecord(record: DictionaryRecord): ReadItem {
  const skip = (reason: SkipReason): ReadItem => ({ kind: 'skipped', line: record.line, reason });
  const cleaned = cleanHeadwords(record.headwords);
  if (cleaned.length === 0) return skip('no-headword');
  const headwords = cleaned.every(isShort) ? cleaned : cleaned.filter(isShort);
  if (headwords.length === 0) return skip('headword-too-long');
  const length = lengthOf(record);
  if (length === 0) return skip('no-content');
  if (length > MAX_ENTRY) return skip('too-long');
  const isSame = headwords === record.headwords;
  return { kind: 'record', record: isSame ? record : { ...record, headwords } };
}

const isShort = (headword: string): boolean => headword.length <= MAX_HEADWORD;

function cleanHeadwords(given: readonly string[]): readonly string[] {
  const [only] = given;
  if (given.length !== 1 || only === undefined) {
    return [...new Set(given.map(cleanText))].filter((word) => word !== '');
  }
  const cleaned = cleanText(only);
  if (cleaned === '') return [];
  return cleaned === only ? given : [cleaned];
}

/** How much is said about the headwords; a picture or a link without words counts too. */
function lengthOf({ content: given }: DictionaryRecord): number {
  const content = given.kind === 'word' ? wordAsFields(given) : given;
  if (content.kind === 'article') return Math.max(content.text.length, bodyLength(content.body));
  const { translation, examples, note, reading, tags } = content;
  const length = translation.length + note.length + reading.length;
  return length + lengthOfAll(examples) + lengthOfAll(tags);
}

function lengthOfAll(texts: readonly string[]): number {
  let length = 0;
  for (const text of texts) length += text.length;
  return length;
}

function bodyLength(body: Extract<DictionaryRecord['content'], { kind: 'article' }>['body']) {
  if (body.kind === 'tree') return body.nodes.length;
  return body.kind === 'html' ? body.html.length : body.text.length;
}
