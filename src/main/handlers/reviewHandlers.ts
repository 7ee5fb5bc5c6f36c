import type { Backups } from '../../library/userData/backups/backups.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { ReviewSettings } from '../../shared/review.ts';
import type { Handlers } from '../ipc.ts';
import type { SettingsStore } from '../settings.ts';

type ReviewHandlers = Pick<
  Handlers,
  | 'getReview'
  | 'listDecks'
  | 'gradeCard'
  | 'undoGrade'
  | 'suspendCard'
  | 'buryCard'
  | 'reviveCards'
  | 'getReviewStats'
>;

interface ReviewDependencies {
  readonly userData: UserData;
  readonly backups: Backups;
  readonly settings: SettingsStore;
  readonly onReviewsChanged: () => void;
}

export function reviewHandlers(dependencies: ReviewDependencies): ReviewHandlers {
  const { userData, backups, settings, onReviewsChanged } = dependencies;
  const wanted = (): ReviewSettings => settings.get().review;
  const changing = async <T>(change: () => Outcome<T>): Promise<Outcome<T>> => {
    await backups.daily();
    const outcome = change();
    if (outcome.kind === 'done') onReviewsChanged();
    return outcome;
  };

  return {
    getReview: (_caller, list, first) => userData.getReview(list, wanted(), first),
    listDecks: () => userData.listDecks(wanted()),
    gradeCard: (_caller, id, grade) => changing(() => userData.gradeCard(id, grade, wanted())),
    undoGrade: () => changing(() => userData.undoGrade()),
    suspendCard: (_caller, id) => changing(() => userData.suspendCard(id)),
    buryCard: (_caller, id) => changing(() => userData.buryCard(id)),
    reviveCards: (_caller, id) => changing(() => userData.reviveCards(id)),
    getReviewStats: () => userData.getReviewStats(),
  };
}
