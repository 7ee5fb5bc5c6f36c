import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { attempt, failureText } from '../data/failureText.ts';
import { setAsideQuery } from '../data/queries.ts';
import { queryClient } from '../data/queryClient.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { useFeedback } from '../ui/Feedback.tsx';
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

/** Deletes all lookups, after the reader was asked, and tells what came of it. */
function useClearHistory(): (isWithSetAside: boolean) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (isWithSetAside) => {
    const outcome = await attempt(api.clearHistory(isWithSetAside));
    await queryClient.invalidateQueries({ queryKey: ['history'] });
    if (outcome.kind === 'done') {
      say({ text: t('history.cleared') });
    } else {
      const why = failureText(t, outcome.reason);
      say({ text: t('history.notCleared', { why }), isFailure: true });
    }
  };
}
