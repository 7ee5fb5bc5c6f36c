import { countWhile } from '../../shared/countWhile.ts';
import { compareFound, type Found } from './found.ts';
import { prefixCost, TERM_RANK } from './rank.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';

/** Finds entries by the beginning of their headword or translation. */
export interface PrefixIndex {
  /** Shorter ones first, then in the order of the alphabet; headwords before translations. */
  find(question: Question): readonly Found[];
}

interface PrefixRow {
  readonly key: string;
  readonly row: Row;
  readonly field: 'headword' | 'translation';
}

/** Builds the index: all keys in one sorted array, searched by halving. */
export function createPrefixIndex(rows: readonly Row[]): PrefixIndex {
  const keys: PrefixRow[] = rows.flatMap((row) => [
    { key: row.headword.folded, row, field: 'headword' as const },
    ...row.translation.forms.map((key) => ({ key, row, field: 'translation' as const })),
  ]);
  keys.sort((a, b) => compareUnits(a.key, b.key));
  const alphabetical = rankAlphabetically(rows);
  return {
    find: ({ folded }) => {
      const found: Found[] = [];
      if (folded === '') return found;
      const first = countWhile(keys, ({ key }) => key < folded);
      for (let i = first; i < keys.length; i += 1) {
        const prefixed = keys[i];
        if (!prefixed?.key.startsWith(folded)) break;
        found.push(toFound(prefixed, alphabetical[prefixed.row.position] ?? 0));
      }
      return found.toSorted(compareFound);
    },
  };
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Place of each row's headword in the alphabet, so that no search has to collate. */
function rankAlphabetically(rows: readonly Row[]): Uint32Array {
  const headwords = rows.map(({ headword }) => headword.folded);
  // A collator costs 20 ms to make; for plain letters its order is that of their codes.
  const isPlain = headwords.every((headword) => /^[ -~]*$/.test(headword));
  const compare = isPlain ? compareUnits : new Intl.Collator('en').compare;
  const order = rows.map((_, i) => i);
  order.sort((a, b) => compare(headwords[a] ?? '', headwords[b] ?? ''));
  const ranks = new Uint32Array(rows.length);
  order.forEach((row, rank) => (ranks[row] = rank));
  return ranks;
}

function toFound({ key, row, field }: PrefixRow, alphabetical: number): Found {
  return {
    entry: row.entry,
    key: row.headword.folded,
    tier: 'prefix',
    reason: { kind: 'prefix', field },
    rank: [
      field === 'headword' ? 0 : 1,
      prefixCost(row.entry.rank ?? TERM_RANK),
      key.length,
      alphabetical,
    ],
    position: row.position,
  };
}
