/** Keeps what was made last, up to a weight in all; what was not asked for longest goes first. */
export class RecentCache<K, V extends object> {
  readonly #most: number;
  readonly #weigh: (made: V) => number;
  /** In the order of use. */
  readonly #kept = new Map<K, V>();
  #weight = 0;

  /**
   * @param most How much is kept.
   * @param weigh Left out where all weigh 1.
   */
  constructor(most: number, weigh: (made: V) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  /** Gives what is kept under a key, or makes it; null is not kept. */
  getOr<M extends V | null>(key: K, make: () => M): V | M {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const made = make();
    if (made === null) return made;
    this.#kept.set(key, made);
    this.#weight += this.#weigh(made);
    for (const [oldest, old] of this.#kept) {
      if (this.#weight <= this.#most) break;
      this.#kept.delete(oldest);
      this.#weight -= this.#weigh(old);
    }
    return made;
  }
}
