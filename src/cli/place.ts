import type { ShippedPlace } from '../library/shipped/shippedLibrary.ts';

/** Where a command works, and where its words go. */
export interface Place {
  /** The reader's data. */
  readonly dataFolder: string;
  /** Folder of the shipped glossaries. */
  readonly glossaryFolder: string;
  /** Left out, no dictionaries come with the app. */
  readonly shipped?: ShippedPlace;
  /** The built `importWorker`. */
  readonly importWorker: string;
  /** The built `readingWorker`. */
  readonly readingWorker: string;
  /** With what pictures are read by. */
  readonly modelFolder: string;
  /** The built `foreignWorker`. */
  readonly foreignWorker: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly print: (text: string) => void;
  /** For progress, and why something was refused. */
  readonly tell: (text: string) => void;
  /** Whether a line that was told can be written over. */
  readonly isTerminal: boolean;
  /** Calls back when the reader ends the command; gives what stops listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
