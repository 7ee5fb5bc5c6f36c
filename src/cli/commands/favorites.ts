import { resolve } from 'node:path';
import { writeWhole } from '../../library/files/writeWhole.ts';
import { createEngineOver } from '../../library/search/createSearchEngine.ts';
import { openSourceShelf } from '../../library/search/sourceShelf.ts';
import { openForeignFiles } from '../../library/transfer/foreignFiles.ts';
import {
  EXPORT_EXTENSIONS,
  exportContent,
  fillFromLibrary,
} from '../../library/transfer/writeExport.ts';
import type { EntrySnapshot } from '../../shared/favorite.ts';
import { assertNever } from '../../shared/outcome.ts';
import {
  type ConflictChoice,
  KEPT_FORMATS,
  type KeptFormat,
  type KeptRecord,
} from '../../shared/transfer.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';
import { readShipped } from '../readShipped.ts';
import { mustDo, NotDone, type OpenData, withUserData } from '../withUserData.ts';

/** List, add, remove, export or import favorites. */
export interface FavoritesCommand {
  readonly command: 'favorites';
  readonly work: FavoritesWork;
  readonly isJson: boolean;
}

type FavoritesWork =
  | { readonly verb: 'list' }
  | { readonly verb: 'add' | 'remove'; readonly headword: string }
  | { readonly verb: 'export'; readonly file: string; readonly format: KeptFormat }
  | { readonly verb: 'import'; readonly file: string; readonly conflicts: ConflictChoice };

const VERBS = ['list', 'add', 'remove', 'export', 'import'] as const;
const CHOICES: readonly ConflictChoice[] = ['mine', 'theirs', 'both'];

export const readFavoritesCommand: ReadCommand<FavoritesCommand> = {
  options: ['json', 'format', 'conflicts'],
  read: ([verb, ...rest], { json = false, format, conflicts = 'mine' }) => {
    const work = readWork(verb, rest.join(' '), format, conflicts);
    return 'problem' in work ? work : { command: 'favorites', work, isJson: json };
  },
};

function readWork(
  word: string | undefined,
  text: string,
  format: string | undefined,
  conflicts: string,
): FavoritesWork | { readonly problem: string } {
  const verb = VERBS.find((each) => each === word);
  if (verb === undefined) {
    return {
      problem: `favorites needs list, add, remove, export or import${word === undefined ? '' : `, not ${word}`}.`,
    };
  }
  if (verb === 'list') return { verb };
  if (text.trim() === '')
    return {
      problem: `favorites ${verb} needs a ${verb === 'add' || verb === 'remove' ? 'headword' : 'file'}.`,
    };
  if (verb === 'export') {
    const known = formatOf(text, format);
    return known === undefined
      ? { problem: `--format is one of ${KEPT_FORMATS.join(', ')}, not ${format ?? text}.` }
      : { verb, file: text, format: known };
  }
  if (verb === 'import') {
    const choice = CHOICES.find((each) => each === conflicts);
    return choice === undefined
      ? { problem: `--conflicts is mine, theirs or both, not ${conflicts}.` }
      : { verb, file: text, conflicts: choice };
  }
  return { verb, headword: text };
}

/** The format that was named, or the one that the file's name ends in. */
const formatOf = (file: string, format: string | undefined): KeptFormat | undefined =>
  KEPT_FORMATS.find((each) =>
    format === undefined ? file.endsWith(`.${EXPORT_EXTENSIONS[each]}`) : each === format,
  );

export const runFavorites = ({ work, isJson }: FavoritesCommand, place: Place): Promise<ExitCode> =>
  withUserData(place, (open) => {
    switch (work.verb) {
      case 'list':
        return list(open, place, isJson);
      case 'add':
        return add(work.headword, open, place, isJson);
      case 'remove':
        return remove(work.headword, open, place, isJson);
      case 'export':
        return exportTo(work.file, work.format, open, place);
      case 'import':
        return importFrom(work.file, work.conflicts, open, place, isJson);
      default:
        return assertNever(work);
    }
  });

