import { setImmediate } from 'node:timers/promises';
import type { KeptWay } from '../../core/kept/findKept.ts';
import type { KeptText } from '../../core/kept/keptText.ts';
import type { Favorite, FavoriteId } from '../../shared/favorite.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { UserData } from './userData.ts';

/** Searches the favorites as lookups search the library. */
export interface FavoriteSearch {
  /** Ids of the favorites found, the newest first. Other work goes on while texts are prepared. */
  search(query: string): Promise<Outcome<readonly FavoriteId[]>>;
  /** To be told of every change; all are read anew at the next search. */
  forget(): void;
}

/** Texts prepared before other work of the process has its turn. */
const CHUNK = 500;

/** Milliseconds of searching before other work of the process has its turn. */
const SLICE = 8;
/** Texts between two looks at the clock. */
const STEP = 64;

interface Prepared {
  readonly favorites: readonly Favorite[];
  readonly texts: readonly KeptText[];
}

/**
 * Makes the search. It keeps one prepared text a favorite, in the main process: other work goes on
 * while 20,000 of them are searched, and a favorite whose words stay is not prepared again.
 */
export function createFavoriteSearch(userData: Pick<UserData, 'listFavorites'>): FavoriteSearch {
  let known = new Map<FavoriteId, { readonly words: string; readonly text: KeptText }>();
  let prepared: Promise<Prepared> | null = null;

  const prepare = async (favorites: readonly Favorite[]): Promise<Prepared> => {
    const { toKeptText } = await import('../../core/kept/keptText.ts');
    const next: typeof known = new Map();
    const texts: KeptText[] = [];
    for (const [index, favorite] of favorites.entries()) {
      const { headword, translation, reading, example, note, metIn, tags } = favorite;
      const words = JSON.stringify([headword, translation, reading, example, note, metIn, tags]);
      const before = known.get(favorite.id);
      const text = before?.words === words ? before.text : toKeptText(favorite);
      next.set(favorite.id, { words, text });
      texts.push(text);
      if (index % CHUNK === CHUNK - 1) {
        await setImmediate();
      }
    }
    known = next;
    return { favorites, texts };
  };

  return {
    search: async (query) => {
      if (prepared === null) {
        const read = userData.listFavorites();
        if (read.kind === 'failed') return read;
        prepared = prepare(read.value);
      }
      // Loaded with the first search: the tables of pinyin and scripts would slow the start.
      const { keptWays } = await import('../../core/kept/findKept.ts');
      const { favorites, texts } = await prepared;
      const found = await findInSlices(texts, keptWays(query));
      return done(found.flatMap((index) => favorites[index]?.id ?? []));
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
