import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, EntryId } from '../../shared/entry.ts';
import {
  type Favorite,
  type FavoriteChange,
  type Keeping,
  KEPT_LIMITS,
  type ListId,
} from '../../shared/favorite.ts';
import type { FailureReason } from '../../shared/outcome.ts';
import { api } from '../api.ts';
import { PAPER_LIMITS } from '../../shared/reading.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt, failureText, noteTrouble, useChange } from './failureText.ts';
import { showFavorites } from './followChanges.ts';
import { favoritesQuery } from './queries.ts';

export interface FavoritesRead {
  /** Newest first; empty while they are read for the first time, and when they cannot be. */
  readonly favorites: readonly Favorite[];
  /** None are known, and they are being read. */
  readonly isPending: boolean;
  readonly failure: FailureReason | null;
}

const NONE: readonly Favorite[] = [];

/** All favorites, kept true by the event that tells of changes. */
export function useFavorites(): FavoritesRead {
  const { data, isPending, isFetching, isError } = useQuery(favoritesQuery);
  if (data?.kind === 'done') {
    const { value } = data;
    return { favorites: value, isPending: isFetching && value.length === 0, failure: null };
  }
  const failure = data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null;
  return { favorites: NONE, isPending, failure };
}

export interface Star {
  /** The entry is kept, in any list. */
  readonly isStarred: boolean;
  readonly favorite: Favorite | null;
  readonly headword: string;
  /** Gives whether the entry is a favorite now; null when nothing was changed. */
  readonly toggle: () => Promise<boolean | null>;
  /** Keeps the entry in lists; gives whether it is on disk. */
  readonly keep: (keeping?: Keeping) => Promise<boolean>;
}

/**
 * Whether an entry is a favorite, and the way to change it.
 *
 * @param metIn The sentence in which it was met; '' when there is none.
 */
export function useStar(entry: Pick<Entry, 'id' | 'headword'> | null, metIn = ''): Star {
  const { favorites } = useFavorites();
  const { add, remove } = useFavoriteChanges();
  const isBusy = useRef(false);
  const favorite = favorites.find(({ entryId }) => entryId === entry?.id) ?? null;

  const keep = async (keeping?: Keeping): Promise<boolean> =>
    entry !== null && add(entry, metIn === '' ? keeping : { metIn, ...keeping });
  const toggle = async (): Promise<boolean | null> => {
    if (entry === null || isBusy.current) return null;
    isBusy.current = true;
    try {
      const isDone = favorite === null ? await keep() : await remove([favorite]);
      return isDone ? favorite === null : null;
    } finally {
      isBusy.current = false;
    }
  };
  return {
    isStarred: favorite !== null,
    favorite,
    headword: entry?.headword ?? '',
    toggle,
    keep,
  };
}

interface FavoriteChanges {
  readonly add: (entry: Pick<Entry, 'id' | 'headword'>, keeping?: Keeping) => Promise<boolean>;
  /** Notes, tags and lists; tells what was changed. */
  readonly change: (favorites: readonly Favorite[], change: FavoriteChange) => Promise<boolean>;
  /** Tells of the removal with a way back. */
  readonly remove: (favorites: readonly Favorite[]) => Promise<boolean>;
  readonly restore: (favorites: readonly Favorite[]) => Promise<boolean>;
}

/**
 * Changes of the favorites, each told to the reader when it failed. The screen changes only after
 * the main process answered that the change is on disk; each gives whether it is.
 */
export function useFavoriteChanges(): FavoriteChanges {
  const { t } = useTranslation();
  const say = useFeedback();

  const add: FavoriteChanges['add'] = async ({ id, headword }, keeping) => {
    const outcome = await attempt(
      keeping === undefined ? api.addFavorite(id) : api.addFavorite(id, keeping),
    );
    const retry = (): Promise<boolean> => add({ id, headword }, keeping);
    if (outcome.kind === 'done') {
      noteTrouble(null, retry);
      showFavorites({ changed: [outcome.value], removed: [] });
      return true;
    }
    noteTrouble(outcome.reason, retry);
    const why = failureText(t, outcome.reason);
    say({ text: t('favorite.notAdded', { headword, why }), isFailure: true });
    return false;
  };

  const change: FavoriteChanges['change'] = async (favorites, changed) => {
    const ids = favorites.map(({ id }) => id);
    const outcome = await attempt(api.changeFavorites(ids, changed));
    const retry = (): Promise<boolean> => change(favorites, changed);
    noteTrouble(outcome.kind === 'done' ? null : outcome.reason, retry);
    if (outcome.kind === 'done') {
      say({ text: t('lists.changed', named(favorites)) });
      return true;
    }
    const why = failureText(t, outcome.reason);
    say({ text: t('lists.notChanged', { why }), isFailure: true });
    return false;
  };

  const restore: FavoriteChanges['restore'] = async (favorites) => {
    const outcome = await attempt(api.restoreFavorites(favorites.map(({ id }) => id)));
    noteTrouble(outcome.kind === 'done' ? null : outcome.reason, () => restore(favorites));
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('favorite.notRestored', { why }), isFailure: true });
      return false;
    }
    say({ text: t('favorite.restored', named(favorites)) });
    return true;
  };

  const remove: FavoriteChanges['remove'] = async (favorites) => {
    const ids = favorites.map(({ id }) => id);
    const outcome = await attempt(api.removeFavorites(ids));
    noteTrouble(outcome.kind === 'done' ? null : outcome.reason, () => remove(favorites));
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('favorite.notRemoved', { why }), isFailure: true });
      return false;
    }
    showFavorites({ changed: [], removed: ids });
    say({
      text: t('favorite.removed', named(favorites)),
      action: { label: t('common.undo'), run: () => void restore(favorites) },
    });
    return true;
  };

  return { add, change, remove, restore };
}

const named = (favorites: readonly Favorite[]): { count: number; headword: string } => ({
  count: favorites.length,
  headword: favorites[0]?.headword ?? '',
});

/** An entry to be kept, with the sentence in which it was met. */
interface Met {
  readonly entryId: EntryId | null;
  readonly sentence: string;
}

/**
 * Keeps many entries in lists, all or none, each with its sentence, the paper's title as its note where
 * it has none; gives whether they are on disk.
 */
export function useKeepMany(): (
  entries: readonly Met[],
  lists: readonly ListId[],
  title: string,
) => Promise<boolean> {
  const { t } = useTranslation();
  const say = useFeedback();
  const change = useChange();
  return async (entries, lists, title) => {
    const words = entries.flatMap(({ entryId, sentence }) =>
      entryId === null ? [] : [{ entryId, sentence: sentence.slice(0, KEPT_LIMITS.metIn) }],
    );
    const kept = await change(api.keepWords(words, lists, title.slice(0, PAPER_LIMITS.title)));
    if (kept === null) return false;
    say({ text: t('reading.kept', { count: kept.value }) });
    return true;
  };
}
