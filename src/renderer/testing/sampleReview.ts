import type { CardId, ReviewCard, ReviewState } from '../../shared/review.ts';
import { COLLAPSE, sampleFavorite } from './sampleEntries.ts';

export const sampleCard = (more: Partial<ReviewCard> = {}): ReviewCard => ({
  id: 'card' as CardId,
  kind: 'forward',
  favorite: sampleFavorite(COLLAPSE),
  cloze: null,
  isNew: true,
  intervals: [60_000, 360_000, 600_000, 8 * 86_400_000],
  ...more,
});

export const sampleReview = (
  card: ReviewCard | null,
  more: Partial<ReviewState> = {},
): ReviewState => ({
  card,
  deck: { list: null, fresh: card === null ? 0 : 1, due: 0 },
  doneToday: 0,
  nextDueAt: null,
  ahead: null,
  canUndo: false,
  resting: 0,
  ...more,
});
