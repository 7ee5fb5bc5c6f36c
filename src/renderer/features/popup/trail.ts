/** The lookups of the popup, one after the other, and the one it is at. */
export interface Trail {
  readonly past: readonly string[];
  readonly here: string;
  readonly future: readonly string[];
}

/** This many lookups are kept to go back to. */
const KEPT = 50;

export const START: Trail = { past: [], here: '', future: [] };

/** The reader types: the lookup it is at becomes another one. */
export const typed = (trail: Trail, here: string): Trail => ({ ...trail, here, future: [] });

/** A lookup begins that does not follow from typing; the one before can be gone back to. */
export function visited(trail: Trail, here: string): Trail {
  if (here === trail.here) return trail;
  return { past: left(trail), here, future: [] };
}

/** Only the lookup it is at is left. */
export const forgotten = ({ here }: Trail): Trail => ({ ...START, here });

export function goneBack(trail: Trail): Trail {
  const here = trail.past.at(-1);
  if (here === undefined) return trail;
  const future = trail.here === '' ? trail.future : [trail.here, ...trail.future];
  return { past: trail.past.slice(0, -1), here, future };
}

export function goneForward(trail: Trail): Trail {
  const [here, ...future] = trail.future;
  return here === undefined ? trail : { past: left(trail), here, future };
}

/** The past once the lookup it is at is left; an empty field is no lookup. */
const left = ({ past, here }: Trail): readonly string[] =>
  here.trim() === '' || past.at(-1) === here ? past : [...past, here].slice(-KEPT);
