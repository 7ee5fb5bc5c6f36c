import type { Entry } from '../../shared/entry.ts';
import { spellingVariants } from '../../text/spellingVariants.ts';
import type { Found } from './found.ts';
import { askQuestion, type Question } from './question.ts';

/**
 * Finds the word in its American spelling, under which terms are listed and most is said of it, where
 * the query is a headword in its British one: `normalisation`, `labelled`. The spellings are made by
 * rule; it is one word only where both mean the same (`filled` is no `filed`), or where the rule knows
 * no other words: `s` for `z` in a long one, `ll` for `l` after two vowels. What the British spelling
 * has for one of many meanings stays first itself (`cheque`, `storey`).
 *
 * @param exact What the query names.
 * @param findExact gives what another question names.
 */
export function findAmerican(
  asked: Question,
  exact: readonly Found[],
  findExact: (question: Question) => readonly Found[],
): { readonly question: Question; readonly found: readonly Found[] } {
  const { folded, terms } = asked;
  const british = exact.filter(isNamed);
  if (terms.length !== 1 || british.length === 0) return { question: asked, found: [] };
  for (const variant of spellingVariants(folded)) {
    if (!isAmerican(folded, variant)) continue;
    const question = askQuestion(variant);
    const american = findExact(question).filter(isNamed);
    if (american.length === 0 || !isBetterKnown(american, british)) continue;
    const isSame = isSureRule(folded, variant) || meanTheSame(american, british);
    if (isSame) return { question, found: american.map((one) => ({ ...one, stage: 'meant' })) };
  }
  return { question: asked, found: [] };
}

const isNamed = ({ reason, isParted }: Found): boolean =>
  reason.kind === 'exact' && reason.field === 'headword' && isParted !== true;

const SHORT = 7;
const ONLY_AMERICAN: readonly (readonly [british: RegExp, american: RegExp])[] = [
  [/res?$/, /ers?$/],
  [/ences?$/, /enses?$/],
  [/^artef/, /^artif/],
  [/^grey/, /^gray/],
  [/(?<!l)l(?:s|ment|ful|fully)?$/, /ll(?:s|ment|ful|fully)?$/],
];

/** Most American spellings are the shorter ones, or have a `z`. */
function isAmerican(british: string, american: string): boolean {
  if (american.length < british.length) return true;
  if (american.split('z').length > british.split('z').length) return true;
  return ONLY_AMERICAN.some(([from, to]) => from.test(british) && to.test(american));
}

function isSureRule(british: string, american: string): boolean {
  if (british.length >= SHORT && american.replace(/z/g, 's') === british) return true;
  return DOUBLED_L.test(british) && british.replace(DOUBLED_L, '$1l$2') === american;
}

/** After a syllable without stress: `modelling`, but not `compelling`, whose one `l` is no word. */
const DOUBLED_L = /^([a-z]*[aeiou][a-z]*[^aeiou][aeu])ll(ed|ing|ings|er|ers|or|ors)$/;

/** Commoner, or a term of a dictionary that has no other spelling of it. */
function isBetterKnown(american: readonly Found[], british: readonly Found[]): boolean {
  const listed = new Set(british.map(({ entry }) => entry.dictionaryId));
  const best = (found: readonly Found[]): number =>
    Math.min(...found.map(({ entry }) => entry.rank ?? Infinity));
  const isListed = american.some(({ entry }) => !listed.has(entry.dictionaryId));
  return isListed || best(american) < best(british);
}

/** What is first said of the one is among what is said of the other, and the other says more than that. */
function meanTheSame(american: readonly Found[], british: readonly Found[]): boolean {
  const all = new Set(british.flatMap(({ entry }) => partsOf(entry)));
  return american.some(({ entry }) => {
    const parts = partsOf(entry);
    const shared = parts.filter((part) => all.has(part));
    return all.has(parts[0] ?? '') && (shared.length > 1 || parts.length <= FEW_PARTS);
  });
}

/** Who says so little says no other meaning. */
const FEW_PARTS = 3;

function partsOf({ translation }: Entry): readonly string[] {
  return translation
    .replace(/[（(][^（()）]*[)）]/g, '')
    .split(/[;；,，、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
