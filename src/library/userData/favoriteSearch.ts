import { setImmediate } from 'node:timers/promises';
import type { KeptWay } from '../../core/kept/findKept.ts';
import type { KeptText } from '../../core/kept/keptText.ts';
import type { FavoriteId } from '../../shared/favorite.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { UserData } from './userData.ts';

/** Searches the favorites as lookups search the library. */
export interface FavoriteSearch {
  /** Ids of the favorites found, the newest first. Other work goes on while texts are prepared. */
  search(query: string): Promise<Outcome<readonly FavoriteId[]>>;
  /** To be told of every change; all are read anew at the next search. */
  forget(): void;
}

/** Favorites read and prepared before other work of the process has its turn. */
const CHUNK = 200;

/** Milliseconds of searching before other work of the process has its turn. */
const SLICE = 8;
/** Texts between two looks at the clock. */
const STEP = 64;

interface Prepared {
  readonly ids: readonly FavoriteId[];
  /** One for each of the ids. */
  readonly texts: readonly KeptText[];
}

/**
 * Makes the search. It keeps one prepared text a favorite, in the main process: other work goes on
 * while 20,000 of them are searched, and a favorite whose words stay is not prepared again.
 */
export function createFavoriteSearch(
  userData: Pick<UserData, 'listFavoriteIds' | 'findFavorites'>,
): FavoriteSearch {
  let known = new Map<FavoriteId, { readonly words: string; readonly text: KeptText }>();
  let prepared: Promise<Outcome<Prepared>> | null = null;

  const prepare = async (): Promise<Outcome<Prepared>> => {
    const { toKeptText } = await import('../../core/kept/keptText.ts');
    const all = userData.listFavoriteIds();
    if (all.kind === 'failed') return all;
    const next: typeof known = new Map();
    const ids: FavoriteId[] = [];
    const texts: KeptText[] = [];
    for (let start = 0; start < all.value.length; start += CHUNK) {
      const read = userData.findFavorites(all.value.slice(start, start + CHUNK));
      if (read.kind === 'failed') return read;
      for (const favorite of read.value) {
        const { id, headword, translation, reading, example, note, metIn, tags } = favorite;
        const words = JSON.stringify([headword, translation, reading, example, note, metIn, tags]);
        const before = known.get(id);
        const text = before?.words === words ? before.text : toKeptText(favorite);
        next.set(id, { words, text });
        ids.push(id);
        texts.push(text);
      }
      await setImmediate();
    }
    known = next;
    return done({ ids, texts });
  };

  return {
    search: async (query) => {
      const preparing = (prepared ??= prepare());
      // Loaded with the first search: the tables of pinyin and scripts would slow the start.
      const { keptWays } = await import('../../core/kept/findKept.ts');
      const read = await preparing;
      if (read.kind === 'failed') {
        // The next search tries again.
        if (prepared === preparing) prepared = null;
        return read;
      }
      const { ids, texts } = read.value;
      const found = await findInSlices(texts, keptWays(query));
      return done(found.flatMap((index) => ids[index] ?? []));
    },
    forget: () => {
      prepared = null;
    },
  };
}

/** As `findKept`: positions of what the first way finds that finds anything. */
async function findInSlices(
  texts: readonly KeptText[],
  ways: readonly KeptWay[],
): Promise<readonly number[]> {
  let sliceEnd = performance.now() + SLICE;
  for (const isFound of ways) {
    const found: number[] = [];
    for (const [index, text] of texts.entries()) {
      if (isFound(text)) found.push(index);
      if (index % STEP !== 0 || performance.now() < sliceEnd) continue;
      await setImmediate();
      sliceEnd = performance.now() + SLICE;
    }
    if (found.length > 0) return found;
  }
  return [];
}
