import type { Favorite, ListId } from '../../../shared/favorite.ts';

/** Which favorites are shown. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'list'; readonly list: ListId }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'removed' };

export const ALL: Scope = { kind: 'all' };

export const isSameScope = (one: Scope, other: Scope): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether a favorite that is kept belongs to a scope. */
export function isInScope(favorite: Favorite, scope: Scope): boolean {
  if (scope.kind === 'list') return favorite.lists.includes(scope.list);
  return scope.kind !== 'tag' || favorite.tags.includes(scope.tag);
}

/** How many favorites there are in each list, and with each tag, tags in their order. */
export function countByScope(favorites: readonly Favorite[]): {
  readonly lists: ReadonlyMap<ListId, number>;
  readonly tags: readonly (readonly [tag: string, count: number])[];
} {
  const lists = new Map<ListId, number>();
  const tags = new Map<string, number>();
  for (const favorite of favorites) {
    for (const list of favorite.lists) lists.set(list, (lists.get(list) ?? 0) + 1);
    for (const tag of favorite.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return { lists, tags: [...tags].toSorted(([a], [b]) => a.localeCompare(b)) };
}
