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
  const cleaned = [...new Set(record.headwords.map(cleanText))].filter((word) => word !== '');
  if (cleaned.length === 0) return skip('no-headword');
  const headwords = cleaned.filter((word) => word.length <= MAX_HEADWORD);
  if (headwords.length === 0) return skip('headword-too-long');
  const length = lengthOf(record);
  if (length === 0) return skip('no-content');
  if (length > MAX_ENTRY) return skip('too-long');
  return { kind: 'record', record: { ...record, headwords } };
}

/** How much is said about the headwords; a picture or a link without words counts too. */
function lengthOf({ content: given }: DictionaryRecord): number {
  const content = given.kind === 'word' ? wordAsFields(given) : given;
  if (content.kind === 'article') return Math.max(content.text.length, bodyLength(content.body));
  const { translation, examples, note, reading, tags } = content;
  return [translation, note, reading, ...examples, ...tags].reduce(
    (sum, text) => sum + text.length,
    0,
  );
}

function bodyLength(body: Extract<DictionaryRecord['content'], { kind: 'article' }>['body']) {
  if (body.kind === 'tree') return body.nodes.length;
  return body.kind === 'html' ? body.html.length : body.text.length;
}
