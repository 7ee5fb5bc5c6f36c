import type { RESOURCES } from './i18n.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: (typeof RESOURCES)['en']['translation'] };
    returnNull: false;
  }
}
