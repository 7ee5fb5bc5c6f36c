import type { SearchService } from '../../library/search/openSearch.ts';
import type { Handlers } from '../ipc.ts';
import type { QueryMemory } from '../windows/queryMemory.ts';

type LookupHandlers = Pick<
  Handlers,
  | 'search'
  | 'searchTexts'
  | 'getEntry'
  | 'findSynonyms'
  | 'getEntryOfTheDay'
  | 'listHeadwords'
  | 'placeOfHeadword'
  | 'takeLostQuery'
>;

/** Each window's searches cancel only its own earlier ones. */
export const lookupHandlers = (library: SearchService, queries: QueryMemory): LookupHandlers => ({
  search: (caller, query, options) => {
    queries.note(caller, query);
    return library.search(query, options, caller);
  },
  searchTexts: (caller, query, options) => library.searchTexts(query, options, caller),
  getEntry: (_caller, id) => library.getEntry(id),
  findSynonyms: (_caller, id) => library.findSynonyms(id),
  listHeadwords: (_caller, id, from, count) => library.listHeadwords(id, from, count),
  placeOfHeadword: (_caller, id, letters) => library.placeOfHeadword(id, letters),
  takeLostQuery: (caller) => queries.takeLost(caller),
  getEntryOfTheDay: () => library.getEntryOfTheDay(localDay(new Date())),
});

/** `2026-11-22`, by the clock on the wall. */
function localDay(now: Date): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const pad = (part: number): string => String(part).padStart(2, '0');
