import type { UserData } from './userData.ts';

/**
 * User data that tells when favorites and history have come to lead to other entries: an import has
 * taken the place of a dictionary, or was taken back.
 */
export function tellMoves(userData: UserData, onMoved: () => void): UserData {
  return {
    ...userData,
    completeArrival: (id, removedAt) => {
      const completed = userData.completeArrival(id, removedAt);
      if (completed.kind === 'done') onMoved();
      return completed;
    },
    takeBack: (id) => {
      const taken = userData.takeBack(id);
      if (taken.kind === 'done') onMoved();
      return taken;
    },
  };
}
