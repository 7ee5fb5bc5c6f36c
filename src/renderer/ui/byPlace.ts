/** A part of something that is drawn once as it stands. */
interface Placed<T> {
  readonly key: string;
  readonly item: T;
}

/**
 * Parts that have no name of their own and never change places: React knows them by their place.
 * Never for what is sorted, filtered or edited.
 */
export const byPlace = <T>(items: readonly T[]): readonly Placed<T>[] =>
  items.map((item, place) => ({ key: String(place), item }));
