import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { useCopy } from '../data/useCopy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './CopyButtons.module.css';
import { CopyMenu } from './CopyMenu.tsx';

interface CopyButtonsProps {
  readonly entry: Entry;
  /** Further buttons. */
  readonly children?: ReactNode;
}

export function CopyButtons({ entry, children }: CopyButtonsProps) {
  const { t } = useTranslation();
  const copy = useCopy();
  return (
    <div className={styles.buttons}>
      {entry.translation === '' ? null : (
        <Button icon={Copy} onClick={() => void copy(entry.translation)}>
          {t('entry.copy')}
        </Button>
      )}
      <CopyMenu entry={entry} label={t('entry.copyAs')} />
      {children}
    </div>
  );
}
