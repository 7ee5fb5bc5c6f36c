import { readJsonParts } from '../formats/json/jsonParts.ts';
import { readTextChunks } from '../formats/text/openLines.ts';
import { KEPT_LIMITS } from '../../shared/favorite.ts';
import type { KeptRecord } from '../../shared/transfer.ts';
import { RecordsGathering, type RecordsPart, type RecordsSource } from './recordsPart.ts';

const FORMAT = 'glossa-favorites';

/** Favorites as JSON: `{ "format": "glossa-favorites", "version": 1, "favorites": [...] }`. */
export function writeJsonRecords(records: readonly KeptRecord[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, favorites: records }, null, 2)}\n`;
}

/** Whether a file begins as {@link writeJsonRecords} begins it. */
export const isJsonRecords = (head: string): boolean =>
  /^\s*\{/.test(head) && new RegExp(`"format"\\s*:\\s*"${FORMAT}"`).test(head);

/** Reads what {@link writeJsonRecords} writes, one favorite after the other. */
export function* readJsonRecords({ source, encoding }: RecordsSource): Generator<RecordsPart> {
  const gathering = new RecordsGathering();
  let row = 0;
  let inPart = 0;
  for (const { parent, text } of readJsonParts(readTextChunks(source, encoding), 'favorites')) {
    if (parent !== 'entries') continue;
    row += 1;
    gathering.add(row, text === null ? null : toRecord(parse(text)));
    inPart += 1;
    if (inPart < ROWS_OF_PART) continue;
    yield gathering.take();
    inPart = 0;
  }
  yield gathering.take();
}

const ROWS_OF_PART = 200;

function toRecord(value: unknown): KeptRecord | null {
  if (!isObject(value)) return null;
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const names = (key: string): readonly string[] => {
    const list = value[key];
    return Array.isArray(list)
      ? list.filter((name): name is string => typeof name === 'string' && name !== '')
      : [];
  };
  const addedAt = value['addedAt'] ?? null;
  const isTime = addedAt === null || Number.isSafeInteger(addedAt);
  if (text('headword') === '' || !isTime) return null;
  return {
    entryId: text('entryId'),
    headword: text('headword'),
    headwordLanguage: text('headwordLanguage') || 'en',
    translation: text('translation'),
    translationLanguage: text('translationLanguage') || 'zh-Hans',
    reading: text('reading'),
    example: text('example'),
    dictionaryName: text('dictionaryName'),
    lists: names('lists').slice(0, KEPT_LIMITS.names + 1),
    tags: names('tags').slice(0, KEPT_LIMITS.names + 1),
    note: text('note'),
    metIn: text('metIn'),
    addedAt: addedAt as number | null,
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
