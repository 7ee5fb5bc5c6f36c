import type { Entry } from '../../shared/entry.ts';
import { fold } from '../../text/fold.ts';
import { type Token, tokenize } from '../../text/tokenize.ts';
import { formsOf } from './forms.ts';
import { glossNames } from './glossNames.ts';

/** A text of an entry, folded once and for all. */
export interface FieldText {
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Folded forms under which it can be looked up; the first is the whole text. */
  readonly forms: readonly string[];
}

/** An entry of a glossary as the indexes see it. */
export interface Row {
  readonly entry: Entry;
  /** Place in the glossary. */
  readonly position: number;
  readonly headword: FieldText;
  /** Empty when the translation is a definition. */
  readonly translation: FieldText;
  /**
   * Folded; '' when there is none. A "translation" into the headword's own language is one: it is
   * text to be read, not a name by which the entry is looked up.
   */
  readonly definition: string;
}

/** Prepares an entry for the indexes. */
export function toRow(entry: Entry, position: number): Row {
  const { translation, translationLanguage } = entry;
  const isDefinition = entry.headwordLanguage === translationLanguage;
  return {
    entry,
    position,
    headword: toFieldText(entry.headword),
    translation: isDefinition
      ? toFieldText('')
      : toTranslationText(translation, translationLanguage),
    definition: isDefinition ? fold(translation) : '',
  };
}

/**
 * Folds and parts a translation; its forms are the names in its glosses, see `glossNames`. Commas part
 * glosses only where all of them are short: `dog, hound`, not `attendant on a train, boat`.
 */
function toTranslationText(text: string, language: string): FieldText {
  const folded = fold(text);
  const forms = new Set([folded]);
  // Looking ahead for the end of a bracket at each place takes long where there is none.
  const hasBracket = CLOSING.test(folded);
  for (const gloss of folded.split(hasBracket ? GLOSS_END : PLAIN_GLOSS_END)) {
    const parts = gloss.replace(BRACKETED, '').split(COMMA);
    const areShort = parts.every((part) => part.trim().split(' ').length <= MAX_WORDS);
    for (const one of areShort ? gloss.split(hasBracket ? COMMA_OUTSIDE : COMMA) : [gloss]) {
      for (const { name } of glossNames(one, language)) forms.add(name);
    }
  }
  return { folded, tokens: tokenize(folded), forms: [...forms] };
}

/** Semicolons and strokes, but not inside brackets. */
const GLOSS_END = /[;；](?![^()（）]*[)）])| \/ (?![^()（）]*[)）])/;
const PLAIN_GLOSS_END = /[;；]| \/ /;
const CLOSING = /[)）]/;
const COMMA = /[,，、]/;
const COMMA_OUTSIDE = /[,，、](?![^()（）]*[)）])/;
const BRACKETED = /[（(][^()（）]*[)）]/g;
const MAX_WORDS = 2;

/** Folds and parts a text. */
export function toFieldText(text: string): FieldText {
  const folded = fold(text);
  return { folded, tokens: tokenize(folded), forms: formsOf(folded) };
}
