import { Pause, SkipForward, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListId } from '../../../shared/favorite.ts';
import { type Grade, GRADES, type ReviewCard } from '../../../shared/review.ts';
import { failureText } from '../../data/failureText.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { CardFace } from './CardFace.tsx';
import { intervalText } from './dayText.ts';
import { NothingDue } from './NothingDue.tsx';
import styles from './ReviewSession.module.css';
import { useReview } from './useReview.ts';

const NAMES = {
  1: 'review.again',
  2: 'review.hard',
  3: 'review.good',
  4: 'review.easy',
} as const satisfies Record<Grade, string>;

interface ReviewSessionProps {
  readonly list: ListId | null;
}

/**
 * On a button that has the focus, space is a press of that button; but for the one that led here, which
 * has nothing more to do.
 */
const isOtherButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement && target.getAttribute('aria-current') === null;

/** One card at a time: space turns it, 1 to 4 grade it. */
export function ReviewSession({ list }: ReviewSessionProps) {
  const { t } = useTranslation();
  const review = useReview(list);
  const [turned, setTurned] = useState<string | null>(null);
  const isBusy = useRef(false);
  const { state, failure } = review;
  const card = state?.card ?? null;
  // A card that comes back later the same day is not turned yet.
  const turn = card === null ? null : `${card.id} ${state?.doneToday ?? 0}`;
  const isTurned = turn !== null && turned === turn;

  const once = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await act();
    } finally {
      isBusy.current = false;
    }
  };
  const grade = (asked: ReviewCard, given: Grade): void =>
    void once(() => review.grade(asked, given));
  const show = (): void => setTurned(turn);

  useKeys({
    Space: (event) => {
      if (card === null || isTurned || isOtherButton(event.target)) return;
      event.preventDefault();
      show();
    },
    ...Object.fromEntries(
      GRADES.map((given) => [
        String(given),
        () => {
          if (card !== null && isTurned) grade(card, given);
        },
      ]),
    ),
    '$mod+z': (event) => {
      event.preventDefault();
      if (state?.canUndo === true) void once(review.undo);
    },
  });

  if (failure !== null) {
    return (
      <p role="alert" className={styles.message}>
        {t('review.failed', { why: failureText(t, failure) })}
      </p>
    );
  }
  if (state === null) return null;
  const { fresh, due } = state.deck;
  const total = state.doneToday + fresh + due;
  return (
    <div className={styles.session}>
      {total === 0 ? null : (
        <div className={styles.progress}>
          <p role="status">{t('review.left', { fresh, due, done: state.doneToday })}</p>
          <progress
            className={styles.bar}
            aria-label={t('review.progress')}
            max={total}
            value={state.doneToday}
          />
        </div>
      )}
      {card === null ? (
        <NothingDue
          nextDueAt={state.nextDueAt}
          hasAhead={state.ahead !== null}
          resting={state.resting}
          onAhead={() => void review.askAhead(state.ahead)}
          onRevive={() => void review.reviveAll()}
        />
      ) : (
        <>
          <CardFace key={turn} card={card} isTurned={isTurned} />
          {isTurned ? (
            <div role="group" aria-label={t('review.grades')} className={styles.grades}>
              {GRADES.map((given, index) => (
                <Button
                  key={given}
                  onClick={() => grade(card, given)}
                  className={styles.grade}
                  data-grade={given}
                >
                  <span className={styles.gradeName}>
                    {t(NAMES[given])} <KeyCaps names={[String(given)]} />
                  </span>
                  <span className={styles.interval}>
                    {intervalText(t, card.intervals[index] ?? 0)}
                  </span>
                </Button>
              ))}
            </div>
          ) : (
            <Button look="accent" onClick={show}>
              {t('review.show')} <KeyCaps names={[t('review.space')]} />
            </Button>
          )}
        </>
      )}
      <div className={styles.tools}>
        {state.canUndo ? (
          <Button icon={Undo2} onClick={() => void once(review.undo)}>
            {t('review.undo')}
          </Button>
        ) : null}
        {card === null ? null : (
          <>
            <Button icon={SkipForward} onClick={() => void once(() => review.bury(card))}>
              {t('review.bury')}
            </Button>
            <Button icon={Pause} onClick={() => void once(() => review.suspend(card))}>
              {t('review.suspend')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
