import { osaDistance } from '../../text/osaDistance.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';
import type { NearEntry } from './source.ts';

/** At most so large a share of the letters may differ. */
const MAX_SHARE = 0.4;
/** A query longer than this is no misspelled term. */
const MAX_LENGTH = 64;

/**
 * Gives the entries whose headword or translation is spelled most like the query, for a reader who
 * found nothing. Compares whole texts, so that a word too much or too few is only some letters.
 */
export function findNearest(
  question: Question,
  rows: readonly Row[],
  limit: number,
): readonly NearEntry[] {
  const { folded } = question;
  if (folded.length < 2 || folded.length > MAX_LENGTH) return [];
  let edits = Math.ceil(folded.length * MAX_SHARE);
  let near: NearEntry[] = [];
  for (const { entry, headword, translation } of rows) {
    let distance = Infinity;
    for (const form of [...headword.forms, ...translation.forms]) {
      const count = osaDistance(folded, form, edits);
      const share = count / Math.max(folded.length, form.length);
      if (count <= edits && share < distance) distance = share;
    }
    if (distance > MAX_SHARE) continue;
    near = [...near, { entry, distance }].toSorted((a, b) => a.distance - b.distance);
    if (near.length <= limit) continue;
    // From here on only what is nearer than the last of them matters.
    near = near.slice(0, limit);
    edits = Math.ceil((near.at(-1)?.distance ?? MAX_SHARE) * (folded.length + edits));
  }
  return near;
}
