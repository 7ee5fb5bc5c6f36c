import adjectives from 'wink-lexicon/src/wn-adjective-exceptions.js';
import nouns from 'wink-lexicon/src/wn-noun-exceptions.js';
import verbs from 'wink-lexicon/src/wn-verb-exceptions.js';

/** What an inflection says: one or many, when, or how much. */
export type Inflection = 'number' | 'tense' | 'degree';

/** A lemma of an irregular form. */
export interface ExceptionalLemma {
  readonly lemma: string;
  readonly inflection: Inflection;
}

type OwnRow = readonly [inflection: Inflection, form: string, ...lemmas: string[]];

/** Forms that WordNet's tables lack or give one lemma for where there are more. */
const OWN_ROWS: readonly OwnRow[] = [
  ['degree', 'better', 'good', 'well'],
  ['degree', 'best', 'good', 'well'],
  ['degree', 'worse', 'bad', 'badly'],
  ['degree', 'worst', 'bad', 'badly'],
  ['degree', 'more', 'much', 'many'],
  ['degree', 'most', 'much', 'many'],
  ['degree', 'less', 'little'],
  ['degree', 'least', 'little'],
  ['degree', 'further', 'far'],
  ['degree', 'farther', 'far'],
  ['degree', 'furthest', 'far'],
  ['degree', 'farthest', 'far'],
  ['number', 'axes', 'axis', 'axe', 'ax'],
  ['number', 'bases', 'basis', 'base'],
  ['number', 'leaves', 'leaf', 'leave'],
  ['number', 'lives', 'life', 'live'],
  ['number', 'people', 'person'],
  ['number', 'appendices', 'appendix'],
  ['number', 'corpora', 'corpus'],
  ['number', 'criteria', 'criterion'],
  ['number', 'formulae', 'formula'],
  ['number', 'lemmata', 'lemma'],
  ['number', 'matrices', 'matrix'],
  ['number', 'vertices', 'vertex'],
  ['tense', 'lay', 'lie'],
  ['tense', 'is', 'be'],
  ['tense', 'are', 'be'],
  ['tense', 'am', 'be'],
  ['tense', 'was', 'be'],
  ['tense', 'were', 'be'],
  ['tense', 'been', 'be'],
  ['tense', 'has', 'have'],
  ['tense', 'does', 'do'],
  ['tense', 'goes', 'go'],
];

/**
 * Lemmas of a form that no rule of inflection explains, likeliest first; undefined when it is none.
 *
 * Source: the exception lists of WordNet 3.0 as packed in wink-lexicon, which keeps WordNet's
 * licence beside them, with our own rows before them.
 */
export function exceptionalLemmas(form: string): readonly ExceptionalLemma[] | undefined {
  return TABLE.get(form);
}

const TABLE = buildTable();

let forms: ReadonlyMap<string, readonly string[]> | null = null;

/** The irregular forms of a folded word: of `run` `ran`; none of most words. */
export function irregularForms(lemma: string): readonly string[] {
  forms ??= formsByLemma();
  return forms.get(lemma) ?? [];
}

function formsByLemma(): ReadonlyMap<string, readonly string[]> {
  const byLemma = new Map<string, string[]>();
  for (const [form, lemmas] of TABLE) {
    for (const { lemma } of lemmas) {
      const known = byLemma.get(lemma);
      if (known === undefined) byLemma.set(lemma, [form]);
      else known.push(form);
    }
  }
  return byLemma;
}

function buildTable(): ReadonlyMap<string, readonly ExceptionalLemma[]> {
  const table = new Map<string, ExceptionalLemma[]>();
  const add = (form: string, lemma: string, inflection: Inflection): void => {
    const known = table.get(form);
    if (known === undefined) table.set(form, [{ lemma, inflection }]);
    else if (known.every((one) => one.lemma !== lemma)) known.push({ lemma, inflection });
  };
  for (const [inflection, form, ...lemmas] of OWN_ROWS) {
    for (const lemma of lemmas) add(form, lemma, inflection);
  }
  const tables = [
    ['number', nouns],
    ['tense', verbs],
    ['degree', adjectives],
  ] as const;
  for (const [inflection, rows] of tables) {
    for (const [form, lemma] of Object.entries(rows)) {
      if (lemma !== form) add(form, lemma, inflection);
    }
  }
  return table;
}
