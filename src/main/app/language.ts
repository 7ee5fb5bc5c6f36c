import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  type Settings,
} from '../../shared/settings.ts';

const SPOKEN = Object.keys(INTERFACE_LANGUAGES) as readonly InterfaceLanguage[];

/** The first language of the system's list that the interface speaks; English when none is. */
export function chooseSystemLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const spoken = SPOKEN.find((each) => languageOf(each) === languageOf(tag));
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split(/[-_]/)[0];

/** The language to speak: the reader's choice, else the system's. */
export const interfaceLanguage = (
  choice: Settings['language'],
  system: InterfaceLanguage,
): InterfaceLanguage => (choice === 'system' ? system : choice);
