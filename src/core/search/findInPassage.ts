import { spellingVariants } from '../text/spellingVariants.ts';
import type { AcronymIndex } from './acronymIndex.ts';
import type { TermInPassage } from './passage.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';
import { STOP_WORDS } from './stopWords.ts';
import { type TermNode, type Unit, unitsOf } from './termTrie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer passages are searched up to here, in words and unspaced characters. */
const MAX_UNITS = 2000;

/**
 * Finds all terms of a glossary that stand in a text: headwords, translations and their forms, each
 * word in any inflection, and acronyms that headwords give, in their very letter case. Overlapping
 * ones too; small words alone are no terms.
 */
export function findInPassage(
  question: Question,
  names: TermNode,
  acronyms: Pick<AcronymIndex, 'getGiven'>,
  vocabulary: Pick<Vocabulary, 'related'>,
): readonly TermInPassage[] {
  const units = unitsOf(question.terms).slice(0, MAX_UNITS);
  const choices = units.map(({ text }) => [
    [text, 0] as const,
    ...vocabulary.related(text),
    ...spellingVariants(text).map((other) => [other, 1] as const),
  ]);
  return units.flatMap(({ start, end }, first) => {
    const surface = question.surface(start, end);
    const given = acronyms.getGiven(surface).map((row) => toTerm(row, start, end, surface, 0));
    return [...given, ...walk(first)];
  });

  /** All terms that begin at one unit: one step down the trie a unit, in each of its forms. */
  function walk(first: number): readonly TermInPassage[] {
    const terms: TermInPassage[] = [];
    let steps: readonly Step[] = [{ node: names, distance: 0 }];
    for (let i = first; steps.length > 0 && i < units.length; i += 1) {
      steps = steps.flatMap((step) => next(step, choices[i] ?? []));
      if (i === first && isSmall(units[i])) continue;
      const start = units[first]?.start ?? 0;
      const end = units[i]?.end ?? 0;
      for (const { node, distance } of steps) {
        for (const row of node.rows) {
          terms.push(toTerm(row, start, end, question.surface(start, end), distance));
        }
      }
    }
    return terms;
  }
}

interface Step {
  readonly node: TermNode;
  /** How far the words so far are inflected. */
  readonly distance: number;
}

function next(
  { node, distance }: Step,
  choices: readonly (readonly [word: string, distance: number])[],
): readonly Step[] {
  return choices.flatMap(([word, more]) => {
    const child = node.next(word);
    return child ? [{ node: child, distance: distance + more }] : [];
  });
}

function isSmall(unit: Unit | undefined): boolean {
  return unit !== undefined && STOP_WORDS.has(unit.text);
}

function toTerm(
  row: Row,
  start: number,
  end: number,
  surface: string,
  distance: number,
): TermInPassage {
  return {
    start,
    end,
    found: {
      entry: row.entry,
      key: row.headword.folded,
      tier: 'passage',
      reason: { kind: 'passage', surface },
      rank: [start, distance],
      position: row.position,
    },
  };
}
