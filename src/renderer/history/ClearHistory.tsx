import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAsideQuery } from '../data/queries.ts';
import { useClearHistory } from '../data/useClearHistory.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import styles from './ClearHistory.module.css';

interface ClearHistoryProps {
  /** No lookup is kept. */
  readonly isEmpty: boolean;
}

/** The button that clears the history, and the question before; damaged files are named in it. */
export function ClearHistory({ isEmpty }: ClearHistoryProps) {
  const { t } = useTranslation();
  const { data: setAside = 0 } = useQuery(setAsideQuery);
  const [isWithSetAside, setIsWithSetAside] = useState(false);
  const clear = useClearHistory();
  return (
    <ConfirmDialog
      trigger={t('history.clear')}
      isDisabled={isEmpty && setAside === 0}
      title={t('history.confirmTitle')}
      text={t('history.confirm')}
      confirmLabel={t('history.confirmAction')}
      cancelLabel={t('common.cancel')}
      onOpenChange={() => setIsWithSetAside(false)}
      onConfirm={() => void clear(isWithSetAside)}
    >
      {setAside === 0 ? null : (
        <div>
          <p>{t('history.setAside', { count: setAside })}</p>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isWithSetAside}
              onChange={(event) => setIsWithSetAside(event.target.checked)}
            />
            {t('history.deleteSetAside', { count: setAside })}
          </label>
        </div>
      )}
    </ConfirmDialog>
  );
}
