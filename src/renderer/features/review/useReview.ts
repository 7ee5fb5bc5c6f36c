import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListId } from '../../../shared/favorite.ts';
import type { FailureReason, Outcome } from '../../../shared/outcome.ts';
import type { CardId, Grade, ReviewCard, ReviewState } from '../../../shared/review.ts';
import { api } from '../../api.ts';
import { attempt, failureText } from '../../data/failureText.ts';
import { reviewQuery } from '../../data/queries.ts';
import { queryClient } from '../../data/queryClient.ts';
import { useFeedback } from '../../ui/Feedback.tsx';

interface Review {
  /** Null until it is read, and when it cannot be. */
  readonly state: ReviewState | null;
  readonly failure: FailureReason | null;
  readonly grade: (card: ReviewCard, grade: Grade) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly suspend: (card: ReviewCard) => Promise<void>;
  readonly bury: (card: ReviewCard) => Promise<void>;
  /** Asks this card before it is due. */
  readonly askAhead: (card: CardId | null) => Promise<void>;
  readonly reviveAll: () => Promise<void>;
}

/** The card to be asked, and what may be done with it. The next card comes after the commit. */
export function useReview(list: ListId | null): Review {
  const { t } = useTranslation();
  const say = useFeedback();
  const [first, setFirst] = useState<CardId | null>(null);
  const { data, isError } = useQuery(reviewQuery(list, first));

  const next = async (card: CardId | null): Promise<void> => {
    setFirst(card);
    await queryClient.invalidateQueries({ queryKey: ['review'] });
  };
  const act = async <T>(action: Promise<Outcome<T>>): Promise<T | null> => {
    const outcome = await attempt(action);
    if (outcome.kind === 'done') return outcome.value;
    const why = failureText(t, outcome.reason);
    say({ text: t('review.notDone', { why }), isFailure: true });
    return null;
  };
  const revive = async (id: CardId): Promise<void> => {
    await act(api.reviveCards(id));
    await next(id);
  };
  const rest = async (
    { id, favorite }: ReviewCard,
    action: Promise<Outcome<null>>,
    told: 'review.suspended' | 'review.buried',
  ): Promise<void> => {
    const outcome = await attempt(action);
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('review.notDone', { why }), isFailure: true });
      return;
    }
    await next(null);
    say({
      text: t(told, { headword: favorite.headword }),
      action: {
        label: t('common.undo'),
        run: () => void revive(id),
      },
    });
  };

  return {
    state: data?.kind === 'done' ? data.value : null,
    failure: data?.kind === 'failed' ? data.reason : isError ? 'unknown' : null,
    grade: async (card, grade) => {
      const outcome = await attempt(api.gradeCard(card.id, grade));
      if (outcome.kind === 'done') await next(null);
      else {
        const why = failureText(t, outcome.reason);
        say({ text: t('review.notDone', { why }), isFailure: true });
      }
    },
    undo: async () => {
      const card = await act(api.undoGrade());
      if (card !== null) await next(card);
    },
    suspend: (card) => rest(card, api.suspendCard(card.id), 'review.suspended'),
    bury: (card) => rest(card, api.buryCard(card.id), 'review.buried'),
    askAhead: next,
    reviveAll: async () => {
      await act(api.reviveCards(null));
      await next(null);
    },
  };
}
