import type { Glossary } from '../../core/formats/markdown/glossaryFile.ts';
import { findSynonyms } from '../../core/search/findSynonyms.ts';
import { createGlossaryIndex } from '../../core/search/glossaryIndex.ts';
import type { IsCancelled, UntimedAnswer } from '../../core/search/librarySearch.ts';
import { askLibrary, type AskedLibrary } from '../../core/search/searchLibrary.ts';
import type { SearchSource } from '../../core/search/source.ts';
import type {
  DictionaryId,
  DictionaryInfo,
  Entry,
  EntryId,
  EntryView,
} from '../../shared/entry.ts';
import type { HeadwordList, ListedHeadword } from '../../shared/library.ts';
import type { SearchAnswer, SearchOptions } from '../../shared/hit.ts';

/** The whole library, ready to be searched in this thread. */
export interface SearchEngine {
  /** Tiers `exact` to `typo` and `passage`. */
  readonly search: (
    query: string,
    options: SearchOptions,
    isCancelled?: IsCancelled,
  ) => SearchAnswer;
  /** Tier `text`, without what `search` finds. */
  readonly searchTexts: SearchEngine['search'];
  readonly getEntry: (id: EntryId) => EntryView | null;
  /** Words that are rendered as this one is, the nearest first. */
  readonly findSynonyms: (id: EntryId) => readonly Entry[];
  /** Headwords of one dictionary in their order; null for one that is not searched. */
  readonly listHeadwords: (id: DictionaryId, from: number, count: number) => HeadwordList | null;
  /** Place in that order of the first headword that begins so or comes after it; 0 where none is. */
  readonly placeOfHeadword: (id: DictionaryId, letters: string) => number;
  readonly listDictionaries: () => readonly DictionaryInfo[];
  /**
   * An entry of the glossaries that come with the app, else of any glossary; the same for the same
   * day (`2026-11-22`) and library; null when there are none.
   */
  readonly getEntryOfTheDay: (day: string) => EntryView | null;
}

/** Entries shown beside an entry. */
const RELATED_LIMIT = 6;
const SYNONYM_LIMIT = 8;

/** Makes an engine over glossaries, in their order, all their indexes built. */
export function createSearchEngine(glossaries: readonly Glossary[]): SearchEngine {
  const indexes = glossaries.map(({ info, entries }) => createGlossaryIndex(info, entries));
  for (const { warmUp } of indexes) while (warmUp());
  return createEngineOver(indexes);
}

/** Makes an engine over any sources, in the user's order. */
export function createEngineOver(sources: readonly SearchSource[]): SearchEngine {
  const view = (source: SearchSource, id: EntryId): EntryView | null => {
    const entry = source.getEntry(id);
    const word = entry && source.getDetails(id);
    return (
      entry && {
        entry,
        body: source.getBody(id),
        ...(word ? { word } : {}),
        dictionary: source.info,
        related: source.findRelated(entry, RELATED_LIMIT),
      }
    );
  };
  // The second answer to a question mostly follows the first.
  let last: LastQuestion | null = null;
  const askOnce = (query: string, options: SearchOptions): AskedLibrary => {
    if (last?.query === query && isSameSearch(last.options, options)) return last.asked;
    const asked = askLibrary(sources, query, options);
    last = { query, options, asked };
    return asked;
  };
  const find = (id: DictionaryId) => sources.find(({ info }) => info.id === id);
  return {
    search: (query, options, isCancelled = never) =>
      timed(() => askOnce(query, options).names(isCancelled)),
    searchTexts: (query, options, isCancelled = never) =>
      timed(() => askOnce(query, options).texts(isCancelled)),
    getEntry: (id) => {
      for (const source of sources) {
        const found = view(source, id);
        if (found) return found;
      }
      return null;
    },
    findSynonyms: (id) => {
      for (const source of sources) {
        const entry = source.getEntry(id);
        // What an article says of its word is no list of renderings.
        if (entry === null) continue;
        if (source.getBody(id) !== null) return [];
        return findSynonyms(sources, entry, source.getDetails(id) ?? undefined, SYNONYM_LIMIT);
      }
      return [];
    },
    listHeadwords: (id, from, count) => {
      const page = find(id)?.listHeadwords(from, count);
      return page === undefined
        ? null
        : { total: page.total, headwords: page.entries.map(toListed) };
    },
    placeOfHeadword: (id, letters) => find(id)?.placeOfHeadword(letters) ?? 0,
    listDictionaries: () => sources.map(({ info }) => info),
    getEntryOfTheDay: (day) => {
      const drawn = drawnFrom(sources);
      const total = drawn.reduce((sum, { info }) => sum + info.entryCount, 0);
      let index = total === 0 ? 0 : hashDay(day) % total;
      for (const source of drawn) {
        const entry = index < source.info.entryCount ? source.getEntryAt(index) : null;
        if (entry) return view(source, entry.id);
        index -= source.info.entryCount;
      }
      return null;
    },
  };
}

interface LastQuestion {
  readonly query: string;
  readonly options: SearchOptions;
  readonly asked: AskedLibrary;
}

function isSameSearch(a: SearchOptions, b: SearchOptions): boolean {
  return a.limit === b.limit && a.exactOnly === b.exactOnly && a.literal === b.literal;
}

/** As much of a translation as fits into a line. */
const LINE = 120;

const toListed = ({ id, headword, variant, ...entry }: Entry): ListedHeadword => ({
  id,
  headword,
  ...(variant === undefined ? {} : { variant }),
  translation: entry.translation.slice(0, LINE),
});

/** A word that is drawn from a dictionary of hundreds of thousands is hardly ever worth a look. */
function drawnFrom(sources: readonly SearchSource[]): readonly SearchSource[] {
  const glossaries = sources.filter(({ info }) => info.kind === 'glossary');
  const shipped = glossaries.filter(({ info }) => info.isShipped);
  return shipped.length > 0 ? shipped : glossaries;
}

const never: IsCancelled = () => false;

function timed(search: () => UntimedAnswer): SearchAnswer {
  const start = performance.now();
  const answer = search();
  return { ...answer, tookMs: performance.now() - start };
}

/** FNV-1a: neighbouring days must not give neighbouring entries. */
function hashDay(day: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < day.length; i += 1) {
    hash = Math.imul(hash ^ day.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}
