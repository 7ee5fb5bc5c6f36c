import type { TFunction } from 'i18next';
import { shipped } from './en/shipped.ts';

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
