import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { MatchRange } from '../../shared/hit.ts';
import { useSettings } from '../data/useSettings.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { useShownText } from '../ui/ShownText.tsx';
import { fieldMarks } from './HitText.tsx';

interface ReadingProps {
  readonly entry: Pick<Entry, 'reading' | 'headwordLanguage'>;
  readonly matches?: readonly MatchRange[];
}

const NO_MATCHES: readonly MatchRange[] = [];

/** How the entry is pronounced, in writing: pinyin as it is, the signs of phonetics between slashes. */
export function Reading({ entry, matches = NO_MATCHES }: ReadingProps) {
  // Between the readings of several translations; as long, so that marks stay where they are.
  const reading = entry.reading.replaceAll('； ', '; ');
  const isPhonetic = isIpa(entry);
  const text = (
    <MarkedText
      text={reading}
      lang={isPhonetic ? `${entry.headwordLanguage}-fonipa` : 'zh-Latn-pinyin'}
      marks={{ match: fieldMarks(matches, 'reading') }}
    />
  );
  return isPhonetic ? <>/{text}/</> : text;
}

type Read = Pick<Entry, 'reading' | 'headwordLanguage' | 'translationLanguage'>;

/** Whose pronunciation the reading of an entry is: that of the headword, or of its translation. */
export function readingOf(entry: Read): 'headword' | 'translation' | 'none' {
  if (entry.reading === '') return 'none';
  const isPinyin = isChinese(entry.translationLanguage) && !isIpa(entry);
  return isPinyin && !isChinese(entry.headwordLanguage) ? 'translation' : 'headword';
}

/** Whether the reading is written in the signs of phonetics, and not in pinyin. */
function isIpa({ reading, headwordLanguage }: Omit<Read, 'translationLanguage'>): boolean {
  return !isChinese(headwordLanguage) && IPA_SIGN.test(reading);
}

/** Signs that phonetics have and pinyin has not. */
const IPA_SIGN = /[ˈˌːəɪʊɛɔæʌɑɒθðʃʒŋɡɜɹɝɚɐ]/;

const isChinese = (language: string): boolean => /^zh(?:-|$)/.test(language);

/** Whether the pinyin of a Chinese translation is shown: who reads the app in Chinese needs none. */
export function useShowsPinyin(): boolean {
  const { i18n } = useTranslation();
  const { pinyin } = useSettings();
  return pinyin === 'auto' ? !i18n.language.startsWith('zh') : pinyin === 'shown';
}

interface OtherScriptProps {
  readonly word: Pick<Entry, 'headword' | 'variant'>;
  readonly lang: string;
  readonly className?: string | undefined;
}

/** A Chinese headword in the script that it is not shown in, in brackets; nothing where there is none. */
export function OtherScript({ word: { headword, variant }, lang, className }: OtherScriptProps) {
  const { text } = useShownText(headword, lang, variant);
  if (variant === undefined) return null;
  return (
    <span lang="zh" className={className}>{`【${text === variant ? headword : variant}】`}</span>
  );
}
