import { compareRanks, type Found } from './found.ts';

/**
 * Takes the best of several sequences, each of them best first, reading no more of them than that
 * needs. Finds of the same folded headword count once, since they make one row of an answer.
 *
 *     wn   st sta stab ...
 *     de   st stab stadt ...        limit 2: st, st, sta; the next two are read, and no more
 *
 * @param sequences Of one tier.
 * @returns all finds of the `limit` best keys, best first; of equally good ones perhaps some more.
 */
export function takeBest(sequences: readonly Iterable<Found>[], limit: number): readonly Found[] {
  const heads = sequences.flatMap((sequence) => {
    const head = new Head(sequence);
    return head.found === undefined ? [] : [head];
  });
  const keys = new Set<string>();
  const taken: Found[] = [];
  for (;;) {
    const best = bestOf(heads);
    const last = taken.at(-1);
    if (best?.found === undefined) return taken;
    const isEnough = keys.size >= limit && last !== undefined;
    if (isEnough && compareRanks(best.found.rank, last.rank) > 0) return taken;
    keys.add(best.found.key);
    taken.push(best.found);
    best.step();
  }
}

/** The first find of a sequence that was not taken yet. */
class Head {
  found: Found | undefined;
  readonly #rest: Iterator<Found>;

  constructor(sequence: Iterable<Found>) {
    this.#rest = sequence[Symbol.iterator]();
    this.step();
  }

  step(): void {
    const next = this.#rest.next();
    this.found = next.done === true ? undefined : next.value;
  }
}

function bestOf(heads: readonly Head[]): Head | undefined {
  let best: Head | undefined;
  for (const head of heads) {
    if (head.found === undefined) continue;
    if (best?.found === undefined || compareRanks(head.found.rank, best.found.rank) < 0) {
      best = head;
    }
  }
  return best;
}
