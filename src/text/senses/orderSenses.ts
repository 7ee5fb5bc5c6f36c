import { type Field, FIELDS } from '../../shared/settings.ts';
import type { Sense, WordDetails } from '../../shared/word.ts';
import { areForms, lemmaCandidates } from '../lemma.ts';
import { FIELD_PAIRS, FIELD_WORDS } from './fieldWords.ts';
import { partOfSpeechIn, type WordClass, wordClassOf } from './partOfSpeechIn.ts';
import { fieldOf, senseGroups, usualRenderings } from './senseGroups.ts';

/** The senses of a word in the order in which they are read. */
export interface OrderedSenses {
  /** As `senseGroups` gives them; nothing is left out. */
  readonly groups: readonly Sense[];
  /** All renderings, each once, the likeliest first: what is read at a glance. */
  readonly glosses: readonly string[];
  /** What has put another sense first; null where the dictionary's order holds. */
  readonly why: 'sentence' | 'fields' | null;
}

/** Where a word was met. */
export interface MetWord {
  readonly sentence: string;
  readonly headword: string;
}

/**
 * Orders the senses of a word by the sentence that it was met in, then by the reader's fields, then as
 * the dictionary has them.
 *
 * The sentence tells by the class that the word has in it (a verb after `to`), by the fields of its other
 * words (`compiler` puts [计] before [医]), and by renderings that sound like one of these fields (股票
 * beside `exchange`).
 *
 * @param met null where there is no sentence, or the reader does not want it to count.
 */
export function orderSenses(
  word: Pick<WordDetails, 'senses' | 'usual'>,
  fields: readonly Field[],
  met: MetWord | null,
): OrderedSenses {
  const plain = withoutSentence(word, []);
  const own = fields.length === 0 ? plain : withoutSentence(word, fields);
  const ordered = met === null ? own : bySentence(word, own, met);
  // Nothing moves without a reason that is told.
  if (!isSameFirst(ordered, own)) return { ...ordered, why: 'sentence' };
  return { ...own, why: isSameFirst(own, plain) ? null : 'fields' };
}

type Order = Omit<OrderedSenses, 'why'>;

const isSameFirst = (a: Order, b: Order): boolean =>
  a.glosses[0] === b.glosses[0] && a.groups[0]?.glosses[0] === b.groups[0]?.glosses[0];

function withoutSentence(
  word: Pick<WordDetails, 'senses' | 'usual'>,
  fields: readonly Field[],
): Order {
  const groups = senseGroups(word.senses, fields);
  const ofFields = groups.filter(({ labels }) =>
    labels.some((label) => fields.some((field) => field === fieldOf(label))),
  );
  const glosses = [
    ...ofFields.flatMap((group) => group.glosses.slice(0, OF_FIELDS)),
    ...usualRenderings(word),
    ...word.senses.flatMap((sense) => sense.glosses),
  ];
  return { groups, glosses: [...new Set(glosses)] };
}

/** This many renderings of the reader's field are read at a glance. */
const OF_FIELDS = 2;

const CLASS_FITS = 2;
/** A term of a field is seldom meant where nothing tells of the field. */
const OF_A_FIELD = -1;
const CLASS_DIFFERS = -2;
const FIELD_FITS = 1.5;
const PAIR_FITS = 1;
/** Less is no more than chance: a word of several fields, or one at the end of its list. */
const LEAST_OF_FIELD = 0.55;
const MOST_OF_FIELD = 2;

