import type { BodyNode, EntryBody } from '../../shared/body.ts';
import { cleanText } from '../../text/invisible.ts';
import { MAX_ENTRY, MAX_HEADWORD } from '../../shared/limits.ts';
import type { ReadItem } from './formatReader.ts';

/** An article as it was read, nothing of it being checked yet. */
export interface Article {
  readonly line: number;
  readonly headwords: readonly string[];
  readonly body: EntryBody;
  readonly text: string;
  readonly reading?: string;
  readonly tags?: readonly string[];
}

/**
 * Makes what a reader gives of an article: the record, or why there is none (no headword, one of
 * over 1,000 characters or with characters that were lost, nothing said about it, over 1 MB).
 * Headwords are cleaned, and each is kept once.
 */
export function articleItem(article: Article): ReadItem {
  const { line, body, text, reading = '', tags = [] } = article;
  const given = article.headwords.map(cleanText).filter((word) => word !== '');
  if (given.length === 0) return { kind: 'skipped', line, reason: 'no-headword' };
  const short = given.filter(({ length }) => length <= MAX_HEADWORD);
  if (short.length === 0) return { kind: 'skipped', line, reason: 'headword-too-long' };
  const headwords = short.filter((word) => !word.includes('\ufffd'));
  if (headwords.length === 0) return { kind: 'skipped', line, reason: 'bad-encoding' };
  if (sizeOf(body) > MAX_ENTRY) return { kind: 'skipped', line, reason: 'too-long' };
  if (text === '' && !hasMedia(body)) return { kind: 'skipped', line, reason: 'no-content' };
  if (isGarbage(text)) return { kind: 'skipped', line, reason: 'bad-encoding' };
  const content = { kind: 'article', body, text, reading: cleanText(reading), tags } as const;
  const unique = headwords.length === 1 ? headwords : [...new Set(headwords)];
  return { kind: 'record', record: { headwords: unique, content, line } };
}

function sizeOf(body: EntryBody): number {
  if (body.kind === 'text') return body.text.length;
  // Trees are bounded by what they were read from.
  return body.kind === 'html' ? body.html.length : 0;
}

function hasMedia(body: EntryBody): boolean {
  if (body.kind === 'html') return /<(?:img|audio|a)\s/i.test(body.html);
  return body.kind === 'tree' && body.nodes.some(isMedia);
}

function isMedia(node: BodyNode): boolean {
  if (typeof node === 'string') return false;
  return node.kind === 'picture' || node.kind === 'sound' || node.children.some(isMedia);
}

/** A lost character here and there is shown to the reader; bytes that are no text at all are not. */
function isGarbage(text: string): boolean {
  if (!text.includes('\ufffd')) return false;
  return (text.split('\ufffd').length - 1) * 10 > text.length;
}
