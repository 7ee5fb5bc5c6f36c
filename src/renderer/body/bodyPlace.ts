import type { DictionaryId, Entry } from '../../shared/entry.ts';
import type { Language } from '../../shared/language.ts';

/** What an article needs to know of the place where it stands. */
export interface BodyPlace {
  readonly dictionaryId: DictionaryId;
  readonly headword: string;
  /** Of words that do not say it themselves. */
  readonly language: Language;
  readonly onLookUp: (word: string) => void;
}

const isChinese = (language: Language): boolean => language.split('-')[0] === 'zh';

/**
 * An article mixes both languages of its dictionary. Where one is Chinese the words are taken for
 * it: what is not Chinese is drawn the same, and what is gets the right glyphs.
 */
export const articleLanguage = ({
  headwordLanguage,
  translationLanguage,
}: Pick<Entry, 'headwordLanguage' | 'translationLanguage'>): Language =>
  isChinese(headwordLanguage) && !isChinese(translationLanguage)
    ? headwordLanguage
    : translationLanguage;
