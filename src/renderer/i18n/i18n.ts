import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { en } from './en/en.ts';
import { enDesktop } from './en/desktop.ts';
import { zhHans } from './zhHans/zhHans.ts';
import { zhHansDesktop } from './zhHans/desktop.ts';

export const RESOURCES = {
  en: { translation: { ...en, ...enDesktop } },
  'zh-Hans': { translation: { ...zhHans, ...zhHansDesktop } },
} as const satisfies Readonly<Record<InterfaceLanguage, object>>;

export const i18n: I18n = i18next.createInstance();

/** Must be done before anything is drawn; it needs no waiting, since all texts are bundled. */
export function startI18n(language: InterfaceLanguage): void {
  void i18n.use(initReactI18next).init({
    lng: language,
    resources: RESOURCES,
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
}
