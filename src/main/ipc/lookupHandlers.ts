import type { SearchService } from '../../library/search/openSearch.ts';
import { localDay } from '../../library/userData/stores/localDay.ts';
import type { QueryMemory } from '../windows/queryMemory.ts';
import type { Handlers } from './ipc.ts';

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
  getEntryOfTheDay: () => library.getEntryOfTheDay(localDay(Date.now())),
});
