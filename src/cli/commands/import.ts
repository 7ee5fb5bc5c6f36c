import { resolve } from 'node:path';
import { openImports } from '../../library/import/take/openImports.ts';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type IfKnown,
  type ImportChoices,
  type ImportPreview,
  type ImportProgress,
  type ImportRefusal,
  type ImportReport,
} from '../../shared/import.ts';
import { describeFault, describeSkip } from '../describeFault.ts';
import { withOwnLibrary } from '../openOwnLibrary.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

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

const MOST_COLUMNS = 1_000;

/** Reads `headword=2,translation=3`, places from 1; null when it is anything else. */
function readColumns(text: string): readonly (ColumnRole | null)[] | null {
  const roles: (ColumnRole | null)[] = [];
  for (const part of text.split(',')) {
    const [, name = '', digits = ''] = /^\s*([a-z]+)\s*=\s*(\d{1,4})\s*$/.exec(part) ?? [];
    const role = COLUMN_ROLES.find((each) => each === name);
    const place = Number(digits);
    if (role === undefined || place < 1 || place > MOST_COLUMNS) return null;
    while (roles.length < place) roles.push(null);
    if (roles[place - 1] !== null) return null;
    roles[place - 1] = role;
  }
  return roles.filter((role) => role === 'headword').length === 1 ? roles : null;
}

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Reading the file',
  headwords: 'Importing headwords',
  texts: 'Importing texts',
  finishing: 'Finishing',
};

/** Shows how far an import is: on a terminal one line that changes, elsewhere a line a phase. */
function createProgressLine({ tell, isTerminal }: Pick<Place, 'tell' | 'isTerminal'>): {
  readonly show: (progress: ImportProgress) => void;
  readonly clear: () => void;
} {
  let width = 0;
  let lastPhase = '';
  return {
    show: ({ phase, entryCount, share, secondsLeft }) => {
      if (!isTerminal) {
        if (phase !== lastPhase) tell(`${PHASES[phase]}\n`);
        lastPhase = phase;
        return;
      }
      const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`;
      const line = `${PHASES[phase]}: ${entryCount} entries, ${Math.round(share * 100)}%${left}`;
      tell(`\r${line.padEnd(width)}`);
      width = line.length;
    },
    clear: () => {
      if (isTerminal && width > 0) tell(`\r${' '.repeat(width)}\r`);
    },
  };
}

/** What `--json` prints of an import. */
const importJson = ({ id, name, storedAs, entryCount, skipped, ...rest }: ImportReport) => ({
  id,
  name,
  kind: storedAs,
  entries: entryCount,
  skipped: skipped.lines,
  tookMs: rest.tookMs,
  bytes: rest.bytes,
});

/** Tells what was left out or could not be restored: nothing is lost in silence. */
function tellLosses(
  { skipped, garbled }: Pick<ImportReport, 'skipped' | 'garbled'>,
  tell: (text: string) => void,
): void {
  if (garbled.repaired > 0) tell(`${garbled.repaired} garbled texts were restored.\n`);
  if (garbled.lost > 0) {
    tell(
      `${garbled.lost} texts have lost bytes and cannot be restored; they were imported as they are:\n`,
    );
    for (const { line, text } of garbled.samples) tell(`  line ${line}: ${text}\n`);
  }
  if (skipped.count > 0) {
    tell(`${skipped.count === 1 ? '1 line was' : `${skipped.count} lines were`} skipped:\n`);
    for (const { line, reason } of skipped.lines) tell(`  line ${line}: ${describeSkip(reason)}\n`);
    const left = skipped.count - skipped.lines.length;
    if (left > 0) tell(`  and ${left} more\n`);
  }
}

/** Tells which columns of a table were not sure, which are left out, and of other sheets. */
function tellColumns(
  { columns, sheets }: Pick<ImportPreview, 'columns' | 'sheets'>,
  tell: (text: string) => void,
): void {
  const nameOf = (header: string, place: number): string =>
    header === '' ? `Column ${place + 1}` : `Column ${place + 1} (${header})`;
  for (const [place, { header, role, isGuessed }] of (columns ?? []).entries()) {
    if (isGuessed === true && role !== null) {
      tell(`${nameOf(header, place)} is read as the ${role}; if that is wrong, use --columns.\n`);
    }
  }
  const left = (columns ?? []).flatMap(({ header, role }, place) =>
    role === null ? [nameOf(header, place)] : [],
  );
  if (left.length > 0) tell(`Not imported: ${left.join(', ')}.\n`);
  if (sheets === null || sheets.names.length < 2) return;
  const others = sheets.names.flatMap((name, place) =>
    place === sheets.chosen ? [] : [`${place + 1} (${name})`],
  );
  tell(`Sheet ${sheets.chosen + 1} (${sheets.names[sheets.chosen] ?? ''}) is imported. Others: `);
  tell(`${others.join(', ')}; to choose, use --sheet.\n`);
}
