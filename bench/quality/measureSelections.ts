import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Hit } from '../../src/shared/hit.ts';
import { atLeast, isTestCase, type Measured, type Outcome, partsOf, readSet } from './cases.ts';
import type { ShippedSearch } from './openShipped.ts';
import type { PlainSample } from './plainSample.ts';
import { foldHeadword } from './renderings.ts';

const GOLDEN = resolve(import.meta.dirname, '../../src/core/search/golden/phrases.txt');

/** Selections as a mouse takes them. */
export function measureSelections(
  shipped: ShippedSearch,
  plain: PlainSample | null,
): readonly Measured[] {
  const outcomes = readSet('selections').map(({ selection = '', headwords }): Outcome => {
    const query = readCodes(selection.replace(/⏎/g, '\n'));
    const good = new Set(partsOf(headwords).map(foldHeadword));
    const first = shipped.find(query, 1)[0]?.entry.headword;
    const isGood = (headword: string | undefined): boolean =>
      headword !== undefined && good.has(foldHeadword(headword));
    return {
      query: selection,
      isTest: isTestCase(selection),
      isGood: isGood(first),
      wanted: headwords ?? '',
      got: first ?? 'nothing',
      ...(plain && { isGoodPlainly: isGood(plain.find(query, 1)[0]?.headword) }),
    };
  });
  return [{ name: '120 selections, right first', outcomes, goal: atLeast(92) }];
}

/** The golden queries of the phrases, with everything else on as well. */
export function measureGolden(
  shipped: ShippedSearch,
  plain: PlainSample | null,
): readonly Measured[] {
  const blocks = readFileSync(GOLDEN, 'utf8')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^#.*\n?/gm, '').trim())
    .filter((block) => block !== '');
  const named = new Set<string>();
  const outcomes = blocks.flatMap((block): readonly Outcome[] => {
    const [typed = '', ...lines] = block.split('\n');
    const first = lines.find((line) => !line.startsWith('  =>')) ?? 'nothing';
    const wanted = /^\s*\S+\s+(.*)$/.exec(first)?.[1];
    if (wanted === undefined) return [];
    const query = readCodes(typed.replace(/\\n/g, '\n'));
    const folded = foldHeadword(query);
    const isOther = ({ entry, tier }: Hit): boolean =>
      entry.headword !== wanted &&
      (tier === 'exact' || tier === 'inflected' || foldHeadword(entry.headword) === folded);
    const rows = shipped.find(query, 50);
    if (rows.some(isOther)) named.add(typed);
    const counted = rows.filter((row) => !isOther(row)).slice(0, 3);
    const isGood = counted.some(({ entry, others }) =>
      [entry, ...others].some(({ headword }) => headword === wanted),
    );
    const beside = plain && {
      isGoodPlainly: plain.find(query, 3).some(({ headword }) => headword === wanted),
    };
    const got = rows
      .slice(0, 6)
      .map(({ entry }) => entry.headword)
      .join(', ');
    return [{ query: typed, isTest: isTestCase(typed), isGood, wanted, got, ...beside }];
  });
  const goal = { kind: 'atLeast', value: 96, on: 'all' } as const;
  return [
    { name: 'golden queries of the phrases, in three', outcomes, goal },
    {
      name: '- no other dictionary names the query',
      outcomes: outcomes.filter(({ query }) => !named.has(query)),
    },
  ];
}

/** Characters that cannot be seen are written as `\u00ad`. */
function readCodes(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
