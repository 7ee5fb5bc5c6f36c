import { BookPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../shared/entry.ts';
import { useAddEntry } from '../data/useAddEntry.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { usualGlosses } from './word/usualGlosses.ts';

/** Copies the entry to where the reader can change it; nothing for one that is there already. */
export function AddToGlossaryButton({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation();
  const add = useAddEntry();
  const { entry, word, dictionary } = view;
  if (dictionary.kind === 'glossary' && !dictionary.isShipped) return null;
  const usual = word === undefined ? '' : usualGlosses(word, entry.translationLanguage);
  return (
    <IconButton
      icon={BookPlus}
      label={t('nothing.add')}
      onClick={() => void add(entry, usual === '' ? entry.translation : usual)}
    />
  );
}
