import { parseArgs } from 'node:util';
import { type BackupCommand, readBackupCommand } from './commands/backup.ts';
import { type DictionariesCommand, readDictionariesCommand } from './commands/dictionaries.ts';
import { type ExportCommand, readExportCommand } from './commands/export.ts';
import { type FavoritesCommand, readFavoritesCommand } from './commands/favorites.ts';
import { type ImportCommand, readImportCommand } from './commands/import.ts';
import { type LookupCommand, readLookupCommand } from './commands/lookup.ts';
import { type PaperCommand, readPaperCommand } from './commands/read.ts';
import { type RemoveCommand, readRemoveCommand } from './commands/remove.ts';
import { type RestoreCommand, readRestoreCommand } from './commands/restore.ts';
import type { GivenOptions, ReadCommand } from './readCommand.ts';

/** What the command line asks for. */
export type Command = AnyCommand & { readonly dataFolder: string };

type AnyCommand =
  | LookupCommand
  | ImportCommand
  | PaperCommand
  | DictionariesCommand
  | RemoveCommand
  | ExportCommand
  | FavoritesCommand
  | BackupCommand
  | RestoreCommand;

/** The options that all commands have. */
const SHARED: readonly (keyof GivenOptions)[] = ['data'];

const COMMANDS = new Map<string, ReadCommand<AnyCommand>>([
  ['lookup', readLookupCommand],
  ['import', readImportCommand],
  ['read', readPaperCommand],
  ['dictionaries', readDictionariesCommand],
  ['remove', readRemoveCommand],
  ['export', readExportCommand],
  ['favorites', readFavoritesCommand],
  ['backup', readBackupCommand],
  ['restore', readRestoreCommand],
]);

/** Reads the command line; gives a sentence that says what is wrong with it when it is. */
export function parseCommand(
  args: readonly string[],
): Command | 'help' | { readonly problem: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        limit: { type: 'string' },
        name: { type: 'string' },
        encoding: { type: 'string' },
        glossary: { type: 'boolean' },
        dictionary: { type: 'boolean' },
        replace: { type: 'boolean' },
        'keep-both': { type: 'boolean' },
        format: { type: 'string' },
        conflicts: { type: 'string' },
        columns: { type: 'string' },
        'no-header': { type: 'boolean' },
        sheet: { type: 'string' },
        level: { type: 'string' },
      },
    });
  } catch (error) {
    // Of what Node says, the sentence that tells what is wrong.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(
      /\.(?:\s|$)/,
    );
    return { problem: `${sentence}.` };
  }
  const { help: isHelp = false, ...given }: GivenOptions & { readonly help?: boolean } =
    parsed.values;
  const [name, ...words] = parsed.positionals;
  if (isHelp || name === 'help') return 'help';
  if (name === undefined) return { problem: 'No command.' };
  const command = COMMANDS.get(name);
  if (command === undefined) return { problem: `Unknown command: ${name}` };
  const stray = (Object.keys(given) as (keyof GivenOptions)[]).find(
    (option) => !SHARED.includes(option) && !command.options.includes(option),
  );
  if (stray !== undefined) return { problem: `${name} has no option --${stray}.` };
  if (given.data === '') return { problem: 'No folder after --data.' };
  const read = command.read(words, given);
  if ('problem' in read) return read;
  return { ...read, dataFolder: given.data ?? '' };
}
