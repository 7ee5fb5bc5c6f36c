import { areForms } from '../lemma.ts';

/** The parts of speech that are told apart. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DETERMINERS = set(
  'the a an this that these those my your his her its our their each every some any no another ' +
    'such both all several many few two three four five six seven eight nine ten one first second ' +
    'third next last same other whose',
);
const PRONOUNS = set('i we they you he she it who which that there');
const MODALS = set(
  "can could will would may might must should shall do does did don't doesn't didn't cannot not to",
);
const BE = set('is are was were be been being am seems seem became become remains remain');
const PREPOSITIONS = set(
  'of in with by from on at for through into onto between among over under after before during ' +
    'about against per as without within via across than upon toward towards until',
);
const OTHERS = set('and or but when while if because so where whether nor then');
const OBJECTS = set('it them him her us me you themselves itself');

const isSmall = (word: string): boolean =>
  [DETERMINERS, PRONOUNS, MODALS, BE, PREPOSITIONS, OTHERS, OBJECTS].some((each) => each.has(word));

/**
 * The class of an English word in a sentence, by the words around it and its ending; null where they do
 * not say. A guess by rule: determiners and prepositions stand before nouns, pronouns, modals and
 * `to` before verbs, determiners behind verbs.
 *
 * @param headword In any spelling; the sentence may have another form of it.
 * @param classes Those that the word can have, the usual one first: where the sentence says nothing
 * clear, it is the likelier one.
 */
export function partOfSpeechIn(
  sentence: string,
  headword: string,
  classes: readonly WordClass[],
): WordClass | null {
  const words =
    sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,;:.!?]/gu) ?? [];
  const own = headword.toLowerCase();
  const at = words.findIndex((word) => word === own || areForms(word, own));
  if (at === -1) return null;
  const [form = '', before = '', before2 = '', after = '', after2 = ''] = [
    at,
    at - 1,
    at - 2,
    at + 1,
    at + 2,
  ].map((place) => words[place] ?? '');
  const scores: Record<WordClass, number> = { noun: 0, verb: 0, adjective: 0, adverb: 0 };
  const isBare = form === own;
  const isContent = (word: string): boolean => /^\p{L}/u.test(word) && !isSmall(word);
  const isEnd = after === '' || !/^[\p{L}\p{N}]/u.test(after);

  if (MODALS.has(before)) scores.verb += before === 'to' && !isBare ? 1 : 4;
  else if (PRONOUNS.has(before) && !(DETERMINERS.has(before) && !isBare)) scores.verb += 3;
  else if (DETERMINERS.has(before)) {
    scores.noun += 3;
    // `a current version of`, but `a model of`, and `the plane landed safely`.
    const isNounAfter =
      after2 === 'of' || BE.has(after2) || MODALS.has(after2) || !/^\p{L}/u.test(after2);
    if (isContent(after) && isBare) scores.adjective += isNounAfter ? 3.6 : 2.5;
  } else if (BE.has(before)) scores.adjective += isBare ? 3 : 0;
  else if (PREPOSITIONS.has(before)) scores.noun += 2;
  else if (isContent(before)) {
    if (DETERMINERS.has(before2) || BE.has(before2)) scores.noun += 1.5;
    // A plural before the bare word is its subject.
    if (isBare && /[^su]s$/.test(before)) scores.verb += 2.5;
    else if (isBare) scores.noun += 1;
    if (form.endsWith('s') && !isBare && (isContent(after) || DETERMINERS.has(after)))
      scores.verb += 1;
  } else if (before === '' && !DETERMINERS.has(after)) scores.noun += 1;

  if (DETERMINERS.has(after) || OBJECTS.has(after)) scores.verb += 2;
  if (after === 'of') scores.noun += 2;
  if (after === 'to') scores.verb += 0.5;
  if (BE.has(after) || (MODALS.has(after) && after !== 'to')) scores.noun += 1;
  if (isEnd && !BE.has(before)) scores.noun += 0.5;
  if (form.endsWith('ed') && !isBare) scores.verb += 2;
  if (form.endsWith('ing') && !isBare) scores.verb += 1;

  const [usual] = classes;
  if (usual !== undefined) scores[usual] += USUAL;
  const [best, next] = classes
    .map((each) => [each, scores[each]] as const)
    .toSorted(([, x], [, y]) => y - x);
  if (best === undefined || best[1] < 1 || best[1] === next?.[1]) return null;
  return best[0];
}

const USUAL = 0.5;

/** The class that a dictionary's part of speech stands for; null for several and for others. */
export function wordClassOf(partOfSpeech: string): WordClass | null {
  const classes = new Set(
    (partOfSpeech.toLowerCase().match(/[a-z]+/g) ?? []).map((part) => CLASSES.get(part) ?? null),
  );
  const [only = null] = classes;
  return classes.size === 1 ? only : null;
}

const CLASSES: ReadonlyMap<string, WordClass> = new Map([
  ['n', 'noun'],
  ['noun', 'noun'],
  ['v', 'verb'],
  ['vt', 'verb'],
  ['vi', 'verb'],
  ['vbl', 'verb'],
  ['verb', 'verb'],
  ['a', 'adjective'],
  ['adj', 'adjective'],
  ['s', 'adjective'],
  ['ad', 'adverb'],
  ['adv', 'adverb'],
  ['r', 'adverb'],
]);
