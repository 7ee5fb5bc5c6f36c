import type { Entry } from '../../shared/entry.ts';

type Read = Pick<Entry, 'reading' | 'headwordLanguage' | 'translationLanguage'>;

/** Whose pronunciation the reading of an entry is: that of the headword, or of its translation. */
export function readingOf(entry: Read): 'headword' | 'translation' | 'none' {
  if (entry.reading === '') return 'none';
  const isPinyin = isChinese(entry.translationLanguage) && !isIpa(entry);
  return isPinyin && !isChinese(entry.headwordLanguage) ? 'translation' : 'headword';
}

/** Whether the reading is written in the signs of phonetics, and not in pinyin. */
export function isIpa({ reading, headwordLanguage }: Omit<Read, 'translationLanguage'>): boolean {
  return !isChinese(headwordLanguage) && IPA_SIGN.test(reading);
}

/** Signs that phonetics have and pinyin has not. */
const IPA_SIGN = /[ˈˌːəɪʊɛɔæʌɑɒθðʃʒŋɡɜɹɝɚɐ]/;

const isChinese = (language: string): boolean => /^zh(?:-|$)/.test(language);
