import type { TFunction } from 'i18next';
import { shipped } from './en/library.ts';

/** Languages that dictionaries are most often of; any other is named by its tag. */
const COMMON = (
  'en zh-Hans zh-Hant de fr es it pt nl sv da nb fi is pl cs sk hu ro bg hr sr sl el ru uk be ' +
  'lt lv et tr ar fa he hi bn ta te ur th vi id ms ja ko mn bo ug la grc sa eo ga cy eu ca gl sw af'
).split(' ');

/** What a language is called in the language of the interface; `und` is one that nobody named. */
export function languageName(t: TFunction, interfaceLanguage: string, tag: string): string {
  if (tag === 'und' || tag === '') return t('common.unknownLanguage');
  try {
    return new Intl.DisplayNames(interfaceLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that is none is shown as it is.
    return tag;
  }
}

/** The languages to choose from, by name, with those that are needed besides. */
export function languageOptions(
  t: TFunction,
  interfaceLanguage: string,
  needed: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set([...needed, ...COMMON])]
    .map((value) => ({ value, label: languageName(t, interfaceLanguage, value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, interfaceLanguage));
}

type ShippedId = keyof typeof shipped.name;

const isShippedId = (id: string): id is ShippedId => Object.hasOwn(shipped.name, id);

/** What a dictionary is called on the screen: what is shipped has a name in each language. */
export const dictionaryName = (t: TFunction, id: string, name: string): string =>
  isShippedId(id) ? t(`shipped.name.${id}`) : name;

/** The same for the dictionary of an entry, also of one that was kept before it had such a name. */
export function dictionaryNameOf(
  t: TFunction,
  { entryId, dictionaryName: name }: { readonly entryId: string; readonly dictionaryName: string },
): string {
  return dictionaryName(t, entryId.slice(0, entryId.indexOf(':')), name);
}
