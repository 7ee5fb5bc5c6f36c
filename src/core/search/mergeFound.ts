import type { Entry } from '../../shared/entry.ts';
import type { Found } from './found.ts';

/** One row of an answer: the best find with the entries of the same headword elsewhere. */
export interface FoundRow {
  readonly found: Found;
  /** That of the dictionary which comes first in the user's order. */
  readonly entry: Entry;
  /** Those of the other dictionaries, in the user's order. */
  readonly others: readonly Entry[];
}

/**
 * Joins finds of the same folded headword in different dictionaries into rows.
 *
 * Two entries of one headword in the same dictionary stay two rows. Tier and reason of a row are the
 * best of all its entries.
 *
 * @param found In the order that readers see.
 * @param dictionaries Ids in the user's order.
 */
export function mergeFound(
  found: readonly Found[],
  dictionaries: readonly string[],
): readonly FoundRow[] {
  const rows: { found: Found; entries: Entry[] }[] = [];
  const byKey = new Map<string, (typeof rows)[number][]>();
  for (const one of found) {
    const known = byKey.get(one.key) ?? [];
    const row = known.find(({ entries }) =>
      entries.every(({ dictionaryId }) => dictionaryId !== one.entry.dictionaryId),
    );
    if (row) row.entries.push(one.entry);
    else {
      const added = { found: one, entries: [one.entry] };
      rows.push(added);
      byKey.set(one.key, [...known, added]);
    }
  }
  return rows.map(({ found: best, entries }) => {
    if (entries.length === 1) return { found: best, entry: best.entry, others: [] };
    const [entry = best.entry, ...others] = entries.toSorted(
      (a, b) => dictionaries.indexOf(a.dictionaryId) - dictionaries.indexOf(b.dictionaryId),
    );
    return { found: best, entry, others };
  });
}
