import { compareRanks, type Found } from './found.ts';

/** So many words of which the query is the whole pinyin stand before those that begin with it. */
const MANY_FULL = 10;
/** The same where the query is a name as well: `women`. */
const FEW_FULL = 3;
const CAPITALS = /\p{Lu}{2}/u;

/**
 * Says where finds by pinyin stand: those of a whole word, typed in full, before prefixes, but only
 * the likeliest of them; those of a query in capitals, which means something else, at the end.
 *
 * @param found By one source.
 * @param isName The query is the headword of some entry.
 */
export function placePinyin(found: readonly Found[], isName: boolean): readonly Found[] {
  const full = found
    .filter(({ stage }) => stage === 'full')
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const early = new Set(full.slice(0, isName ? FEW_FULL : MANY_FULL));
  return found.map((one) => {
    if (one.reason.kind !== 'pinyin') return one;
    const { stage, ...plain } = one;
    if (CAPITALS.test(one.reason.typed)) return { ...plain, stage: 'unlikely' };
    return stage === undefined || early.has(one) ? one : plain;
  });
}
