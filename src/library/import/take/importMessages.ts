import { performance } from 'node:perf_hooks';
import type {
  GarbledText,
  IfKnown,
  ImportChoices,
  ImportPreview,
  ImportProgress,
  ImportRefusal,
  ImportReport,
  SkippedLines,
} from '../../../shared/import.ts';
import type { NewGlossaryRow } from '../../../shared/library.ts';
import type { Library } from '../../catalogue/library.ts';
import type { DictionaryMeta } from '../../dictionaries/dictionaryMeta.ts';
import type { ShippedPlace } from '../../shipped/shippedLibrary.ts';
import type { Thread } from '../../thread/thread.ts';
import type { ThreadTimeouts } from '../../thread/watchThread.ts';
import type { LogError } from '../../userData/sqliteOutcome.ts';
import type { UserData } from '../../userData/userData.ts';

/** What every call of an import thread needs. */
export interface ImportTask {
  readonly path: string;
  readonly choices: ImportChoices;
  /** Exists, is ours alone, and is deleted afterwards. */
  readonly temporaryFolder: string;
}

/** Look at the file. */
export interface PreviewTask extends ImportTask {
  /** What duplicates are counted against. */
  readonly dataFolder: string;
  readonly glossaryFolder: string;
  readonly shipped: ShippedPlace;
}

/** Read its entries, to be put into `user.db`. */
export interface GlossaryTask extends ImportTask {
  readonly fileHash: string;
}

/** Make a dictionary file of it. */
export interface DictionaryTask extends ImportTask {
  readonly fileHash: string;
  readonly entryCount: number;
  readonly about: Pick<
    DictionaryMeta,
    'id' | 'name' | 'headwordLanguage' | 'translationLanguage' | 'addedAt'
  >;
}

/** What was left out or is odd, in the end. */
export interface ReadingReport {
  readonly skipped: SkippedLines;
  readonly garbled: GarbledText;
}

/** A preview without what only the library knows. */
export type FilePreview = Omit<ImportPreview, 'ticket' | 'sameAs'> & {
  readonly source: string;
  readonly licence: string;
  readonly fileHash: string;
};

/** What an import thread can be asked; it does one import and is closed. */
export interface ImportMethods {
  preview: { args: [task: PreviewTask]; result: FilePreview };
  readRows: {
    args: [task: GlossaryTask];
    result: { readonly rows: readonly NewGlossaryRow[] } & ReadingReport;
  };
  /** Makes the file with the headwords. */
  build: {
    args: [task: DictionaryTask];
    result: { readonly file: string; readonly entryCount: number } & ReadingReport;
  };
  /** Builds the texts of that file where it lies now. */
  addTexts: { args: [file: string]; result: null };
}

/** What it tells meanwhile. */
export type ImportTold = Omit<ImportProgress, 'ticket'>;

/** A thread that takes in one file. */
export type ImportThread = Thread<ImportMethods, ImportTold>;

/** Takes files into the library, each in a thread of its own. */
export interface ImportService {
  /**
   * Looks at a file without taking anything in. The preview before it is forgotten, and stops when
   * it is still under way.
   */
  preview(path: string, choices: ImportChoices): Promise<ImportPreview | ImportRefusal>;
  /**
   * Takes in the file of a preview, all or nothing; answers when headwords and texts are in.
   *
   * Refuses with `outdated` when the preview is forgotten, the file has changed, or it is in the
   * library and `ifKnown` does not say what to do.
   */
  start(ticket: string, ifKnown: IfKnown | null): Promise<ImportReport | ImportRefusal>;
  /** Ends an import or a preview, which then is refused with `cancelled`. */
  cancel(ticket: string): void;
  /** Cancels whatever is under way and waits for its end. */
  close(): Promise<void>;
}

/** What imports work with. */
export interface ImportParts {
  /** Absolute path of the built `importWorker`. */
  readonly workerFile: string;
  readonly dataFolder: string;
  readonly glossaryFolder: string;
  /** Left out, no dictionaries come with the app. */
  readonly shipped?: ShippedPlace;
  readonly library: Library;
  readonly userData: UserData;
  readonly now: () => number;
  readonly logError: LogError;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly timeouts?: ThreadTimeouts;
}

/** A preview that can be imported. */
export interface LookedAt {
  readonly path: string;
  readonly choices: ImportChoices;
  readonly preview: ImportPreview;
  readonly fileHash: string;
  readonly source: string;
  readonly licence: string;
}

type Progress = Omit<ImportProgress, 'ticket'>;

/** At most ten a second. */
const INTERVAL_MS = 100;
/** Before this much is done, what is left cannot be told. */
const MIN_SHARE = 0.03;

/** Where each phase lies in the whole, by how long they take on large dictionaries. */
const SPANS: Readonly<Record<Progress['phase'], readonly [from: number, to: number]>> = {
  reading: [0, 0.05],
  headwords: [0.05, 0.65],
  texts: [0.65, 0.98],
  finishing: [0.98, 1],
};

/** Gives the function that tells, now and then, how far an import is; a new phase is always told. */
export function createProgressMeter(
  tell: (progress: Progress) => void,
): (phase: Progress['phase'], entryCount: number, shareOfPhase: number) => void {
  const startedAt = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  let toldPhase = '';
  return (phase, entryCount, shareOfPhase) => {
    const now = performance.now();
    if (phase === toldPhase && now - toldAt < INTERVAL_MS) return;
    toldAt = now;
    toldPhase = phase;
    const [from, to] = SPANS[phase];
    const share = from + (to - from) * Math.min(Math.max(shareOfPhase, 0), 1);
    const left = share < MIN_SHARE ? null : ((now - startedAt) * (1 - share)) / share / 1000;
    tell({ phase, entryCount, share, secondsLeft: left === null ? null : Math.ceil(left) });
  };
}
