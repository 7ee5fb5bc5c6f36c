import { done } from '../../shared/outcome.ts';
import { favoritesQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';
import { type SomeChange, withChange } from './withChange.ts';

/** Shows a change that is on disk without waiting for the list to be read again. */
export function showFavorites(change: SomeChange): void {
  queryClient.setQueryData(favoritesQuery.queryKey, (known) =>
    known?.kind === 'done' ? done(withChange(known.value, change)) : known,
  );
}
