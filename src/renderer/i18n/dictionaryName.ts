import type { TFunction } from 'i18next';
import { shipped } from './en/shipped.ts';

type ShippedId = keyof typeof shipped.name;

const isShippedId = (id: string): id is ShippedId => Object.hasOwn(shipped.name, id);

/** What a dictionary is called on the screen: what is shipped has a name in each language. */
export const dictionaryName = (t: TFunction, id: string, name: string): string =>
  isShippedId(id) ? t(`shipped.name.${id}`) : name;
