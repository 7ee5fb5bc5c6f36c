import { parseArgs } from 'node:util';
import { type BackupCommand, readBackupCommand } from './commands/backup.ts';
import { type CheckCommand, readCheckCommand } from './commands/check.ts';
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
  | CheckCommand
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
  ['check', readCheckCommand],
  ['import', readImportCommand],
  ['read', readPaperCommand],
  ['dictionaries', readDictionariesCommand],
  ['remove', readRemoveCommand],
  ['export', readExportCommand],
  ['favorites', readFavoritesCommand],
  ['backup', readBackupCommand],
  ['restore', readRestoreCommand],
]);

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  data: TEXT,
  help: { type: 'boolean', short: 'h' },
  json: FLAG,
  limit: TEXT,
  name: TEXT,
  encoding: TEXT,
  dictionary: FLAG,
  replace: FLAG,
  'keep-both': FLAG,
  format: TEXT,
  conflicts: TEXT,
  columns: TEXT,
  'no-header': FLAG,
  sheet: TEXT,
  level: TEXT,
} as const;
const STRICT = { allowPositionals: true } as const;
const LENIENT = { allowPositionals: true, strict: false, options: OPTIONS } as const;

/** Reads the command line; gives a sentence that says what is wrong with it when it is. */
export function parseCommand(
  args: readonly string[],
): Command | 'help' | { readonly problem: string } {
  let parsed;
  try {
    // What --glossary means depends on the command, which may come after other options.
    const [name] = parseArgs({ args: [...args], ...LENIENT }).positionals;
    parsed =
      name === 'check'
        ? parseArgs({ ...STRICT, args: [...args], options: { ...OPTIONS, glossary: TEXT } })
        : parseArgs({ ...STRICT, args: [...args], options: { ...OPTIONS, glossary: FLAG } });
  } catch (error) {
    // Of what Node says, the sentence that tells what is wrong.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(
      /\.(?:\s|$)/,
    );
    return { problem: `${sentence}.` };
  }
  const { glossary, help: isHelp = false, ...others } = parsed.values;
  const [name, ...words] = parsed.positionals;
  if (isHelp || name === 'help') return 'help';
  if (name === undefined) return { problem: 'No command.' };
  const command = COMMANDS.get(name);
  if (command === undefined) return { problem: `Unknown command: ${name}` };
  const given: GivenOptions = {
    ...others,
    ...(typeof glossary === 'boolean' ? { glossary } : {}),
    ...(typeof glossary === 'string' ? { glossaryName: glossary } : {}),
  };
  const stray = (Object.keys(given) as (keyof GivenOptions)[]).find(
    (option) => !SHARED.includes(option) && !command.options.includes(option),
  );
  if (stray !== undefined)
    return { problem: `${name} has no option --${stray === 'glossaryName' ? 'glossary' : stray}.` };
  if (given.data === '') return { problem: 'No folder after --data.' };
  const read = command.read(words, given);
  if ('problem' in read) return read;
  return { ...read, dataFolder: given.data ?? '' };
}
