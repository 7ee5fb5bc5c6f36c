import type { ShippedPlace } from '../library/shipped/shippedLibrary.ts';

/** Options as they stand on the command line. */
export interface GivenOptions {
  readonly data?: string | undefined;
  readonly json?: boolean | undefined;
  readonly limit?: string | undefined;
  readonly name?: string | undefined;
  readonly encoding?: string | undefined;
  readonly glossary?: boolean | undefined;
  /** Of the same option where it takes a name. */
  readonly glossaryName?: string | undefined;
  readonly dictionary?: boolean | undefined;
  readonly replace?: boolean | undefined;
  readonly 'keep-both'?: boolean | undefined;
  readonly format?: string | undefined;
  readonly conflicts?: string | undefined;
  readonly columns?: string | undefined;
  readonly 'no-header'?: boolean | undefined;
  readonly sheet?: string | undefined;
  readonly level?: string | undefined;
}

/** How one command is read from the command line. */
export interface ReadCommand<C> {
  /** The options that it has beside `--data`. */
  readonly options: readonly (keyof GivenOptions)[];
  /** @param words what stands after the command and is no option. */
  readonly read: (
    words: readonly string[],
    given: GivenOptions,
  ) => C | { readonly problem: string };
}

/** Exit code of the terminal: done, refused or nothing found, or not understood. */
export type ExitCode = 0 | 1 | 2;

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
