import MiniSearch from 'minisearch';
import type { Entry } from '../src/shared/entry.ts';

/** What anybody would write first: MiniSearch with prefix and fuzzy 0.2 over the same rows. */
export interface PlainSearch {
  /** Headwords, best first. */
  readonly search: (query: string) => readonly string[];
}

/** Builds the index over headword, translation and examples. */
export function createPlainSearch(entries: readonly Entry[]): PlainSearch {
  const index = new MiniSearch<Entry>({
    fields: ['headword', 'translation', 'examples'],
    storeFields: ['headword'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
    extractField: (entry, field) => {
      if (field === 'examples') return entry.examples.join('\n');
      return field === 'headword' || field === 'translation' ? entry[field] : entry.id;
    },
  });
  index.addAll(entries);
  return {
    search: (query) => index.search(query).map((result) => result['headword'] as string),
  };
}
