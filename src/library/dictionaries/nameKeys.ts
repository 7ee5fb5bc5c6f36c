import { acronymKey, acronymsOf } from '../../core/search/acronymIndex.ts';
import { type Unit, unitsOf } from '../../core/search/termTrie.ts';
import { UNSPACED_CLASS } from '../../text/script.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { FieldText } from '../../core/search/row.ts';
import { NAME_KIND, type NameKind } from './schema.ts';

/** A name by which an entry is looked up. */
export type NameKey = readonly [kind: NameKind, key: string];

/** Gives all names of an entry but its pinyin; one may occur twice. */
export function nameKeys(
  headword: string,
  text: FieldText,
  translation: FieldText,
): readonly NameKey[] {
  const keys: NameKey[] = [[NAME_KIND.headword, text.folded]];
  for (let i = 1; i < text.forms.length; i += 1) {
    keys.push([NAME_KIND.headwordForm, text.forms[i] ?? '']);
  }
  if (translation.forms.length === 1) keys.push([NAME_KIND.translation, translation.folded]);
  // Of `order <n>; debit order` nobody types the whole.
  for (let i = 1; i < Math.min(translation.forms.length, MAX_FORMS); i += 1) {
    keys.push([NAME_KIND.translationForm, translation.forms[i] ?? '']);
  }
  if (IS_ONE_WORD.test(text.folded)) return keys;
  for (const spaced of spacedNames(text)) keys.push([NAME_KIND.spaced, spaced]);
  for (const { text: acronym, isGiven } of acronymsOf(headword)) {
    const kind = isGiven ? NAME_KIND.acronym : NAME_KIND.initials;
    keys.push([kind, acronymKey(acronym)]);
  }
  return keys;
}

/** Alternatives of a translation that are names. */
const MAX_FORMS = 5;

const IS_ONE_WORD = /^[\p{L}\p{N}]*$/u;
const IS_ASCII = /^[ -~]*$/;

/** The forms of a headword as a passage has them, word by word, where that is another text. */
export function spacedNames({ folded, tokens, forms }: FieldText): readonly string[] {
  if (forms.length === 1 && IS_ASCII.test(folded)) {
    const spaced = tokens.map(({ text }) => text).join(' ');
    return spaced === folded || spaced === '' ? [] : [spaced];
  }
  const names = new Set(
    forms.map((form, i) => spacedKey(unitsOf(i === 0 ? tokens : tokenize(form)))),
  );
  for (const form of forms) names.delete(form);
  names.delete('');
  return [...names];
}

/** Puts the words and unspaced characters of a text together: a space between two words only. */
export function spacedKey(units: readonly Pick<Unit, 'text'>[]): string {
  return units.reduce((key, { text }) => appendUnit(key, text), '');
}

/** Adds one more unit to a key of {@link spacedKey}. */
export function appendUnit(key: string, unit: string): string {
  return key !== '' && !UNSPACED_END.test(key) && !UNSPACED_START.test(unit)
    ? `${key} ${unit}`
    : key + unit;
}

const UNSPACED_END = new RegExp(`[${UNSPACED_CLASS}]\\p{M}*$`, 'u');
const UNSPACED_START = new RegExp(`^[${UNSPACED_CLASS}\\p{M}]`, 'u');
