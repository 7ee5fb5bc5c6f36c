import { wordAsFields } from '../../../core/formats/wordFields.ts';
import {
  BadFile,
  type DictionaryRecord,
  type ReadItem,
} from '../../../core/formats/formatReader.ts';
import { cleanText } from '../../../text/invisible.ts';
import type { SkipReason } from '../../../shared/import.ts';
import { MAX_ENTRIES, MAX_ENTRY, MAX_HEADWORD } from '../../../shared/limits.ts';

/**
 * Holds the items of a reader to what an import may take in: headwords cleaned, one of each
 * spelling; what is too long, empty or without a headword becomes a skipped line.
 *
 * @throws BadFile `too-large` beyond 10 million entries, and what `items` throws.
 */
export function* guardItems(items: Iterable<ReadItem>): Generator<ReadItem> {
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
