import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode } from '../scripts/buildForNode.ts';
import type { DictionaryId, DictionaryInfo, Entry } from '../src/shared/entry.ts';
import type { SearchAnswer, SearchOptions } from '../src/shared/hit.ts';

/** A glossary as the library has it. */
export interface Glossary {
  readonly info: DictionaryInfo;
  readonly entries: readonly Entry[];
}

/** What is measured of the library. */
export interface BuiltLibrary {
  readonly parseGlossary: (
    text: string,
    id: DictionaryId,
    isShipped: boolean,
  ) => { kind: 'parsed'; glossary: Glossary } | { kind: 'broken'; detail: string };
  readonly createSearchEngine: (glossaries: readonly Glossary[]) => {
    readonly search: (query: string, options: SearchOptions) => SearchAnswer;
  };
}

const DICTIONARY_PARTS = [
  'build/buildDictionary',
  'build/buildTexts',
  'read/openDictionary',
  'read/nameStore',
  'read/entryStore',
  'read/prefixTier',
];

const REPO = resolve(import.meta.dirname, '..');

/** Builds the library as the app is built, into a folder of its own, and gives that folder. */
export async function buildLibrary(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'glossa-bench-'));
  await buildForNode(outDir, {
    glossaryFile: join(REPO, 'src/core/formats/markdown/glossaryFile.ts'),
    takeBest: join(REPO, 'src/core/search/takeBest.ts'),
    searchMemory: join(REPO, 'src/library/search/searchMethods.ts'),
    openUserData: join(REPO, 'src/library/userData/openUserData.ts'),
    keptThread: join(REPO, 'src/library/userData/thread/keptThread.ts'),
    keptWorker: join(REPO, 'src/library/userData/thread/keptWorker.ts'),
    favoriteSearchWorker: join(REPO, 'src/library/userData/thread/favoriteSearchWorker.ts'),
    favoriteSearch: join(REPO, 'src/library/userData/stores/favoriteSearch.ts'),
    createSearchEngine: join(REPO, 'src/library/search/createSearchEngine.ts'),
    openReading: join(REPO, 'src/library/reading/openReading.ts'),
    openPictures: join(REPO, 'src/library/pictures/openPictures.ts'),
    pictureWorker: join(REPO, 'src/library/pictures/pictureWorker.ts'),
    readingWorker: join(REPO, 'src/library/reading/readingWorker.ts'),
    writePdf: join(REPO, 'src/library/reading/testing/writePdf.ts'),
    sourceShelf: join(REPO, 'src/library/search/sourceShelf.ts'),
    lifeline: join(REPO, 'src/library/thread/lifeline.ts'),
    openSource: join(REPO, 'src/library/import/open/openSource.ts'),
    buildFromSource: join(REPO, 'src/library/import/take/buildFromSource.ts'),
    shippedLibrary: join(REPO, 'src/library/shipped/shippedLibrary.ts'),
    ...Object.fromEntries(
      DICTIONARY_PARTS.map((part) => [
        basename(part),
        join(REPO, `src/library/dictionaries/${part}.ts`),
      ]),
    ),
  });
  return outDir;
}

/** Loads what {@link buildLibrary} has built. */
export async function loadLibrary(folder: string): Promise<BuiltLibrary> {
  const load = async (name: string): Promise<unknown> =>
    import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const names = [
    'glossaryFile',
    'takeBest',
    'searchMemory',
    'createSearchEngine',
    ...DICTIONARY_PARTS.map((part) => basename(part)),
  ];
  const parts = await Promise.all(names.map(load));
  return Object.assign({}, ...parts) as BuiltLibrary;
}
