import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../shared/entry.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { playSound } from './playSound.ts';

/** Plays a sound of a dictionary, or says that it cannot be played. */
export function usePlaySound(id: DictionaryId): (name: string) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (name) => {
    if (!(await playSound(id, name))) say({ text: t('body.notPlayed'), isFailure: true });
  };
}