function bySentence(
  { senses, usual }: Pick<WordDetails, 'senses' | 'usual'>,
  own: Order,
  { sentence, headword }: MetWord,
): Order {
  const wordClass = partOfSpeechIn(sentence, headword, classesOf(senses, usual));
  const weights = fieldsIn(sentence, headword);
  const ofSense = ({ partOfSpeech, labels }: Sense): number => {
    const its = wordClassOf(partOfSpeech);
    const known = labels.map(fieldOf).filter((field) => field !== null);
    const ofField = Math.max(0, ...known.map((field) => weights.get(field) ?? 0));
    // Terms of a field without a class are nouns.
    const isNoun = its === 'noun' || (its === null && known.length > 0);
    const fits = wordClass !== null && (its === wordClass || (isNoun && wordClass === 'noun'));
    const differs = wordClass !== null && (its !== null || isNoun) && !fits;
    const ofClass = fits ? CLASS_FITS : differs ? CLASS_DIFFERS : 0;
    return ofClass + (known.length === 0 ? 0 : OF_A_FIELD + ofField * FIELD_FITS);
  };
  const ofGloss = (gloss: string): number =>
    Math.max(0, ...FIELDS.map((field) => soundsLike(gloss, field) * (weights.get(field) ?? 0))) *
    PAIR_FITS;

  const scores = new Map<string, number>();
  const groups = own.groups.map((group) => {
    const base = ofSense(group);
    for (const gloss of group.glosses) {
      const score = base + ofGloss(gloss);
      scores.set(gloss, Math.max(score, scores.get(gloss) ?? -Infinity));
    }
    const best = Math.max(0, ...group.glosses.map(ofGloss));
    const glosses = group.glosses.toSorted((a, b) => ofGloss(b) - ofGloss(a));
    return { group: { ...group, glosses }, score: base + best };
  });
  return {
    groups: groups.toSorted((a, b) => b.score - a.score).map(({ group }) => group),
    glosses: own.glosses.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0)),
  };
}

/** The classes of the word, that of its usual rendering first. */
function classesOf(
  senses: readonly Sense[],
  usual: readonly number[] | undefined,
): readonly WordClass[] {
  const all = senses.flatMap(({ partOfSpeech, glosses }) => glosses.map(() => partOfSpeech));
  const parts = [...(usual?.map((place) => all[place] ?? '') ?? []), ...all];
  return [...new Set(parts.map(wordClassOf).filter((each) => each !== null))];
}

/** By word, how much it tells of each field: 1 for the first of a field's list, less for later ones. */
const WORDS = new Map<string, Map<Field, number>>();
const PAIRS = new Map<Field, ReadonlySet<string>>();
const LAST = 0.3;

function readWords(): void {
  for (const field of FIELDS) {
    const words = FIELD_WORDS[field].split(' ');
    words.forEach((word, i) => {
      const known = WORDS.get(word) ?? new Map<Field, number>();
      WORDS.set(word, known.set(field, 1 - (i / words.length) * (1 - LAST)));
    });
  }
}

/** How much the words of a sentence tell of each field; a word of several fields tells less of each. */
function fieldsIn(sentence: string, headword: string): ReadonlyMap<Field, number> {
  if (WORDS.size === 0) readWords();
  const weights = new Map<Field, number>();
  for (const word of new Set(sentence.toLowerCase().match(/\p{L}{2,}/gu) ?? [])) {
    if (areForms(word, headword.toLowerCase())) continue;
    const forms = [word, ...lemmaCandidates(word).map(({ lemma }) => lemma)];
    const fields = forms.map((form) => WORDS.get(form)).find((each) => each !== undefined);
    for (const [field, weight] of fields ?? []) {
      const sum = (weights.get(field) ?? 0) + weight / Math.sqrt(fields?.size ?? 1);
      weights.set(field, Math.min(sum, MOST_OF_FIELD));
    }
  }
  for (const [field, weight] of weights) if (weight < LEAST_OF_FIELD) weights.delete(field);
  return weights;
}

/** The share of a rendering's pairs of characters that the terms of the field have. */
function soundsLike(gloss: string, field: Field): number {
  const known = PAIRS.get(field) ?? new Set(FIELD_PAIRS[field].split(' '));
  PAIRS.set(field, known);
  const pairs = Array.from({ length: Math.max(gloss.length - 1, 0) }, (_, i) =>
    gloss.slice(i, i + 2),
  );
  return pairs.length === 0 ? 0 : pairs.filter((pair) => known.has(pair)).length / pairs.length;
}
