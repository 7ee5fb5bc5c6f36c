/** Keeps what was made last, up to a number of things; what was not asked for longest goes first. */
export class RecentCache<K, V extends object> {
  readonly #size: number;
  /** In the order of use. */
  readonly #kept = new Map<K, V>();

  /** @param size How many are kept. */
  constructor(size: number) {
    this.#size = size;
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
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= this.#size && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, made);
    return made;
  }
}
