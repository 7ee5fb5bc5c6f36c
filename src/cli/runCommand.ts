import { statSync } from 'node:fs';
import { assertNever } from '../shared/outcome.ts';
import { KEPT_FORMATS } from '../shared/transfer.ts';
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
import type { ExitCode, Place } from './readCommand.ts';

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

/** Printed by `--help`. */
const USAGE = `Usage: lookup <words> [--limit N] [--json]
       import <file> [--name N] [--glossary|--dictionary] [--encoding E]
              [--columns C] [--no-header] [--sheet N] [--replace|--keep-both] [--json]
       read <file> [--level N] [--json]
              what a paper is made of: PDF, text, Markdown, HTML, EPUB, .docx,
              or a picture of a page (PNG, JPEG, WebP)
       check <file> [--glossary NAME] [--json]
       dictionaries [--json]
       remove <id>
       export <id> --format csv|md|tbx|json
       favorites list [--json]
       favorites add <headword> | remove <headword> [--json]
       favorites export <file> [--format ${KEPT_FORMATS.join('|')}]
       favorites import <file> [--conflicts mine|theirs|both] [--json]
       backup [--json]
       restore [<backup>] [--json]
              without a name: lists the backups

  --data DIR    folder of your own data (the app's own when left out)
  --help        print this
  --json        print JSON
  --limit N     at most N hits, 1 to 500 (20 when left out)
  --name N      its name in the library
  --glossary    keep it as a glossary that can be edited: at most 5,000 entries and 3 MB
  --glossary G  of check: the glossary with this name or id (your only one when left out)
  --dictionary  keep it as a dictionary, however small it is
  --encoding E  read its text in this encoding, for example gb18030
  --columns C   what the columns of a table hold, from 1: headword=2,translation=3
                (headword, translation, definition, reading, example, tags, note,
                avoid)
  --no-header   the first row of a table is an entry
  --sheet N     the sheet of a workbook, from 1
  --level N     you know the N commonest words, 1,000 to 20,000 (5,000 when left out)
  --replace     replace the same file where it is in the library already
  --keep-both   import the same file once more
  --conflicts C what to keep where the file differs from yours (mine when left out)

Exit code 0: done, or something was found; 1: refused, or nothing was found; 2: wrong command line.
Of check 0: the draft keeps to the glossary; 1: it does not, or was not checked.
`;
