import { drawBySeed, isTestCase, type Measured, type Outcome } from './cases.ts';
import type { ShippedSearch } from './openShipped.ts';
import { renderingsOf } from './renderings.ts';
import type { ChineseWord } from './sources.ts';

type Readings = ReadonlyMap<string, readonly string[]>;

/** Chinese words by their pinyin, in full and by initials. */
export function measurePinyin(
  shipped: ShippedSearch,
  words: readonly ChineseWord[],
  readings: Readings,
): readonly Measured[] {
  const known = words.filter(({ word }) => readings.has(word));
  const commonest = known.slice(0, 100);
  const pairs = known.filter(({ word }) => [...word].length === 2).slice(0, 200);
  const several = known.filter(({ word }) => [...word].length >= 2);
  const drawn = drawBySeed(several, 'pinyin', 500, ({ word }) => word);
  const measure = (
    list: readonly ChineseWord[],
    type: (syllables: readonly string[]) => string,
    depth: number,
  ): readonly Outcome[] =>
    list.map(({ word }) => {
      const query = type(readings.get(word) ?? []);
      const rows = shipped.findNames(query, depth).map(({ entry }) => entry);
      const isGood = rows.some(
        (entry) =>
          entry.headword === word ||
          entry.variant === word ||
          renderingsOf(entry, 'zh')[0] === word,
      );
      const got = rows.map(({ headword }) => headword).join('、');
      return { query, isTest: isTestCase(word), isGood, wanted: word, got };
    });
  const full = (syllables: readonly string[]): string => syllables.join('');
  const initials = (syllables: readonly string[]): string =>
    syllables.map((syllable) => syllable.charAt(0)).join('');
  const figures = [
    { name: 'the 100 commonest words in pinyin', list: commonest, type: full, depth: 1, value: 80 },
    { name: 'the 100 commonest words in pinyin', list: commonest, type: full, depth: 5, value: 99 },
    {
      name: 'the 200 commonest pairs by initials',
      list: pairs,
      type: initials,
      depth: 1,
      value: 65,
    },
    {
      name: 'the 200 commonest pairs by initials',
      list: pairs,
      type: initials,
      depth: 5,
      value: 95,
    },
    { name: '500 words drawn, in pinyin', list: drawn, type: full, depth: 5, value: 99 },
  ] as const;
  return figures.map(({ name, list, type, depth, value }) => ({
    name: `${name}, @${depth}`,
    outcomes: measure(list, type, depth),
    goal: { kind: 'atLeast', value, on: 'all' },
  }));
}
