import { Copy, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { useCopy } from '../data/useCopy.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CopyMenu } from './CopyMenu.tsx';

/** The translation, and the forms that other texts need, for the clipboard. */
export function CopyButtons({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const copy = useCopy();
  return (
    <>
      {entry.translation === '' ? null : (
        <IconButton
          icon={Copy}
          label={t('entry.copy')}
          onClick={() => void copy(entry.translation)}
        />
      )}
      <CopyMenu entry={entry} label={t('entry.copyAs')} icon={Quote} />
    </>
  );
}
