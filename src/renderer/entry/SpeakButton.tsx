import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, Language } from '../../shared/entry.ts';
import type { Level, WordDetails } from '../../shared/word.ts';
import { useEntryView } from '../data/useEntryView.ts';
import { IconButton } from '../ui/Button.tsx';
import { readingOf } from './Reading.tsx';

interface SpeakButtonProps {
  readonly text: string;
  readonly language: Language;
}

/** Reads a text aloud; not there at all when the system has no voice for its language. */
export function SpeakButton({ text, language }: SpeakButtonProps) {
  const { t } = useTranslation();
  const voice = useSyncExternalStore(
    followVoices,
    () => chooseVoice(speechSynthesis.getVoices(), language)?.voiceURI ?? null,
  );
  const [isSpeaking, setIsSpeaking] = useState(false);
  useEffect(() => () => speechSynthesis.cancel(), [text]);
  if (voice === null) return null;

  const speak = (): void => {
    speechSynthesis.cancel();
    if (isSpeaking) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = speechSynthesis.getVoices().find((each) => each.voiceURI === voice) ?? null;
    utterance.addEventListener('end', () => setIsSpeaking(false));
    utterance.addEventListener('error', () => setIsSpeaking(false));
    setIsSpeaking(true);
    speechSynthesis.speak(utterance);
  };
  return (
    <IconButton
      icon={isSpeaking ? Square : Volume2}
      label={t(isSpeaking ? 'entry.stop' : 'entry.speak')}
      data-speak
      onClick={speak}
    />
  );
}

/** Whether the system has any voice; without one nothing is offered that would speak. */
export const useHasVoice = (): boolean =>
  useSyncExternalStore(followVoices, () => speechSynthesis.getVoices().length > 0);

function followVoices(onChange: () => void): () => void {
  speechSynthesis.addEventListener('voiceschanged', onChange);
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange);
}

/** What the head of a page tells of a word that its own entry may not know. */
interface Spoken {
  /** The entry with the pronunciation of the headword; null where no dictionary has it. */
  readonly read: Entry | null;
  readonly levels: readonly Level[];
  readonly rank: number | undefined;
}

/**
 * Pronunciation, levels and rank of a word: its own, or else those that another dictionary has of the
 * same headword. A glossary of terms has none of them.
 *
 * @param word What its own dictionary says of it as data.
 */
export function useSpoken(
  entry: Entry,
  word: WordDetails | null,
  others: readonly Entry[],
): Spoken {
  const same = others.filter(
    ({ headword, headwordLanguage }) =>
      headword === entry.headword && headwordLanguage === entry.headwordLanguage,
  );
  const all = [entry, ...same];
  const read = all.find((each) => readingOf(each) === 'headword') ?? null;
  const ranked = all.find(({ rank }) => rank !== undefined);
  const isOwn = ranked === undefined || ranked === entry || (word?.levels ?? []).length > 0;
  const view = useEntryView(isOwn ? null : ranked.id);
  const said = view.kind === 'found' ? view.view.word : word;
  return {
    read,
    levels: said?.levels ?? [],
    rank: ranked?.rank,
  };
}

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
