import { readGlossaries } from '../library/glossaries/readGlossaries.ts';
import { createEngineOver } from '../library/search/createSearchEngine.ts';
import { openSourceShelf } from '../library/search/sourceShelf.ts';
import type { EntrySnapshot } from '../shared/favorite.ts';
import type { Place } from './place.ts';

/** Gives the entry of a headword as it is written; null when the library has none. */
export type FindEntry = (headword: string) => Promise<EntrySnapshot | null>;

/** Opens the whole library, lets work look entries up in it, and closes it again. */
export async function withEntryFinder<T>(
  { glossaryFolder, dataFolder }: Place,
  work: (find: FindEntry) => Promise<T>,
): Promise<T> {
  const { glossaries } = await readGlossaries(glossaryFolder);
  const shelf = openSourceShelf(glossaries, dataFolder);
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
