import type { Entry } from '../../shared/entry.ts';
import { fold } from '../text/fold.ts';
import { cleanText } from '../text/invisible.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { formsOf } from './forms.ts';

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
  const isDefinition = entry.headwordLanguage === entry.translationLanguage;
  return {
    entry,
    position,
    headword: toFieldText(entry.headword),
    translation: toFieldText(isDefinition ? '' : entry.translation),
    definition: isDefinition ? fold(entry.translation) : '',
  };
}

/** Folds and parts a text. */
export function toFieldText(text: string): FieldText {
  const folded = fold(cleanText(text));
  return { folded, tokens: tokenize(folded), forms: formsOf(folded) };
}
