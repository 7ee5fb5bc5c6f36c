import type { LibraryItem } from '../../shared/library.ts';
import { withOwnLibrary } from '../openOwnLibrary.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

/** List what the library holds. */
export interface DictionariesCommand {
  readonly command: 'dictionaries';
  readonly isJson: boolean;
}

export const readDictionariesCommand: ReadCommand<DictionariesCommand> = {
  options: ['json'],
  read: (words, { json = false }) =>
    words.length > 0
      ? { problem: `dictionaries needs nothing more, but got: ${words.join(' ')}` }
      : { command: 'dictionaries', isJson: json },
};

export async function runDictionaries(
  { isJson }: DictionariesCommand,
  place: Place,
): Promise<ExitCode> {
  const items = await withOwnLibrary(place, 'look', ({ library }) => library.list());
  place.print(isJson ? `${JSON.stringify(items.map(report))}\n` : items.map(describe).join(''));
  return 0;
}

function report(item: LibraryItem) {
  const { id, name, kind, entryCount, size, isOn, isShipped, problem } = item;
  const { headwordLanguage, translationLanguage, source, licence, format, fileName } = item;
  return {
    id,
    name,
    kind,
    entries: entryCount,
    bytes: size,
    isOn,
    isShipped,
    headwordLanguage,
    translationLanguage,
    source,
    licence,
    format,
    fileName,
    problem,
  };
}

function describe({ id, name, kind, entryCount, isOn, problem, ...item }: LibraryItem): string {
  const state = problem === null ? (isOn ? '' : ' (off)') : ` (${problem})`;
  const languages = `${item.headwordLanguage} to ${item.translationLanguage}`;
  return `${id}  ${name}, ${kind}, ${entryCount} entries, ${languages}${state}\n`;
}
