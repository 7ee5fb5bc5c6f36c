import type { InterfaceLanguage, Settings } from '../shared/settings.ts';

/** The first language of the system's list that the interface speaks; English when none is. */
export function chooseSystemLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    if (language === 'zh') return 'zh-Hans';
    if (language === 'en') return 'en';
  }
  return 'en';
}

/** The language to speak: the reader's choice, else the system's. */
export const interfaceLanguage = (
  choice: Settings['language'],
  system: InterfaceLanguage,
): InterfaceLanguage => (choice === 'system' ? system : choice);
