import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Channel, Contract, GlossaApi } from '../shared/ipc.ts';

const ask =
  <C extends Channel>(channel: C) =>
  (...args: Parameters<Contract[C]>): Promise<ReturnType<Contract[C]>> =>
    ipcRenderer.invoke(channel, ...args);

const api: GlossaApi = {
  search: ask('search'),
  searchTexts: ask('searchTexts'),
  getEntry: ask('getEntry'),
  getEntryOfTheDay: ask('getEntryOfTheDay'),
  listDictionaries: ask('listDictionaries'),
  setDictionaryOn: ask('setDictionaryOn'),
  orderDictionaries: ask('orderDictionaries'),
  renameDictionary: ask('renameDictionary'),
  removeDictionary: ask('removeDictionary'),
  restoreDictionary: ask('restoreDictionary'),
  listRemovedDictionaries: ask('listRemovedDictionaries'),
  deleteRemovedDictionary: ask('deleteRemovedDictionary'),
  copyGlossary: ask('copyGlossary'),
  createGlossary: ask('createGlossary'),
  listGlossaryRows: ask('listGlossaryRows'),
  addGlossaryRows: ask('addGlossaryRows'),
  changeGlossaryRow: ask('changeGlossaryRow'),
  removeGlossaryRows: ask('removeGlossaryRows'),
  restoreGlossaryRows: ask('restoreGlossaryRows'),
  exportGlossary: ask('exportGlossary'),
  chooseImportFile: ask('chooseImportFile'),
  previewImport: ask('previewImport'),
  startImport: ask('startImport'),
  cancelImport: ask('cancelImport'),
  undoImport: ask('undoImport'),
  takeLostQuery: ask('takeLostQuery'),
  listFavoriteIds: ask('listFavoriteIds'),
  findFavorites: ask('findFavorites'),
  addFavorite: ask('addFavorite'),
  changeFavorites: ask('changeFavorites'),
  removeFavorites: ask('removeFavorites'),
  restoreFavorites: ask('restoreFavorites'),
  listRemovedFavorites: ask('listRemovedFavorites'),
  searchFavorites: ask('searchFavorites'),
  listLists: ask('listLists'),
  addList: ask('addList'),
  renameList: ask('renameList'),
  removeList: ask('removeList'),
  orderLists: ask('orderLists'),
  exportFavorites: ask('exportFavorites'),
  chooseImport: ask('chooseImport'),
  previewSalvage: ask('previewSalvage'),
  importFavorites: ask('importFavorites'),
  exportEverything: ask('exportEverything'),
  importEverything: ask('importEverything'),
  listBackups: ask('listBackups'),
  makeBackup: ask('makeBackup'),
  restoreBackup: ask('restoreBackup'),
  cancelWork: ask('cancelWork'),
  getReview: ask('getReview'),
  listDecks: ask('listDecks'),
  gradeCard: ask('gradeCard'),
  undoGrade: ask('undoGrade'),
  suspendCard: ask('suspendCard'),
  buryCard: ask('buryCard'),
  reviveCards: ask('reviveCards'),
  getReviewStats: ask('getReviewStats'),
  recordLookup: ask('recordLookup'),
  listHistory: ask('listHistory'),
  listHistoryDays: ask('listHistoryDays'),
  clearHistory: ask('clearHistory'),
  countSetAside: ask('countSetAside'),
  getSettings: ask('getSettings'),
  changeSettings: ask('changeSettings'),
  getHotkeys: ask('getHotkeys'),
  setHotkey: ask('setHotkey'),
  suspendHotkeys: ask('suspendHotkeys'),
  testHotkey: ask('testHotkey'),
  listNotices: ask('listNotices'),
  dismissNotice: ask('dismissNotice'),
  getAppInfo: ask('getAppInfo'),
  getReceipts: ask('getReceipts'),
  copyText: ask('copyText'),
  copyReport: ask('copyReport'),
  openDataFolder: ask('openDataFolder'),
  hasTray: ask('hasTray'),
  getPopupShow: ask('getPopupShow'),
  hidePopup: ask('hidePopup'),
  fitPopup: ask('fitPopup'),
  pinPopup: ask('pinPopup'),
  getLookupMemory: ask('getLookupMemory'),
  fixPopupPlace: ask('fixPopupPlace'),
  resetPopupPlace: ask('resetPopupPlace'),
  reportPopupPainted: ask('reportPopupPainted'),
  openInMain: ask('openInMain'),
  pathOf: (file) => webUtils.getPathForFile(file as File),
  on: (event, listener) => {
    const deliver = (_event: unknown, payload: unknown): void => {
      // The contract types what main sends; nothing else can send to this channel.
      listener(payload as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(event, deliver);
    return () => {
      ipcRenderer.off(event, deliver);
    };
  },
};

contextBridge.exposeInMainWorld('glossa', api);
