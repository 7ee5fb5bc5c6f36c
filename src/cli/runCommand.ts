import { statSync } from 'node:fs';
import { assertNever } from '../shared/assertNever.ts';
import { runBackup } from './commands/backup.ts';
import { runCheck } from './commands/check.ts';
import { runDictionaries } from './commands/dictionaries.ts';
import { runExport } from './commands/export.ts';
import { runFavorites } from './commands/favorites.ts';
import { runImport } from './commands/import.ts';
import { runLookup } from './commands/lookup.ts';
import { runRead } from './commands/read.ts';
import { runRemove } from './commands/remove.ts';
import { runRestore } from './commands/restore.ts';
import { type Command, parseCommand } from './parseCommand.ts';
import type { Place } from './place.ts';
import type { ExitCode } from './readCommand.ts';
import { USAGE } from './usage.ts';

/** These work on what the reader made, so the folder must be there even when none is named. */
const ON_OWN_DATA: readonly Command['command'][] = ['favorites', 'backup', 'restore'];

/**
 * Runs a command line; what is wrong with it is told in one line.
 *
 * @param place its `dataFolder` is used when the command line names none.
 */
export async function runCommand(args: readonly string[], place: Place): Promise<ExitCode> {
  const command = parseCommand(args);
  if (command === 'help') {
    place.print(USAGE);
    return 0;
  }
  if ('problem' in command) return misused(command.problem, place);
  const isNamed = command.dataFolder !== '';
  const dataFolder = isNamed ? command.dataFolder : place.dataFolder;
  // An import begins the folder; everything else needs what is in it.
  const mustExist = isNamed ? command.command !== 'import' : ON_OWN_DATA.includes(command.command);
  if (mustExist && !isFolder(dataFolder)) return misused(`There is no folder ${dataFolder}`, place);
  return await run(command, { ...place, dataFolder });
}

function run(command: Command, place: Place): Promise<ExitCode> {
  switch (command.command) {
    case 'lookup':
      return runLookup(command, place);
    case 'check':
      return runCheck(command, place);
    case 'import':
      return runImport(command, place);
    case 'read':
      return runRead(command, place);
    case 'dictionaries':
      return runDictionaries(command, place);
    case 'remove':
      return runRemove(command, place);
    case 'export':
      return runExport(command, place);
    case 'favorites':
      return runFavorites(command, place);
    case 'backup':
      return runBackup(command, place);
    case 'restore':
      return runRestore(command, place);
    default:
      return assertNever(command);
  }
}

function misused(problem: string, { tell }: Place): 2 {
  tell(`${problem}\nSee: --help\n`);
  return 2;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
