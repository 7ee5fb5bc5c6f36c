import type { DictionaryId } from '../../shared/entry.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/library.ts';
import { describeFailure } from '../describeFault.ts';
import { withOwnLibrary } from '../openOwnLibrary.ts';
import type { ExitCode, Place, ReadCommand } from '../readCommand.ts';

/** Print a glossary as a file. */
export interface ExportCommand {
  readonly command: 'export';
  readonly id: DictionaryId;
  readonly format: ExportFormat;
}

export const readExportCommand: ReadCommand<ExportCommand> = {
  options: ['format'],
  read: ([id, ...more], { format }) => {
    if (id === undefined || more.length > 0) {
      return { problem: 'export needs one id; the command dictionaries lists them.' };
    }
    const known = EXPORT_FORMATS.find((each) => each === format);
    if (known === undefined) {
      return {
        problem: `--format is one of ${EXPORT_FORMATS.join(', ')}, not ${format ?? 'left out'}.`,
      };
    }
    return { command: 'export', id: id as DictionaryId, format: known };
  },
};

export async function runExport({ id, format }: ExportCommand, place: Place): Promise<ExitCode> {
  const exported = await withOwnLibrary(place, 'look', ({ library }) =>
    library.exportGlossary(id, format),
  );
  if (exported.kind === 'done') {
    place.print(exported.value.text);
    return 0;
  }
  place.tell(`${id} was not exported: ${describeFailure(exported.reason)}\n`);
  return 1;
}
