import type { Library } from '../../library/catalogue/library.ts';
import { done } from '../../shared/outcome.ts';
import type { Handlers } from '../ipc.ts';
import type { FileDialogs } from '../shell/fileDialogs.ts';
import { writeExport } from './writeExport.ts';

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
  | 'undoImport'
>;

/** The library tells of its changes by itself. */
export const libraryHandlers = (library: Library, dialogs: FileDialogs): LibraryHandlers => ({
  listDictionaries: () => library.list(),
  setDictionaryOn: (_caller, id, isOn) => library.setOn(id, isOn),
  orderDictionaries: (_caller, ids) => library.order(ids),
  renameDictionary: (_caller, id, name) => library.rename(id, name),
  removeDictionary: (_caller, id) => library.remove(id),
  restoreDictionary: (_caller, id) => library.restore(id),
  listRemovedDictionaries: () => library.listRemoved(),
  deleteRemovedDictionary: (_caller, id) => library.deleteRemoved(id),
  copyGlossary: (_caller, id, name) => library.copy(id, name),
  createGlossary: (_caller, begun) => library.create(begun),
  listGlossaryRows: (_caller, id) => library.listRows(id),
  addGlossaryRows: (_caller, id, rows) => library.addRows(id, rows),
  changeGlossaryRow: (_caller, id, row) => library.changeRow(id, row),
  removeGlossaryRows: (_caller, id, rowIds) => library.removeRows(id, rowIds),
  restoreGlossaryRows: (_caller, id, rowIds) => library.restoreRows(id, rowIds),
  exportGlossary: async (_caller, id, format) => {
    const exported = await library.exportGlossary(id, format);
    if (exported.kind === 'failed') return exported;
    const path = await dialogs.chooseWhereTo(exported.value.fileName);
    return path === null ? done(null) : await writeExport(path, exported.value.text);
  },
  undoImport: (_caller, id) => library.undoImport(id),
});
