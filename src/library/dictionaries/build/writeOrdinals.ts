import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { fold } from '../../../text/fold.ts';
import { FIRST_ORDINAL } from './dictionaryWriter.ts';
import { NameStore } from '../read/nameStore.ts';
import type { NamesInOrder } from './nameStreams.ts';
import { NAME_KIND } from '../schema.ts';

/** Numbers the entries of the very same headword; see `EntryId`. */
export class OrdinalWriter {
  readonly #db: DatabaseSync;
  /** Entries whose folded headwords are equal, one group after the other, 0 between them. */
  readonly #repeated: number[] = [];
  #before = 0;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Takes the next name; those of headwords are wanted. */
  add({ entry, isRepeated }: NamesInOrder): void {
    if (isRepeated) {
      if (this.#repeated.at(-1) !== this.#before) this.#repeated.push(0, this.#before);
      this.#repeated.push(entry);
    }
    this.#before = entry;
  }

  /**
   * Corrects the ordinals that stand in the rows; the names must have been written.
   *
   * @param hasNumbered Some headword ends as the id of a repeated one does.
   */
  write(hasNumbered: boolean, stopIfCancelled: () => void): void {
    const read = this.#db.prepare('SELECT headword, ordinal FROM entry WHERE id = ?');
    read.setReturnArrays(true);
    const update = this.#db.prepare('UPDATE entry SET ordinal = ? WHERE id = ?');
    const isTaken = hasNumbered ? prepareTaken(this.#db, read) : () => false;
    let counts = new Map<string, number>();
    this.#repeated.forEach((entry, i) => {
      if (i % STEP === 0) stopIfCancelled();
      if (entry === 0) {
        counts = new Map();
        return;
      }
      const [headword, known] = read.get(entry) as unknown as [string, number];
      let ordinal = (counts.get(headword) ?? 0) + 1;
      while (ordinal > 1 && isTaken(`${headword}#${ordinal}`)) ordinal += 1;
      counts.set(headword, ordinal);
      const stored = ordinal + FIRST_ORDINAL - 1;
      if (stored !== known) update.run(stored, entry);
    });
  }
}

const STEP = 100_000;
/** Entries of one name among which a headword is looked for. */
const SAME_NAME = 100_000;

/** Whether a text is a headword itself: `C#2` may be one. */
function prepareTaken(db: DatabaseSync, read: StatementSync): (headword: string) => boolean {
  const names = new NameStore(db);
  return (headword) =>
    names
      .find(NAME_KIND.headword, fold(headword), SAME_NAME)
      .some((entry) => (read.get(entry) as unknown as [string] | undefined)?.[0] === headword);
}
