import type { Entry } from '../../shared/entry.ts';
import { fold } from '../../text/fold.ts';
import { type CharacterRun, chineseOrder, firstCharacter } from './chineseOrder.ts';
import type { SearchSource } from './source.ts';

/**
 * Lists the headwords of entries in memory; the list is made when it is first asked for.
 *
 * @param isByPinyin Chinese headwords stand in the order of their first character's pinyin.
 */
export function createHeadwordList(
  entries: readonly Entry[],
  isByPinyin: boolean,
): Pick<SearchSource, 'listHeadwords' | 'placeOfHeadword'> {
  let made: ReturnType<typeof makeList> | null = null;
  const list = () => (made ??= makeList(entries, isByPinyin));
  return {
    listHeadwords: (from, count) => ({
      total: entries.length,
      entries: list()
        .ordered.slice(from, from + count)
        .map(({ entry }) => entry),
    }),
    placeOfHeadword: (letters) => {
      const { sorted, order } = list();
      const wanted = fold(letters);
      const found = sorted.findIndex(({ key }) => compareText(key, wanted) >= 0);
      const place = found === -1 ? entries.length : found;
      return order === null ? place : order.placeOf(letters, place);
    },
  };
}

function makeList(entries: readonly Entry[], isByPinyin: boolean) {
  const sorted = entries
    .map((entry) => ({ key: fold(entry.headword), entry }))
    .toSorted((a, b) => compareText(a.key, b.key));
  if (!isByPinyin) return { sorted, ordered: sorted, order: null };
  const runs: CharacterRun[] = [];
  for (const [start, { key }] of sorted.entries()) {
    const character = firstCharacter(key);
    const last = runs.at(-1);
    if (last?.character === character) runs.splice(-1, 1, { ...last, length: last.length + 1 });
    else runs.push({ character, start, length: 1 });
  }
  const order = chineseOrder(runs);
  const ordered = order.runs.flatMap(({ start, length }) => sorted.slice(start, start + length));
  return { sorted, ordered, order };
}

/** The order of code points, which is that of UTF-8 bytes. */
function compareText(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}
