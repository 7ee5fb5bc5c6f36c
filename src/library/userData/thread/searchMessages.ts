import type { FavoriteId } from '../../../shared/favorite.ts';
import type { Outcome } from '../../../shared/outcome.ts';

/** What the thread that searches favorites is asked, one after the other. */
export type FavoriteQuestion =
  /** Makes ready what is searched, and searches for a query if there is one. */
  | { readonly kind: 'search'; readonly number: number; readonly query: string | null }
  /** These favorites are others now, or gone; all may be when it is null. */
  | { readonly kind: 'forget'; readonly ids: readonly FavoriteId[] | null };

/** The answer to a search. */
export interface FavoriteAnswer {
  readonly number: number;
  readonly outcome: Outcome<readonly FavoriteId[]>;
  /** Errors that have no reason of their own. */
  readonly errors: readonly { readonly message: string; readonly error: unknown }[];
}
