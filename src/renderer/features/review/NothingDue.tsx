import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFavorites } from '../../data/useFavorites.ts';
import { whenText } from '../../i18n/whenText.ts';
import { goTo } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

interface NothingDueProps {
  readonly nextDueAt: number | null;
  readonly resting: number;
  readonly onRevive: () => void;
}

/** Why there is no card, and when the next one comes. */
export function NothingDue({ nextDueAt, resting, onRevive }: NothingDueProps) {
  const { t, i18n } = useTranslation();
  const { favorites } = useFavorites();
  if (favorites.length === 0) {
    return (
      <EmptyState icon={GraduationCap} title={t('review.emptyTitle')}>
        <p>{t('review.empty')}</p>
        <Button look="accent" onClick={() => goTo('lookup')}>
          {t('favorites.emptyAction')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={GraduationCap} title={t('review.doneTitle')}>
      <p>
        {nextDueAt === null
          ? t('review.doneFor')
          : t('review.doneText', { when: whenText(nextDueAt, i18n.language) })}
      </p>
      {resting === 0 ? null : (
        <>
          <p>{t('review.resting', { count: resting })}</p>
          <Button onClick={onRevive}>{t('review.revive')}</Button>
        </>
      )}
    </EmptyState>
  );
}
