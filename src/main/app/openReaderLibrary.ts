import type { Library } from '../../library/catalogue/library.ts';
import { openLibrary } from '../../library/catalogue/openLibrary.ts';
import type { ImportService } from '../../library/import/take/importMessages.ts';
import { openImports } from '../../library/import/take/openImports.ts';
import { openPictures, type PictureService } from '../../library/pictures/openPictures.ts';
import { openReading, type ReadingService } from '../../library/reading/openReading.ts';
import { openSearch, type SearchService } from '../../library/search/openSearch.ts';
import { tellMoves } from '../../library/userData/upkeep.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { ImportProgress } from '../../shared/import.ts';
import type { Paths } from './paths.ts';

/** What the reader looks words up in, and the ways in which it changes. */
export interface ReaderLibrary {
  readonly search: SearchService;
  readonly library: Library;
  readonly imports: ImportService;
  readonly reading: ReadingService;
  readonly pictures: PictureService;
}

interface ReaderLibraryOptions {
  readonly paths: Paths;
  readonly userData: UserData;
  readonly now: () => number;
  readonly logError: (message: string, error: unknown) => void;
  /** What can be searched has changed, and is searched so from now on. */
  readonly onChanged: () => void;
  /** Favorites and history lead to the entries of another dictionary now. */
  readonly onEntriesMoved: () => void;
  readonly onProgress: (progress: ImportProgress) => void;
  /** The share of a paper that is passed, 0 to 1. */
  readonly onPass: (share: number) => void;
}

export function openReaderLibrary(options: ReaderLibraryOptions): ReaderLibrary {
  const { paths, now, logError, onChanged, onEntriesMoved, onProgress, onPass } = options;
  // What an opening takes back is done before there is anybody to be told of it.
  let isOpen = false;
  const userData = tellMoves(options.userData, () => {
    if (isOpen) onEntriesMoved();
  });
  const search = openSearch({
    workerFile: paths.searchWorker,
    glossaryFolder: paths.glossaries,
    shipped: paths.shipped,
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
    shipped: paths.shipped,
    library,
    userData,
    now,
    logError,
    onProgress,
  });
  const reading = openReading({
    workerFile: paths.readingWorker,
    glossaryFolder: paths.glossaries,
    modelFolder: paths.models,
    shipped: paths.shipped,
    dataFolder: paths.data,
    logError,
    onProgress: onPass,
  });
  const pictures = openPictures({
    workerFile: paths.pictureWorker,
    modelFolder: paths.models,
    logError,
  });
  isOpen = true;
  return { search, library, imports, reading, pictures };
}
