/**
 * What a dictionary of short entries says of one word, as data: the parts of a word page, each shown
 * in its own place and searched by its own rule.
 */
export interface WordDetails {
  /** Renderings in the other language, the usual ones first. */
  readonly senses: readonly Sense[];
  /**
   * The glosses that most readers want, best first, as places in the list of the glosses of all
   * senses; absent where that is the order of the senses.
   */
  readonly usual?: readonly number[];
  /** What the word means, in its own language. */
  readonly definitions: readonly Definition[];
  /** Inflected forms of it; of an inflected form the word that it is a form of. */
  readonly forms: readonly WordForm[];
  /** Lists of words for learners that it is in. */
  readonly levels: readonly Level[];
  /** Measure words of a Chinese noun, Simplified: `个`, `位`. */
  readonly classifiers: readonly string[];
  /** Other headwords that the entry sends its readers to. */
  readonly references: readonly string[];
}

/** One meaning: a part of speech or a field, with renderings that can stand for each other. */
export interface Sense {
  /** As dictionaries write it: `n.`, `vt.`; '' where it is not said. */
  readonly partOfSpeech: string;
  /** Field or register: `计`, `archaic`, `Tw`; empty where nothing is said. */
  readonly labels: readonly string[];
  /** At least one, the usual one first. */
  readonly glosses: readonly string[];
}

/** A definition in the language of the headword. */
export interface Definition {
  /** '' where it is not said. */
  readonly partOfSpeech: string;
  readonly text: string;
}

/** How a form is made from its word. */
export const FORM_KINDS = [
  'plural',
  'past',
  'past-participle',
  'present-participle',
  'third-person',
  'comparative',
  'superlative',
  /** Of an inflected form: the word itself. */
  'lemma',
] as const;

/** See {@link FORM_KINDS}. */
export type FormKind = (typeof FORM_KINDS)[number];

/** An inflected form, or the word of which the entry is one. */
export interface WordForm {
  readonly kind: FormKind;
  readonly text: string;
}

/** Lists of words for learners: Chinese examinations in the order of schooling, then others. */
export const LEVELS = [
  'zhongkao',
  'gaokao',
  'cet4',
  'cet6',
  'kaoyan',
  'toefl',
  'ielts',
  'gre',
  /** The 3,000 words of the Oxford dictionary for learners. */
  'oxford3000',
] as const;

/** See {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];
