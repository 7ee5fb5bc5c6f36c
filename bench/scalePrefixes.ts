import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Figure } from './figure.ts';
import { quantile } from './measureSpeed.ts';
import {
  idOf,
  infoOf,
  type ScaleDictionary,
  type ScaleLibrary,
  type ScaleSource,
} from './scaleLibrary.ts';
import { SCALE_FOLDER } from './scaleImports.ts';

const SHOWN = 50;
const WORDS = 150;

interface Key {
  readonly key: string;
  readonly entry: object;
}

/**
 * Measures the tier `prefix` alone against halving a sorted array of all headwords in memory: once
 * with the same work, the 50 shortest headwords, and once with the first 50 as they come.
 */
export function measurePrefixes(
  library: ScaleLibrary,
  set: readonly ScaleDictionary[],
  sources: readonly ScaleSource[],
  label: string,
): readonly Figure[] {
  const stores = set.map((one) => {
    const db = new DatabaseSync(join(SCALE_FOLDER, `${idOf(one)}.1.db`), { readOnly: true });
    // As the library has it open.
    db.exec('BEGIN');
    return { names: new library.NameStore(db), entries: new library.EntryStore(db, infoOf(one)) };
  });
  const sorted = sources.flatMap(readKeys).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const step = Math.floor(sorted.length / WORDS);
  const typed = Array.from({ length: WORDS }, (_, i) => sorted[i * step]?.key ?? '').flatMap(
    (word) => Array.from(word.slice(0, 12), (_, i) => word.slice(0, i + 1)),
  );
  const ours = time(typed, (folded) => {
    library.takeBest(
      stores.map(({ names, entries }) => library.findPrefixed({ folded }, names, entries)),
      SHOWN,
    );
  });
  const same = time(typed, (folded) => shortest(sorted, folded));
  const plain = time(typed, (folded) => firsts(sorted, folded));
  return [
    { name: `${label}: prefix tier, p95`, value: ours, unit: 'ms' },
    {
      name: `${label}: prefix tier against binary search for the 50 shortest, p95`,
      value: ours / same,
      unit: 'x',
      limit: { kind: 'atMost', value: 4 },
    },
    {
      name: `${label}: prefix tier against binary search for the first 50, p95`,
      value: ours / plain,
      unit: 'x',
    },
  ];
}

function readKeys(source: ScaleSource): readonly Key[] {
  return Array.from({ length: source.info.entryCount }, (_, i) => {
    const key = source.getEntryAt(i)?.headword.toLowerCase() ?? '';
    return { key, entry: { key } };
  });
}

function start(sorted: readonly Key[], letters: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firsts(sorted: readonly Key[], letters: string): readonly Key[] {
  const first = start(sorted, letters);
  return sorted.slice(first, first + SHOWN).filter(({ key }) => key.startsWith(letters));
}

function shortest(sorted: readonly Key[], letters: string): readonly Key[] {
  const first = start(sorted, letters);
  const end = start(sorted, `${letters}\uffff`);
  return sorted
    .slice(first, end)
    .toSorted((a, b) => a.key.length - b.key.length)
    .slice(0, SHOWN);
}

function time(typed: readonly string[], call: (letters: string) => unknown): number {
  for (const letters of typed) call(letters);
  const took = typed.map((letters) => {
    const before = performance.now();
    call(letters);
    return performance.now() - before;
  });
  return quantile(took, 0.95);
}
