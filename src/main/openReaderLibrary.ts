import type { Library } from '../library/catalogue/library.ts';
import { openLibrary } from '../library/catalogue/openLibrary.ts';
import type { ImportService } from '../library/import/importService.ts';
import { openImports } from '../library/import/openImports.ts';
import { openSearch, type SearchService } from '../library/search/openSearch.ts';
import type { UserData } from '../library/userData/userData.ts';
import type { ImportProgress } from '../shared/import.ts';
import type { Paths } from './paths.ts';

/** What the reader looks words up in, and the ways in which it changes. */
export interface ReaderLibrary {
  readonly search: SearchService;
  readonly library: Library;
  readonly imports: ImportService;
}

interface ReaderLibraryOptions {
  readonly paths: Paths;
  readonly userData: UserData;
  readonly now: () => number;
  readonly logError: (message: string, error: unknown) => void;
  /** What can be searched has changed, and is searched so from now on. */
  readonly onChanged: () => void;
  readonly onProgress: (progress: ImportProgress) => void;
}

export function openReaderLibrary(options: ReaderLibraryOptions): ReaderLibrary {
  const { paths, userData, now, logError, onChanged, onProgress } = options;
  const search = openSearch({
    workerFile: paths.searchWorker,
    glossaryFolder: paths.glossaries,
    dataFolder: paths.data,
  });
  const library = openLibrary({
    dataFolder: paths.data,
    userData,
    shipped: { list: () => search.listShipped(), read: (id) => search.readShipped(id) },
    now,
    logError,
    onChanged: async () => {
      await search.reload();
      onChanged();
    },
  });
  const imports = openImports({
    workerFile: paths.importWorker,
    dataFolder: paths.data,
    glossaryFolder: paths.glossaries,
    library,
    userData,
    now,
    logError,
    onProgress,
  });
  return { search, library, imports };
}
