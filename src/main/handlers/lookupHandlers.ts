import type { SearchService } from '../../library/search/openSearch.ts';
import type { Handlers } from '../ipc.ts';

type LookupHandlers = Pick<
  Handlers,
  'search' | 'searchTexts' | 'getEntry' | 'listDictionaries' | 'getEntryOfTheDay'
>;

/** Each window's searches cancel only its own earlier ones. */
export const lookupHandlers = (library: SearchService): LookupHandlers => ({
  search: (caller, query, options) => library.search(query, options, caller),
  searchTexts: (caller, query, options) => library.searchTexts(query, options, caller),
  getEntry: (_caller, id) => library.getEntry(id),
  listDictionaries: () => library.listDictionaries(),
  getEntryOfTheDay: () => library.getEntryOfTheDay(localDay(new Date())),
});

/** `2026-11-22`, by the clock on the wall. */
function localDay(now: Date): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const pad = (part: number): string => String(part).padStart(2, '0');
