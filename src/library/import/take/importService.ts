import type {
  IfKnown,
  ImportChoices,
  ImportPreview,
  ImportProgress,
  ImportRefusal,
  ImportReport,
} from '../../../shared/import.ts';
import type { Library } from '../../catalogue/library.ts';
import type { ShippedPlace } from '../../shipped/shippedLibrary.ts';
import type { LogError } from '../../userData/sqliteOutcome.ts';
import type { UserData } from '../../userData/userData.ts';
import type { Patience } from './watchThread.ts';

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
