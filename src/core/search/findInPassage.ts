import { hasHan } from '../../text/script.ts';
import { spellingVariants } from '../../text/spellingVariants.ts';
import type { AcronymIndex } from './acronymIndex.ts';
import { isAcronym } from './mergeFound.ts';
import type { TermInPassage } from './passage.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';
import { isFunctionWord } from './stopWords.ts';
import { type TermNode, type Unit, unitsOf } from './termTrie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer passages are searched up to here, in words and unspaced characters. */
const MAX_UNITS = 2000;

/**
 * Finds all terms of a glossary that stand in a text: headwords, translations and their forms, each
 * word in any inflection, and acronyms, in their very letter case; verbs also with their object before
 * the particle (`look the word up`). Overlapping ones too. None reaches over punctuation; small words
 * alone, or two of them, are no terms.
 */
export function findInPassage(
  question: Question,
  names: TermNode,
  acronyms: Pick<AcronymIndex, 'getGiven'>,
  vocabulary: Pick<Vocabulary, 'related'>,
): readonly TermInPassage[] {
  const units = unitsOf(question.terms).slice(0, MAX_UNITS);
  const choicesOf = (text: string): readonly Choice[] => [
    [text, 0],
    ...vocabulary.related(text),
    ...spellingVariants(text).map((other) => [other, 1] as const),
  ];
  const choices = units.map(({ text }) => choicesOf(text));
  /** Of each unit and the next one as one word, where a hyphen stands between them. */
  const joinedChoices = units.map(({ text, end }, i) => {
    const other = units[i + 1];
    const isHyphenated = other !== undefined && question.folded.slice(end, other.start) === '-';
    return isHyphenated ? choicesOf(text + other.text) : [];
  });
  return units.flatMap(({ start, end }, first) => {
    const surface = question.surface(start, end);
    const given = acronyms.getGiven(surface).map((row) => toTerm(row, start, end, surface, 0));
    return [...given, ...walk(first)];
  });

  /**
   * All terms that begin at one unit: one step down the trie a unit, in each of its forms, or a step
   * for two with a hyphen between them, which many write as one word (`non-convex`).
   */
  function walk(first: number): readonly TermInPassage[] {
    const terms: TermInPassage[] = [];
    let steps: readonly Step[] = [{ node: names, distance: 0 }];
    let joined: readonly Step[] = [];
    for (let i = first; i < units.length && steps.length + joined.length > 0; i += 1) {
      if (i > first && isParted(i)) break;
      const stepped = [...steps.flatMap((step) => next(step, choices[i] ?? [])), ...joined];
      joined = steps.flatMap((step) => next(step, joinedChoices[i] ?? []));
      steps = stepped;
      const run = units.slice(first, i + 1);
      if (!isOnlySmall(run) && !isCutOut(run)) terms.push(...termsAt(steps, first, i));
      if (i === first) terms.push(...withObject(steps, first));
    }
    return terms;
  }

  function termsAt(steps: readonly Step[], first: number, last: number): TermInPassage[] {
    const start = units[first]?.start ?? 0;
    const end = units[last]?.end ?? 0;
    const surface = question.surface(start, end);
    return steps.flatMap(({ node, distance }) =>
      node.rows
        .filter(({ entry }) => !isAcronym(entry.headword) || surface !== surface.toLowerCase())
        .map((row) => toTerm(row, start, end, surface, distance)),
    );
  }

  /** Verbs of which the object stands before the particle. */
  function withObject(verbs: readonly Step[], first: number): readonly TermInPassage[] {
    for (let i = first + 1; i <= first + 1 + MAX_OBJECT && i < units.length; i += 1) {
      const unit = units[i];
      if (unit === undefined || isParted(i)) return [];
      const isParticle = i > first + 1 && PARTICLES.has(unit.text);
      if (isParticle && !isFollowedByNoun(i)) {
        const steps = verbs.flatMap((step) => next(step, [[unit.text, 0]]));
        const gap = { start: units[first + 1]?.start ?? 0, end: units[i - 1]?.end ?? 0 };
        return termsAt(steps, first, i).map((term) => ({ ...term, gap }));
      }
      if (isFunctionWord(unit.text) && !BEFORE_NOUN.has(unit.text) && !OBJECTS.has(unit.text)) {
        return [];
      }
    }
    return [];
  }

  /** Whether the particle is the preposition of what comes: `take the model off the shelf`. */
  function isFollowedByNoun(particle: number): boolean {
    const after = units[particle + 1];
    return after !== undefined && !isParted(particle + 1) && BEFORE_NOUN.has(after.text);
  }

  /** Whether punctuation stands before a unit. */
  function isParted(index: number): boolean {
    const before = units[index - 1];
    const end = before?.end ?? 0;
    const between = question.folded.slice(end, units[index]?.start ?? end);
    if (!PUNCTUATION.test(between)) return false;
    // A full stop may belong to letters that stand for words: `U.S. dollar`.
    const isAbbreviated = between.startsWith('.') && (before?.text.length ?? 0) === 1;
    return !isAbbreviated || PUNCTUATION.test(between.slice(1));
  }
}

/** The words related to each word, looked up once. */
export function rememberRelated({
  related,
}: Pick<Vocabulary, 'related'>): Pick<Vocabulary, 'related'> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return {
    related: (word) => {
      const found = known.get(word) ?? related(word);
      known.set(word, found);
      return found;
    },
  };
}

const PUNCTUATION = /[,;:!?，。；：！？、…()（）[\]{}《》「」"|]|\.\s|\.$/;

/** This many words of an object may stand between a verb and its particle. */
const MAX_OBJECT = 3;
const PARTICLES = new Set(['up', 'down', 'off', 'out', 'away', 'back', 'over', 'apart', 'aside']);
const BEFORE_NOUN = new Set(
  'a an the this that these those my your his her its our their all each every some any no'.split(
    ' ',
  ),
);
const OBJECTS = new Set('it them him us me you'.split(' '));

/** A form of a word, and how far it is inflected. */
type Choice = readonly [word: string, distance: number];

interface Step {
  readonly node: TermNode;
  /** How far the words so far are inflected. */
  readonly distance: number;
}

function next({ node, distance }: Step, choices: readonly Choice[]): readonly Step[] {
  return choices.flatMap(([word, more]) => {
    const child = node.next(word);
    return child ? [{ node: child, distance: distance + more }] : [];
  });
}

/** A longer run of small words may be an idiom: `as well as`. */
const MAX_SMALL = 2;

function isOnlySmall(units: readonly Unit[]): boolean {
  if (units.length > MAX_SMALL) return false;
  // Two small characters may well be a word: 使用.
  if (units.some(({ text }) => hasHan(text))) {
    return isFunctionWord(units.map(({ text }) => text).join(''));
  }
  return units.every(({ text }) => isFunctionWord(text) || NO_WORD.test(text));
}

/**
 * A run that begins or ends with what belongs to the words around it: `hard to`, `eight bits`. Verbs
 * keep their prepositions (`account for`), longer runs may be idioms (`in order to`).
 */
function isCutOut([first, ...others]: readonly Unit[]): boolean {
  const [last, more] = others;
  if (first === undefined || last === undefined || more !== undefined) return false;
  return NUMERALS.has(first.text) || JOINTS.has(last.text);
}

const NUMERALS = new Set('two three four five six seven eight nine ten'.split(' '));
const JOINTS = new Set('to the a an and or of that'.split(' '));

/** A number or a single letter. */
const NO_WORD = /^(?:[\p{N}.]+|\p{Script=Latin}|\p{Script=Greek})$/u;

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
