/** Places in the shared memory. */
const CANCELLED = 0;
const BEATS = 1;
/** While nothing is read 0, else 1 and the bytes that are taken in without a sign of life. */
const READING = 2;

/** As much as a cell can say. */
const MOST_SILENT = 2_000_000_000;

/**
 * What an import thread and the thread that started it see of each other while neither can answer
 * messages: whether it is to end, and whether it still moves.
 */
export class Lifeline {
  readonly shared: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#cells = new Int32Array(shared);
  }

  cancel(): void {
    Atomics.store(this.#cells, CANCELLED, 1);
  }

  readonly isCancelled = (): boolean => Atomics.load(this.#cells, CANCELLED) === 1;

  /** The import has come one step further. */
  readonly beat = (): void => {
    Atomics.add(this.#cells, BEATS, 1);
  };

  get beats(): number {
    return Atomics.load(this.#cells, BEATS);
  }

  /** Whether bytes of a stranger are being read just now, so that it may well be stuck. */
  get isReading(): boolean {
    return Atomics.load(this.#cells, READING) > 0;
  }

  /** Of the bytes being read those that a single step takes in without a sign of life, in bytes. */
  get silentBytes(): number {
    return Math.max(0, Atomics.load(this.#cells, READING) - 1);
  }

  /** Gives the items of a file, known as `reading` while the file's bytes are at work. */
  *watch<T>(items: Iterable<T>): Generator<T> {
    const iterator: Iterator<T, unknown> = items[Symbol.iterator]();
    try {
      for (;;) {
        const next = this.read(() => iterator.next());
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      iterator.return?.();
    }
  }

  /**
   * Runs a step that works on bytes of a stranger.
   *
   * @param silentBytes takes in this many bytes that it cannot beat until it is done
   */
  read<T>(step: () => T, silentBytes = 0): T {
    this.beat();
    Atomics.store(this.#cells, READING, 1 + Math.min(silentBytes, MOST_SILENT));
    try {
      return step();
    } finally {
      Atomics.store(this.#cells, READING, 0);
    }
  }

  /**
   * The same for a step that waits for its bytes; it must {@link beat} whenever some have come.
   *
   * @param silentBytes takes in this many bytes (less than 2 GiB) that it cannot beat until it is done
   */
  async readThrough<T>(step: () => Promise<T>, silentBytes = 0): Promise<T> {
    this.beat();
    Atomics.store(this.#cells, READING, 1 + silentBytes);
    try {
      return await step();
    } finally {
      Atomics.store(this.#cells, READING, 0);
    }
  }
}
