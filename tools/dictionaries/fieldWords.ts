import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import papaparse from 'papaparse';
import { readSenses } from '../../src/core/formats/ecdict/senses.ts';
import { type Field, FIELDS } from '../../src/shared/settings.ts';
import { fieldOf } from '../../src/text/senses/senseGroups.ts';
import { lemmaCandidates } from '../../src/text/lemma.ts';

/**
 * Writes `src/text/senses/fieldWords.ts`: the words that tell of a field, and the pairs of Chinese
 * characters in its renderings. Counted over the terms that ECDICT (MIT) gives a label: a word tells of
 * a field when it is far more frequent in the terms of that field than in those of all. Run it with
 * `node tools/dictionaries/fieldWords.ts` when ECDICT changes.
 */
const OUT = join(import.meta.dirname, '../../src/text/senses/fieldWords.ts');
const MOST_WORDS = 400;
const MOST_PAIRS = 400;
/** Fewer terms prove nothing. */
const LEAST = 4;
/** This many times more often than in the terms of all other fields. */
const LEAST_LIFT = 2.5;

/** They tell of nothing. */
const SMALL = new Set(['the', 'and', 'for', 'with', 'from', 'under', 'non', 'sub', 'not', 'ing']);

const require = createRequire(import.meta.url);
const csv = join(dirname(require.resolve('ecdict/package.json')), 'assets/ecdict.csv');

type Counts = Map<string, Map<Field, number>>;
const words: Counts = new Map();
const pairs: Counts = new Map();
const totals = new Map<Field, number>();

papaparse.parse<Readonly<Record<string, string>>>(readFileSync(csv, 'utf8'), {
  header: true,
  step: ({ data: { word = '', translation = '' } }) => {
    for (const { labels, glosses } of readSenses(translation).senses) {
      const field = labels.map(fieldOf).find((each) => each !== null);
      if (field === undefined || field === null) continue;
      totals.set(field, (totals.get(field) ?? 0) + 1);
      for (const each of new Set(wordsOf(word))) count(words, each, field);
      const chinese = glosses.flatMap((gloss) => gloss.match(/\p{Script=Han}{2,}/gu) ?? []);
      const found = chinese.flatMap((run) =>
        Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
      );
      for (const each of new Set(found)) count(pairs, each, field);
    }
  },
});
writeFileSync(OUT, toModule());

function wordsOf(headword: string): readonly string[] {
  const found = headword.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return found.filter((word) => !SMALL.has(word)).map(baseOf);
}

/** Plurals count as their word. */
function baseOf(word: string): string {
  const first = lemmaCandidates(word).find(({ inflection }) => inflection === 'number');
  return first?.lemma ?? word;
}

function count(counts: Counts, key: string, field: Field): void {
  const known = counts.get(key) ?? new Map<Field, number>();
  known.set(field, (known.get(field) ?? 0) + 1);
  counts.set(key, known);
}

/** The keys that tell most of a field: by how often they come, times the logarithm of how much more often. */
function telling(counts: Counts, field: Field, most: number): readonly string[] {
  const ofField = totals.get(field) ?? 1;
  const all = [...totals.values()].reduce((sum, each) => sum + each, 0);
  return [...counts]
    .flatMap(([key, fields]) => {
      const here = fields.get(field) ?? 0;
      const elsewhere = [...fields.values()].reduce((sum, each) => sum + each, 0) - here;
      const lift = (here + 0.5) / ofField / ((elsewhere + 0.5) / (all - ofField));
      return here < LEAST || lift < LEAST_LIFT ? [] : [{ key, score: here * Math.log(lift) }];
    })
    .toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key);
}

function toModule(): string {
  const table = (counts: Counts, most: number, between: string): string =>
    FIELDS.map((field) => `  ${field}:\n    '${telling(counts, field, most).join(between)}',`).join(
      '\n',
    );
  return `import type { Field } from '../../shared/fields.ts';

// Written by tools/dictionaries/fieldWords.ts from the labels of ECDICT (MIT); not to be changed by hand.

/** English words in the terms of a field, parted by spaces. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
${table(words, MOST_WORDS, ' ')}
};

/** Pairs of Chinese characters in the renderings of a field, parted by spaces. */
export const FIELD_PAIRS: Readonly<Record<Field, string>> = {
${table(pairs, MOST_PAIRS, ' ')}
};
`;
}
