import { basename } from 'node:path';
import type { Library } from '../../library/catalogue/library.ts';
import { writeWhole } from '../../library/files/writeWhole.ts';
import type { ImportService } from '../../library/import/take/importMessages.ts';
import type { Backups } from '../../library/userData/backups/backups.ts';
import type { LogError } from '../../library/userData/sqliteOutcome.ts';
import { done, type Outcome } from '../../shared/outcome.ts';
import type { Handlers } from './ipc.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';

type LibraryHandlers = Pick<
  Handlers,
  | 'listDictionaries'
  | 'setDictionaryOn'
  | 'orderDictionaries'
  | 'renameDictionary'
  | 'removeDictionary'
  | 'restoreDictionary'
  | 'listRemovedDictionaries'
  | 'deleteRemovedDictionary'
  | 'copyGlossary'
  | 'createGlossary'
  | 'listGlossaryRows'
  | 'addGlossaryRows'
  | 'changeGlossaryRow'
  | 'removeGlossaryRows'
  | 'restoreGlossaryRows'
  | 'exportGlossary'
  | 'checkDraft'
  | 'undoImport'
>;

interface LibraryDependencies {
  readonly library: Library;
  readonly backups: Backups;
  readonly dialogs: FileDialogs;
  readonly logError: LogError;
}

/** The library tells of its changes by itself. */
export function libraryHandlers(dependencies: LibraryDependencies): LibraryHandlers {
  const { library, backups, dialogs, logError } = dependencies;
  // A backup that fails is in the log; it must not keep the reader from writing.
  const changing = async <T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    await backups.daily();
    return change();
  };
  return {
    listDictionaries: () => library.list(),
    setDictionaryOn: (_caller, id, isOn) => library.setOn(id, isOn),
    orderDictionaries: (_caller, ids) => library.order(ids),
    renameDictionary: (_caller, id, name) => changing(() => library.rename(id, name)),
    removeDictionary: (_caller, id) => changing(() => library.remove(id)),
    restoreDictionary: (_caller, id) => changing(() => library.restore(id)),
    listRemovedDictionaries: () => library.listRemoved(),
    deleteRemovedDictionary: (_caller, id) => changing(() => library.deleteRemoved(id)),
    copyGlossary: (_caller, id, name) => changing(() => library.copy(id, name)),
    createGlossary: (_caller, begun) => changing(() => library.create(begun)),
    listGlossaryRows: (_caller, id) => library.listRows(id),
    addGlossaryRows: (_caller, id, rows) => changing(() => library.addRows(id, rows)),
    changeGlossaryRow: (_caller, id, row) => changing(() => library.changeRow(id, row)),
    removeGlossaryRows: (_caller, id, rowIds) => changing(() => library.removeRows(id, rowIds)),
    restoreGlossaryRows: (_caller, id, rowIds) => changing(() => library.restoreRows(id, rowIds)),
    exportGlossary: async (_caller, id, format) => {
      const exported = await library.exportGlossary(id, format);
      if (exported.kind === 'failed') return exported;
      const path = await dialogs.chooseWhereTo(exported.value.fileName);
      if (path === null) return done(null);
      const written = writeWhole(path, exported.value.text, logError);
      return written.kind === 'failed' ? written : done(basename(path));
    },
    checkDraft: (_caller, id, draft) => library.checkDraft(id, draft),
    undoImport: (_caller, id) => library.undoImport(id),
  };
}

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
