import type { Ticket } from './workerMessages.ts';

/** Windows that can search at the same time without disturbing each other. */
const MAX_SCOPES = 16;

/**
 * Keeps the number of the latest question of each scope where the worker can see it while it works.
 *
 * Each scope has two slots: a search takes a new number in both, a search of texts only in the
 * second. So a newer search cancels both, and the texts that follow a search do not cancel it.
 */
export class LatestQuestions {
  readonly shared = new SharedArrayBuffer(2 * MAX_SCOPES * Int32Array.BYTES_PER_ELEMENT);
  readonly #latest = new Int32Array(this.shared);
  readonly #scopes: string[] = [];

  /** @throws Error when there are more scopes than windows could ever need. */
  take(scope: string, method: 'search' | 'searchTexts'): Ticket {
    const search = this.#slotOf(scope);
    const texts = search + 1;
    const textsNumber = Atomics.add(this.#latest, texts, 1) + 1;
    if (method === 'searchTexts') return { slot: texts, number: textsNumber };
    return { slot: search, number: Atomics.add(this.#latest, search, 1) + 1 };
  }

  /** Whether a newer question has come. */
  isOld({ slot, number }: Ticket): boolean {
    return Atomics.load(this.#latest, slot) !== number;
  }

  #slotOf(scope: string): number {
    let index = this.#scopes.indexOf(scope);
    if (index < 0) index = this.#scopes.push(scope) - 1;
    if (index >= MAX_SCOPES) throw new Error(`library: too many search scopes, ${scope}`);
    return 2 * index;
  }
}
