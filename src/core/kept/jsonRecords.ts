import type { KeptRecord } from '../../shared/transfer.ts';
import type { ReadRecords } from './separated.ts';

const FORMAT = 'glossa-favorites';

/** Favorites as JSON: `{ "format": "glossa-favorites", "version": 1, "favorites": [...] }`. */
export function writeJsonRecords(records: readonly KeptRecord[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, favorites: records }, null, 2)}\n`;
}

/** Reads what {@link writeJsonRecords} writes; null for any other text. */
export function readJsonRecords(text: string): ReadRecords | null {
  const file = parse(text.replace(/^\ufeff/, ''));
  if (!isObject(file) || file['format'] !== FORMAT || !Array.isArray(file['favorites']))
    return null;
  const records: KeptRecord[] = [];
  const skipped: number[] = [];
  (file['favorites'] as unknown[]).forEach((value, index) => {
    const record = toRecord(value);
    if (record === null) skipped.push(index + 1);
    else records.push(record);
  });
  return { records, skipped };
}

function toRecord(value: unknown): KeptRecord | null {
  if (!isObject(value)) return null;
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const names = (key: string): readonly string[] => {
    const list = value[key];
    return Array.isArray(list)
      ? list.filter((name): name is string => typeof name === 'string' && name !== '')
      : [];
  };
  if (text('headword') === '') return null;
  const addedAt = value['addedAt'];
  return {
    entryId: text('entryId'),
    headword: text('headword'),
    headwordLanguage: text('headwordLanguage') || 'en',
    translation: text('translation'),
    translationLanguage: text('translationLanguage') || 'zh-Hans',
    reading: text('reading'),
    example: text('example'),
    dictionaryName: text('dictionaryName'),
    lists: names('lists'),
    tags: names('tags'),
    note: text('note'),
    metIn: text('metIn'),
    addedAt: Number.isSafeInteger(addedAt) ? (addedAt as number) : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
