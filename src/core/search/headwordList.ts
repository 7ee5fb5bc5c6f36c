import type { Entry } from '../../shared/entry.ts';
import { fold } from '../text/fold.ts';
import type { SearchSource } from './source.ts';

/** Lists the headwords of entries in memory; the list is made when it is first asked for. */
export function createHeadwordList(
  entries: readonly Entry[],
): Pick<SearchSource, 'listHeadwords' | 'placeOfHeadword'> {
  let made: readonly { readonly key: string; readonly entry: Entry }[] | null = null;
  const sorted = () =>
    (made ??= entries
      .map((entry) => ({ key: fold(entry.headword), entry }))
      .toSorted((a, b) => compareText(a.key, b.key)));
  return {
    listHeadwords: (from, count) => ({
      total: entries.length,
      entries: sorted()
        .slice(from, from + count)
        .map(({ entry }) => entry),
    }),
    placeOfHeadword: (letters) => {
      const wanted = fold(letters);
      const place = sorted().findIndex(({ key }) => compareText(key, wanted) >= 0);
      return place === -1 ? entries.length : place;
    },
  };
}

/** The order of code points, which is that of UTF-8 bytes. */
function compareText(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}
