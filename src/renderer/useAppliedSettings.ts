import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from './data/useAppInfo.ts';
import { useSettings } from './data/useSettings.ts';

/**
 * Language and text size of the document follow the settings. The theme needs nothing here: the
 * main process sets it, and the tokens follow prefers-color-scheme.
 */
export function useAppliedSettings(): void {
  const { i18n } = useTranslation();
  const { language, textSize } = useSettings();
  const { systemLanguage } = useAppInfo();
  const spoken = language === 'system' ? systemLanguage : language;

  useLayoutEffect(() => {
    document.documentElement.lang = spoken;
    void i18n.changeLanguage(spoken);
  }, [i18n, spoken]);

  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
}
