import { TextSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './PassageOffer.module.css';
import { MAX_QUERY } from '../../../shared/limits.ts';

interface PassageOfferProps {
  readonly passage: string;
  readonly onFind: () => void;
}

/** A text too long to be looked up is not looked up: the reader is asked. */
export function PassageOffer({ passage, onFind }: PassageOfferProps) {
  const { t } = useTranslation();
  const isCut = passage.length >= MAX_QUERY;
  return (
    <div className={styles.offer}>
      <p>
        {isCut
          ? t('popup.passageCut', { limit: MAX_QUERY })
          : t('popup.passage', { count: passage.length })}
      </p>
      <p className={styles.beginning}>{passage}</p>
      <Button look="accent" icon={TextSearch} onClick={onFind}>
        {t('popup.findTerms')}
      </Button>
    </div>
  );
}
