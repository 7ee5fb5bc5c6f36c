import { resolve } from 'node:path';
import { openImports } from '../../library/import/take/openImports.ts';
import type { IfKnown, ImportChoices, ImportRefusal, ImportReport } from '../../shared/import.ts';
import { readColumns } from '../readColumns.ts';
import { describeFault } from '../describeFault.ts';
import { createProgressLine } from '../progressLine.ts';
import { importJson, tellColumns, tellLosses } from '../reportImport.ts';
import { withOwnLibrary } from '../openOwnLibrary.ts';
import type { Place } from '../place.ts';
import type { ExitCode, ReadCommand } from '../readCommand.ts';

/** Take a file into the library. */
export interface ImportCommand {
  readonly command: 'import';
  readonly file: string;
  readonly choices: ImportChoices;
  /** Null refuses a file that is in the library already. */
  readonly ifKnown: IfKnown | null;
  readonly isJson: boolean;
}

export const readImportCommand: ReadCommand<ImportCommand> = {
  options: [
    'name',
    'encoding',
    'glossary',
    'dictionary',
    'replace',
    'keep-both',
    'json',
    'columns',
    'no-header',
    'sheet',
  ],
  read: ([file, ...more], given) => {
    if (file === undefined || more.length > 0) return { problem: 'import needs one file.' };
    const { name, encoding, glossary = false, dictionary = false, replace = false } = given;
    const keepBoth = given['keep-both'] ?? false;
    if (glossary && dictionary) return { problem: 'Use --glossary or --dictionary, not both.' };
    if (replace && keepBoth) return { problem: 'Use --replace or --keep-both, not both.' };
    if (name?.trim() === '') return { problem: 'No name after --name.' };
    const columns = given.columns === undefined ? undefined : readColumns(given.columns);
    if (columns === null) {
      return { problem: `--columns is like headword=2,translation=3, not ${given.columns ?? ''}` };
    }
    const sheet = given.sheet === undefined ? undefined : Number(given.sheet);
    if (sheet !== undefined && !(Number.isInteger(sheet) && sheet >= 1 && sheet <= 500)) {
      return { problem: `--sheet is a number from 1 to 500, not ${given.sheet ?? ''}.` };
    }
    return {
      command: 'import',
      file,
      choices: {
        ...(columns === undefined ? {} : { columns }),
        ...(given['no-header'] === true ? { hasHeader: false } : {}),
        ...(sheet === undefined ? {} : { sheet: sheet - 1 }),
        ...(name === undefined ? {} : { name }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(glossary ? { kind: 'glossary' } : {}),
        ...(dictionary ? { kind: 'dictionary' } : {}),
      },
      ifKnown: replace ? 'replace' : keepBoth ? 'keep-both' : null,
      isJson: given.json ?? false,
    };
  },
};

export async function runImport(command: ImportCommand, place: Place): Promise<ExitCode> {
  const taken = await withOwnLibrary(place, 'change', async ({ library, userData, logError }) => {
    const progress = createProgressLine(place);
    const imports = openImports({
      workerFile: place.importWorker,
      dataFolder: place.dataFolder,
      glossaryFolder: place.glossaryFolder,
      ...(place.shipped === undefined ? {} : { shipped: place.shipped }),
      library,
      userData,
      now: Date.now,
      logError,
      onProgress: progress.show,
    });
    const stopListening = place.onInterrupt(() => void imports.close());
    try {
      const preview = await imports.preview(resolve(command.file), command.choices);
      if ('fault' in preview) return preview;
      progress.clear();
      tellColumns(preview, place.tell);
      if (preview.sameAs !== null && command.ifKnown === null) return preview.sameAs;
      return await imports.start(preview.ticket, command.ifKnown);
    } finally {
      progress.clear();
      stopListening();
      await imports.close();
    }
  });
  return tellEnd(taken, command, place);
}

function tellEnd(
  taken: ImportReport | ImportRefusal | { readonly id: string; readonly name: string },
  command: ImportCommand,
  { print, tell }: Place,
): ExitCode {
  if (!('kind' in taken)) {
    tell(`This file is in the library already: ${taken.name} (${taken.id}).\n`);
    tell('Nothing was changed; to import it again, add --replace or --keep-both.\n');
    return 1;
  }
  if (taken.kind === 'refused') {
    tell(`${describeFault(taken)}\n`);
    return 1;
  }
  tellLosses(taken, tell);
  const { id, name, storedAs, entryCount, tookMs } = taken;
  print(
    command.isJson
      ? `${JSON.stringify(importJson(taken))}\n`
      : `${name} (${id}): ${entryCount} entries as a ${storedAs} in ${(tookMs / 1000).toFixed(1)} s\n`,
  );
  return 0;
}
