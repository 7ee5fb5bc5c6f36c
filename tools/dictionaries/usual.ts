import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sense, WordDetails } from '../../src/shared/word.ts';
import { spellingVariants } from '../../src/text/spellingVariants.ts';

/** What an editor says of a word: its usual renderings, and by which reading it is mostly met. */
export interface Usual {
  /** As the entry that should come first gives it; '' where there is one reading. */
  readonly reading: string;
  /** Best first; at least one. */
  readonly renderings: readonly string[];
}

/** By headword. */
export type UsualRenderings = ReadonlyMap<string, Usual>;

const FOLDER = join(import.meta.dirname, 'usual');

/** English words whose Chinese renderings the score puts in a wrong order, and Chinese words likewise. */
export const USUAL_FILES = {
  english: join(FOLDER, 'english.tsv'),
  chinese: join(FOLDER, 'chinese.tsv'),
} as const;

/**
 * Reads a list that was written by hand, one word a line, the commonest first; `#` starts a comment:
 *
 *     with\t\t和…一起；带有；用
 *     说\tshuō\tto say; to speak
 *
 * @throws an error with the number of a line that is not so, or whose word stands there already.
 */
export function readUsual(file: string): UsualRenderings {
  const words = new Map<string, Usual>();
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [headword = '', reading = '', list = '', more] = line.split('\t');
    const renderings = list.split(/；|; /).map((each) => each.trim());
    const isRight =
      headword !== '' && more === undefined && renderings.every((each) => each !== '');
    if (!isRight) throw new Error(`${file}: line ${i + 1} is no word with its renderings`);
    if (words.has(headword))
      throw new Error(`${file}: line ${i + 1} has ${headword} a second time`);
    words.set(headword, { reading, renderings });
  }
  return words;
}

/**
 * What is wanted of an English word: what the list says of it, or of its other spelling where the entry
 * has the first of those renderings (`colour` is `color`, but `metre` is more than `meter`).
 */
export function usualOf(
  headword: string,
  { senses }: WordDetails,
  list: UsualRenderings,
): Usual | undefined {
  const own = list.get(headword);
  if (own !== undefined) return own;
  return spellingVariants(headword)
    .map((variant) => list.get(variant))
    .find((usual) =>
      usual?.renderings
        .slice(0, 2)
        .some((each) => senses.some(({ glosses }) => glosses.includes(each))),
    );
}

/** This many renderings of an entry are the usual ones. */
const MAX_USUAL = 8;

/**
 * Puts the renderings that an editor wants before those that the score has chosen. One that the entry
 * lacks becomes a sense of its own at its end.
 *
 * @param scored Places in the list of the glosses of all senses, best first.
 */
export function withUsual(
  details: WordDetails,
  scored: readonly number[],
  usual: Usual | undefined,
): WordDetails {
  if (usual === undefined) return { ...details, usual: scored };
  const given = details.senses.flatMap(({ glosses }) => glosses);
  const missing = usual.renderings.filter((each) => !given.includes(each));
  const added: readonly Sense[] =
    missing.length === 0 ? [] : [{ partOfSpeech: '', labels: [], glosses: missing }];
  const all = [...given, ...missing];
  const wanted = usual.renderings.map((each) => all.indexOf(each));
  const names = new Set(usual.renderings);
  const rest = scored.filter((place) => !names.has(all[place] ?? ''));
  return {
    ...details,
    senses: [...details.senses, ...added],
    usual: [...wanted, ...rest].slice(0, Math.max(MAX_USUAL, scored.length)),
  };
}
