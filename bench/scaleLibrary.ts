import type { DatabaseSync } from 'node:sqlite';
import type { ResourceLimits } from 'node:worker_threads';
import type { DictionaryId, DictionaryInfo, Entry } from '../src/shared/entry.ts';
import type { SearchAnswer, SearchOptions } from '../src/shared/hit.ts';
import { loadLibrary } from './buildLibrary.ts';
import type { BenchRecord } from './streamDictd.ts';

/** What is measured of large dictionaries. */
export interface ScaleLibrary {
  readonly buildDictionary: (options: unknown) => {
    readonly file: string;
    readonly entryCount: number;
    readonly bytes: number;
    readonly textBytes: number;
  };
  readonly buildTexts: (file: string, hooks: unknown) => { readonly bytes: number };
  readonly openDictionary: (
    file: string,
    info: DictionaryInfo,
  ) => { readonly kind: string; readonly source: ScaleSource; readonly close: () => void };
  /** What the search thread of the app may take. */
  readonly SEARCH_MEMORY: ResourceLimits;
  readonly createEngineOver: (sources: readonly ScaleSource[]) => {
    readonly search: (query: string, options: SearchOptions) => SearchAnswer;
    readonly searchTexts: (query: string, options: SearchOptions) => SearchAnswer;
  };
  readonly NameStore: new (db: DatabaseSync) => unknown;
  readonly EntryStore: new (db: DatabaseSync, info: DictionaryInfo) => unknown;
  readonly findPrefixed: (
    question: { readonly folded: string },
    names: unknown,
    entries: unknown,
  ) => Iterable<unknown>;
  readonly takeBest: (sequences: readonly Iterable<unknown>[], limit: number) => readonly unknown[];
}

/** A dictionary as the bench asks it. */
export interface ScaleSource {
  readonly info: DictionaryInfo;
  getEntryAt(index: number): Entry | null;
}

/** A dictionary of a measurement. */
export interface ScaleDictionary {
  /** Of the Debian package, without `dict-`. */
  readonly name: string;
  readonly languages: readonly [headword: string, translation: string];
  /** Put after each headword where real dictionaries do not suffice. */
  readonly suffix: string;
  /** At most this many records. */
  readonly limit: number;
}

function dictionary(
  name: string,
  from: string,
  to: string,
  suffix = '',
  limit = Infinity,
): ScaleDictionary {
  return { name, languages: [from, to], suffix, limit };
}

const WORDNET = dictionary('wn', 'en', 'en');
const GERMAN = dictionary('freedict-deu-eng', 'de', 'en');

/** Dictionaries that are measured together, by how many entries they have. */
export const SCALE_SETS: readonly (readonly ScaleDictionary[])[] = [
  [WORDNET],
  [WORDNET, GERMAN],
  [
    WORDNET,
    GERMAN,
    dictionary('freedict-eng-deu', 'en', 'de'),
    dictionary('freedict-jpn-eng', 'ja', 'en'),
    dictionary('freedict-eng-spa', 'en', 'es'),
    dictionary('freedict-deu-eng', 'de', 'en', 'x', 487_000),
  ],
];

/** Names the file of a dictionary of a measurement. */
export function idOf({ name, suffix }: ScaleDictionary): DictionaryId {
  return `${name}${suffix}` as DictionaryId;
}

/** What the library is told of it. */
export function infoOf(one: ScaleDictionary): DictionaryInfo {
  const [headwordLanguage, translationLanguage] = one.languages;
  return {
    id: idOf(one),
    name: one.name,
    kind: 'dictionary',
    headwordLanguage,
    translationLanguage,
    entryCount: 0,
    source: '',
    licence: '',
    isShipped: false,
  };
}

/** Records as the library takes them in. */
export function* toItems(
  records: Iterable<BenchRecord>,
  limit: number,
): Generator<{ readonly kind: 'record'; readonly record: BenchRecord }> {
  let count = 0;
  for (const record of records) {
    if (count >= limit) return;
    count += 1;
    yield { kind: 'record', record };
  }
}

/** Loads what `buildLibrary` has built into a folder. */
export async function loadScaleLibrary(folder: string): Promise<ScaleLibrary> {
  return (await loadLibrary(folder)) as unknown as ScaleLibrary;
}
