import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { chooseVoice } from './chooseVoice.ts';

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