const recordsOf = ({ userData }: OpenData): readonly KeptRecord[] =>
  mustDo('Favorites were not read', userData.exportRecords());

function list(open: OpenData, { print }: Place, isJson: boolean): void {
  const records = recordsOf(open);
  if (isJson) {
    const rows = records.map(({ headword, translation, lists, tags, note, addedAt }) => ({
      headword,
      translation,
      lists,
      tags,
      note,
      addedAt,
    }));
    print(`${JSON.stringify(rows)}\n`);
  } else for (const { headword, translation } of records) print(`${headword}  ${translation}\n`);
}

async function add(
  headword: string,
  { userData, backups }: OpenData,
  place: Place,
  isJson: boolean,
) {
  const entry = await withEntryFinder(place, (find) => find(headword));
  if (entry === null) throw new NotDone(`Not in the library: ${headword}`);
  await backups.daily();
  const favorite = mustDo('Nothing was added', userData.addFavorite(entry));
  place.print(
    isJson ? `${JSON.stringify(favorite)}\n` : `Added to favorites: ${favorite.headword}\n`,
  );
}

async function remove(
  headword: string,
  { userData, backups }: OpenData,
  { print }: Place,
  isJson: boolean,
) {
  const all = mustDo('Favorites were not read', userData.listFavorites());
  const gone = all.filter((each) => each.headword === headword);
  if (gone.length === 0) throw new NotDone(`Not in favorites: ${headword}`);
  await backups.daily();
  mustDo('Nothing was removed', userData.removeFavorites(gone.map(({ id }) => id)));
  print(
    isJson
      ? `${JSON.stringify({ removed: gone.length })}\n`
      : `Removed from favorites: ${headword}\n`,
  );
}

function exportTo(file: string, format: KeptFormat, open: OpenData, place: Place): void {
  const records = recordsOf(open);
  const logError = (message: string): void => place.tell(`${message}\n`);
  const content = exportContent(() => [records], format, place.now());
  mustDo('Nothing was written', writeWhole(resolve(file), content, logError));
  place.print(`Exported ${records.length} favorites to ${file}\n`);
}

async function importFrom(
  file: string,
  choice: ConflictChoice,
  { userData, backups }: OpenData,
  place: Place,
  isJson: boolean,
) {
  const logError = (message: string, error: unknown): void =>
    place.tell(`${message}: ${String(error)}\n`);
  const foreign = openForeignFiles({ workerFile: place.foreignWorker, logError });
  const read = mustDo('Nothing was imported', await foreign.readFavorites(resolve(file)));
  const records = await withEntryFinder(place, (find) => fillFromLibrary(read.records, find));
  mustDo('Nothing was imported', await backups.make('change'));
  const report = mustDo('Nothing was imported', userData.importRecords(records, choice));
  const { added, changed, unchanged } = report;
  place.print(
    isJson
      ? `${JSON.stringify({ ...report, skipped: read.skipped })}\n`
      : `${added} added, ${changed} changed, ${unchanged} unchanged, ${read.skipped.length} rows skipped\n`,
  );
}

/** Gives the entry of a headword as it is written; null when the library has none. */
type FindEntry = (headword: string) => Promise<EntrySnapshot | null>;

/** Opens the whole library, lets work look entries up in it, and closes it again. */
async function withEntryFinder<T>(place: Place, work: (find: FindEntry) => Promise<T>): Promise<T> {
  const shelf = openSourceShelf(await readShipped(place), place.dataFolder);
  try {
    const engine = createEngineOver(shelf.sources());
    return await work(async (headword) => {
      const { hits } = engine.search(headword, { exactOnly: true, limit: 1 });
      return hits[0]?.entry ?? null;
    });
  } finally {
    shelf.close();
  }
}
