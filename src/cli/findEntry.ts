import { createEngineOver } from '../library/search/createSearchEngine.ts';
import { openSourceShelf } from '../library/search/sourceShelf.ts';
import type { EntrySnapshot } from '../shared/favorite.ts';
import type { Place } from './place.ts';
import { readShipped } from './readShipped.ts';

/** Gives the entry of a headword as it is written; null when the library has none. */
export type FindEntry = (headword: string) => Promise<EntrySnapshot | null>;

/** Opens the whole library, lets work look entries up in it, and closes it again. */
export async function withEntryFinder<T>(
  place: Place,
  work: (find: FindEntry) => Promise<T>,
): Promise<T> {
  const shelf = openSourceShelf(await readShipped(place), place.dataFolder);
  try {
    const engine = createEngineOver(shelf.sources());
    return await work(async (headword) => {
      const { hits } = engine.search(headword, { exactOnly: true, limit: 1 });
      return hits[0]?.entry ?? null;
    });
  } finally {
    shelf.close();
  }
}
