import type { ImportService } from '../../library/import/importService.ts';
import type { Handlers } from '../ipc.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';

type ImportHandlers = Pick<
  Handlers,
  'chooseImportFile' | 'previewImport' | 'startImport' | 'cancelImport'
>;

export const importHandlers = (imports: ImportService, dialogs: FileDialogs): ImportHandlers => ({
  chooseImportFile: () => dialogs.chooseImportFile(),
  previewImport: (_caller, path, choices) => imports.preview(path, choices),
  startImport: (_caller, ticket, ifKnown) => imports.start(ticket, ifKnown),
  cancelImport: (_caller, ticket) => {
    imports.cancel(ticket);
    return null;
  },
});
