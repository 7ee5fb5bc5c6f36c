import type { Found } from '../../../core/search/found.ts';
import { findMixedPinyin, findWholePinyin, toPinyinRow } from '../../../core/search/pinyinMatch.ts';
import type { Question } from '../../../core/search/question.ts';
import type { DictionaryStores } from './dictionaryStores.ts';
import { initialsOfPattern } from './findByPattern.ts';
import type { NameStore } from './nameStore.ts';
import { NAME_KIND } from '../schema.ts';

/** Names looked at for one key, and for all keys of a question. */
const A_KEY = 64;
const IN_ALL = 192;
const MAX_MIXED_TERMS = 6;

/** Finds entries by the pinyin of their Chinese side. */
export function findPinyin(
  question: Question,
  { names, entries, phrases, vocabulary }: DictionaryStores,
): readonly Found[] {
  if (!names.has(NAME_KIND.pinyin)) return [];
  const whole = entries
    .getAll(candidates(question, names))
    .flatMap((row) => findWholePinyin(toPinyinRow(row), question) ?? []);
  const { terms } = question;
  const isMixed = terms.length > 1 && terms.length <= MAX_MIXED_TERMS;
  const known = isMixed ? terms.filter(({ text }) => vocabulary.has(text)) : [];
  const mixed = known.flatMap(({ text }) =>
    phrases
      .findSome([text], A_KEY)
      .flatMap((row) => findMixedPinyin(toPinyinRow(row), question) ?? []),
  );
  return [...whole, ...mixed];
}

function candidates({ pinyin }: Question, names: NameStore): readonly number[] {
  if (pinyin === null) return [];
  const letters = pinyin.units
    .map(({ character }) => character)
    .join('')
    .replaceAll(' ', '');
  // After these two letters u may stand for ü, which the names have as v.
  const spellings = new Set([letters, letters.replace(/(?<=[nl])u/g, 'v')]);
  const found = [...spellings].flatMap((spelling) =>
    names.findBeginning(NAME_KIND.pinyin, spelling, A_KEY),
  );
  const numbers = new Set(found.map(({ entry }) => entry));
  for (const initials of initialsOfPattern(pinyin)) {
    for (const { entry } of names.findBeginning(NAME_KIND.pinyinInitials, initials, A_KEY)) {
      numbers.add(entry);
    }
    if (numbers.size >= IN_ALL) break;
  }
  return [...numbers];
}
