import type {
  GarbledText,
  IfKnown,
  ImportChoices,
  ImportFault,
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
import type { LogError } from '../../userData/sqliteOutcome.ts';
import type { UserData } from '../../userData/userData.ts';
import type { Patience } from '../../thread/watchThread.ts';

/** What an import thread is started with; it does this one thing and ends. */
export type ImportTask = PreviewTask | DictionaryTask | GlossaryTask;

interface TaskBase {
  readonly path: string;
  readonly choices: ImportChoices;
  /** Exists, is ours alone, and is deleted afterwards. */
  readonly temporaryFolder: string;
  /** See `Lifeline`. */
  readonly lifeline: SharedArrayBuffer;
}

/** Look at the file. */
export interface PreviewTask extends TaskBase {
  readonly kind: 'preview';
  /** What duplicates are counted against. */
  readonly dataFolder: string;
  readonly glossaryFolder: string;
  readonly shipped: ShippedPlace;
}

/** Read its entries, to be put into `user.db`. */
export interface GlossaryTask extends TaskBase {
  readonly kind: 'glossary';
  readonly fileHash: string;
}

/** Make a dictionary file of it. */
export interface DictionaryTask extends TaskBase {
  readonly kind: 'dictionary';
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

/** What an import thread tells. */
export type ImportMessage =
  | ({ readonly kind: 'progress' } & Omit<ImportProgress, 'ticket'>)
  | { readonly kind: 'previewed'; readonly preview: FilePreview }
  | ({ readonly kind: 'rows'; readonly rows: readonly NewGlossaryRow[] } & ReadingReport)
  /** The file with the headwords is whole; the thread waits for {@link TextsRequest}. */
  | ({ readonly kind: 'built'; readonly file: string; readonly entryCount: number } & ReadingReport)
  | { readonly kind: 'texts' }
  | { readonly kind: 'failed'; readonly fault: ImportFault; readonly detail: string }
  /** A defect of ours. */
  | { readonly kind: 'broken'; readonly message: string };

/** Tells the thread where the dictionary was put: now build its texts. */
export interface TextsRequest {
  readonly file: string;
}

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
  readonly patience?: Patience;
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
