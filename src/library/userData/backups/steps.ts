/** How long work tells how far it is; a step throws to end the work when it was cancelled. */
export interface Steps {
  /** What is there now is what is worked on; later changes are none of its business. */
  readonly begun: () => void;
  /** @param share how much is done, from 0 to 1. */
  readonly done: (share: number) => void;
}

/** Of work that nobody watches. */
export const UNWATCHED: Steps = { begun: () => undefined, done: () => undefined };
