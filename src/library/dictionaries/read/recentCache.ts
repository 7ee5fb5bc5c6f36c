/**
 * Keeps what was made last, up to a weight in all, half of it for sure. What was not asked for since
 * about as much was made goes; that is told half by half, since to keep an exact order at each
 * question takes longer than most of what is kept takes to make.
 */
export class RecentCache<K, V extends object> {
  readonly #half: number;
  readonly #weigh: (made: V) => number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  #weight = 0;

  /**
   * @param most How much is kept.
   * @param weigh Left out where all weigh 1.
   */
  constructor(most: number, weigh: (made: V) => number = () => 1) {
    this.#half = most / 2;
    this.#weigh = weigh;
  }

  /** Gives what is kept under a key, or makes it; null is not kept. */
  getOr<M extends V | null>(key: K, make: () => M): V | M {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const made = this.#old.get(key) ?? make();
    if (made === null) return made;
    const weight = this.#weigh(made);
    if (this.#weight + weight > this.#half && this.#young.size > 0) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    if (weight > this.#half) return made;
    this.#young.set(key, made);
    this.#weight += weight;
    return made;
  }
}
