import type { ImportService } from '../../library/import/take/importService.ts';
import type { Handlers } from '../ipc.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';

type ImportHandlers = Pick<
  Handlers,
  'chooseImportFile' | 'takeOpenedFiles' | 'previewImport' | 'startImport' | 'cancelImport'
>;

export const importHandlers = (
  imports: ImportService,
  dialogs: FileDialogs,
  takeOpenedFiles: () => readonly string[],
): ImportHandlers => ({
  chooseImportFile: () => dialogs.chooseImportFile(),
  takeOpenedFiles: () => takeOpenedFiles(),
  previewImport: (_caller, path, choices) => imports.preview(path, choices),
  startImport: (_caller, ticket, ifKnown) => imports.start(ticket, ifKnown),
  cancelImport: (_caller, ticket) => {
    imports.cancel(ticket);
    return null;
  },
});
