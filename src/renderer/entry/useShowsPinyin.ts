import { useTranslation } from 'react-i18next';
import { useSettings } from '../data/useSettings.ts';

/** Whether the pinyin of a Chinese translation is shown: who reads the app in Chinese needs none. */
export function useShowsPinyin(): boolean {
  const { i18n } = useTranslation();
  const { pinyin } = useSettings();
  return pinyin === 'auto' ? !i18n.language.startsWith('zh') : pinyin === 'shown';
}
