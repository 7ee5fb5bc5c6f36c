import type { DictionaryId, DictionaryInfo } from '../../shared/entry.ts';

/** What is known of a shipped dictionary without its file. */
type KnownDictionary = Pick<
  DictionaryInfo,
  'id' | 'name' | 'headwordLanguage' | 'translationLanguage'
>;

/** The dictionaries that a build of the app may come with, in their first order. */
export const SHIPPED_DICTIONARIES: readonly KnownDictionary[] = [
  {
    id: 'ecdict' as DictionaryId,
    name: 'ECDICT English-Chinese',
    headwordLanguage: 'en',
    translationLanguage: 'zh-Hans',
  },
  {
    id: 'cc-cedict' as DictionaryId,
    name: 'CC-CEDICT Chinese-English',
    headwordLanguage: 'zh-Hans',
    translationLanguage: 'en',
  },
];

/** Ids of the glossaries that come with the app, or will. */
const SHIPPED_GLOSSARIES = ['phrases', 'ai', 'computing', 'academic-phrases'];

/** Ids that nothing of the reader's is given: a later version of the app may come with them. */
export const SHIPPED_IDS: ReadonlySet<string> = new Set([
  ...SHIPPED_GLOSSARIES,
  ...SHIPPED_DICTIONARIES.map(({ id }) => id),
]);
