import type { Language } from '../../shared/language.ts';

export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'lang' | 'localService' | 'default'>;

/** Regions whose speech fits a script. */
const REGIONS: Readonly<Record<string, string>> = { 'zh-hans': 'cn', 'zh-hant': 'tw' };

/**
 * The system's voice for a language. Voices that a server speaks are never taken: what is looked
 * up does not leave the machine.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: Language): V | null {
  const wanted = primary(language);
  const region = REGIONS[language.toLowerCase()];
  const speaks = voices.filter(
    ({ lang, localService }) => localService && primary(lang) === wanted,
  );
  const isOfRegion = ({ lang }: V): boolean => lang.toLowerCase().split(/[-_]/).at(-1) === region;
  return speaks.find(isOfRegion) ?? speaks.find((voice) => voice.default) ?? speaks[0] ?? null;
}

function primary(tag: string): string {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  return first === 'cmn' ? 'zh' : first;
}
