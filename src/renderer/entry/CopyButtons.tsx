import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { useCopy } from '../data/useCopy.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './CopyButtons.module.css';
import { COPY_FORMATS, copyFormat } from './copyFormats.ts';

interface CopyButtonsProps {
  readonly entry: Entry;
}

export function CopyButtons({ entry }: CopyButtonsProps) {
  const { t } = useTranslation();
  const copy = useCopy();
  return (
    <div className={styles.buttons}>
      {entry.translation === '' ? null : (
        <Button icon={Copy} onClick={() => void copy(entry.translation)}>
          {t('entry.copy')}
        </Button>
      )}
      <Menu
        label={t('entry.copyAs')}
        items={COPY_FORMATS.map((format) => {
          const text = copyFormat(entry, format);
          return {
            key: format,
            label: t(`copyAs.${format}`),
            preview: text.replace('\t', ' ⇥ ').replace(/\s+/g, ' '),
            lang: entry.translationLanguage,
            run: () => void copy(text),
          };
        })}
      />
    </div>
  );
}
