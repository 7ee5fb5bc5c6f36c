import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode } from '../../scripts/buildForNode.ts';
import type { DictionaryInfo, Entry, EntryId, EntryView } from '../../src/shared/entry.ts';
import type { Hit, SearchAnswer, SearchOptions } from '../../src/shared/hit.ts';
import type { WordDetails } from '../../src/shared/word.ts';

const REPO = resolve(import.meta.dirname, '../..');

/** What is asked of a source here. */
export interface OpenSource {
  readonly info: DictionaryInfo;
  readonly getEntryAt: (index: number) => Entry | null;
}

/** Everything that ships, open, as a reader has it at the first start. */
export interface ShippedSearch {
  /** The first rows as the list shows them: names, then texts. */
  readonly find: (query: string, limit: number) => readonly Hit[];
  /** The rows without those that were found in texts. */
  readonly findNames: (query: string, limit: number) => readonly Hit[];
  readonly sources: readonly OpenSource[];
  /** What a dictionary of words says of an entry; null where it is none. */
  readonly getWord: (id: EntryId) => WordDetails | null;
  readonly close: () => void;
}

type Search = (query: string, options: SearchOptions) => SearchAnswer;

interface ShippedLibrary {
  readonly dictionaries: readonly unknown[];
  readonly notices: readonly unknown[];
}

/** What {@link openShipped} loads of what it has built. */
interface Parts {
  readonly createEngineOver: (sources: readonly OpenSource[]) => {
    readonly search: Search;
    readonly searchTexts: Search;
    readonly getEntry: (id: EntryId) => EntryView | null;
  };
  readonly openSourceShelf: (
    shipped: ShippedLibrary,
    dataFolder: string,
  ) => { readonly sources: () => readonly OpenSource[]; readonly close: () => void };
  readonly readShippedLibrary: (
    glossaryFolder: string,
    place: { readonly folder: string; readonly remedy: 'install' },
  ) => Promise<ShippedLibrary>;
}

/**
 * Builds the library as the app is built, and opens what ships.
 *
 * @param dictionaries Folder of the built dictionaries.
 * @throws when one of them is not there or cannot be read: half a library must not be measured.
 */
export async function openShipped(outDir: string, dictionaries: string): Promise<ShippedSearch> {
  const { createEngineOver, openSourceShelf, readShippedLibrary } = await loadParts(outDir);
  const glossaries = join(REPO, 'resources', 'glossaries');
  const place = { folder: dictionaries, remedy: 'install' } as const;
  const shipped = await readShippedLibrary(glossaries, place);
  if (!existsSync(dictionaries) || shipped.dictionaries.length < 2 || shipped.notices.length > 0) {
    const said = JSON.stringify(shipped.notices);
    throw new Error(`bench: ${dictionaries}, run \`npm run dictionaries\` first ${said}`);
  }
  const shelf = openSourceShelf(shipped, '');
  const sources = shelf.sources();
  const engine = createEngineOver(sources);
  const findNames = (query: string, limit: number): readonly Hit[] =>
    engine.search(query, { limit }).hits;
  return {
    findNames,
    find: (query, limit) => {
      const names = findNames(query, limit);
      if (names.length >= limit) return names;
      return [...names, ...engine.searchTexts(query, { limit }).hits].slice(0, limit);
    },
    sources,
    getWord: (id) => engine.getEntry(id)?.word ?? null,
    close: () => shelf.close(),
  };
}

async function loadParts(outDir: string): Promise<Parts> {
  const inputs = ['search/createSearchEngine', 'search/sourceShelf', 'shipped/shippedLibrary'];
  await buildForNode(
    outDir,
    Object.fromEntries(
      inputs.map((input) => [
        input.slice(input.indexOf('/') + 1),
        join(REPO, `src/library/${input}.ts`),
      ]),
    ),
  );
  const parts = await Promise.all(
    inputs.map(async (input): Promise<unknown> => {
      const file = join(outDir, `${input.slice(input.indexOf('/') + 1)}.mjs`);
      return await import(pathToFileURL(file).href);
    }),
  );
  return Object.assign({}, ...parts) as Parts;
}
