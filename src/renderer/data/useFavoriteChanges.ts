import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { Favorite, FavoriteChange, Keeping } from '../../shared/favorite.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt } from './attempt.ts';
import { failureText } from './failureText.ts';
import { showFavorites } from './showFavorites.ts';
import { noteTrouble } from './trouble.ts';

export interface FavoriteChanges {
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
