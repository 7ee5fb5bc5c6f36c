import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useApiEvent } from '../../data/useApiEvent.ts';
import { Button } from '../../ui/Button.tsx';

/** How far a backup or restore is, with a way to end it; nothing when none is under way. */
export function WorkProgress() {
  const { t } = useTranslation();
  const [share, setShare] = useState<number | null>(null);
  useApiEvent('workProgress', setShare);
  if (share === null) return null;
  return (
    <div>
      <progress
        max={1}
        value={share}
        aria-label={t('backups.working', { percent: Math.floor(share * 100) })}
      />{' '}
      <Button onClick={() => void api.cancelWork()}>{t('common.cancel')}</Button>
    </div>
  );
}
