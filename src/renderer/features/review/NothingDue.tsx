import { GraduationCap } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFavorites } from '../../data/useFavorites.ts';
import { goTo } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Feedback.tsx';
import { dueText } from './dayText.ts';

interface NothingDueProps {
  readonly nextDueAt: number | null;
  /** A card being learned can be asked before it is due. */
  readonly hasAhead: boolean;
  readonly resting: number;
  readonly onAhead: () => void;
  readonly onRevive: () => void;
}

/** Why there is no card, and when the next one comes. */
export function NothingDue(props: NothingDueProps) {
  const { nextDueAt, hasAhead, resting, onAhead, onRevive } = props;
  const { t } = useTranslation();
  const now = useNow();
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
          : t('review.doneText', { when: dueText(t, nextDueAt, now) })}
      </p>
      {hasAhead ? (
        <Button look="accent" onClick={onAhead}>
          {t('review.askAhead')}
        </Button>
      ) : null}
      {resting === 0 ? null : (
        <>
          <p>{t('review.resting', { count: resting })}</p>
          <Button onClick={onRevive}>{t('review.revive')}</Button>
        </>
      )}
    </EmptyState>
  );
}

const TICK_MS = 10_000;

/** The time, often enough for a text that counts minutes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
