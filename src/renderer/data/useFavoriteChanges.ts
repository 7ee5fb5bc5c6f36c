import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { Favorite } from '../../shared/favorite.ts';
import { done } from '../../shared/outcome.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { favoritesQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

export interface FavoriteChanges {
  readonly add: (entry: Pick<Entry, 'id' | 'headword'>) => Promise<boolean>;
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

  const add: FavoriteChanges['add'] = async ({ id, headword }) => {
    const outcome = await attempt(api.addFavorite(id));
    if (outcome.kind === 'done') {
      show((kept) => [outcome.value, ...kept.filter((each) => each.id !== outcome.value.id)]);
      return true;
    }
    const why = failureText(t, outcome.reason);
    say({ text: t('favorite.notAdded', { headword, why }), isFailure: true });
    return false;
  };

  const restore: FavoriteChanges['restore'] = async (favorites) => {
    const outcome = await attempt(api.restoreFavorites(favorites.map(({ id }) => id)));
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('favorite.notRestored', { why }), isFailure: true });
      return false;
    }
    await queryClient.invalidateQueries(favoritesQuery);
    say({ text: t('favorite.restored', named(favorites)) });
    return true;
  };

  const remove: FavoriteChanges['remove'] = async (favorites) => {
    const outcome = await attempt(api.removeFavorites(favorites.map(({ id }) => id)));
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('favorite.notRemoved', { why }), isFailure: true });
      return false;
    }
    const gone = new Set(favorites.map(({ id }) => id));
    show((kept) => kept.filter(({ id }) => !gone.has(id)));
    say({
      text: t('favorite.removed', named(favorites)),
      action: { label: t('common.undo'), run: () => void restore(favorites) },
    });
    return true;
  };

  return { add, remove, restore };
}

const named = (favorites: readonly Favorite[]): { count: number; headword: string } => ({
  count: favorites.length,
  headword: favorites[0]?.headword ?? '',
});

/** Shows a change that is on disk without waiting for the list to be read again. */
function show(change: (kept: readonly Favorite[]) => readonly Favorite[]): void {
  queryClient.setQueryData(favoritesQuery.queryKey, (known) =>
    known?.kind === 'done' ? done(change(known.value)) : known,
  );
}
