import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, Contract, GlossaApi } from '../shared/ipc.ts';

const ask =
  <C extends Channel>(channel: C) =>
  (...args: Parameters<Contract[C]>): Promise<ReturnType<Contract[C]>> =>
    ipcRenderer.invoke(channel, ...args);

const api: GlossaApi = {
  search: ask('search'),
  searchTexts: ask('searchTexts'),
  getEntry: ask('getEntry'),
  listDictionaries: ask('listDictionaries'),
  getEntryOfTheDay: ask('getEntryOfTheDay'),
  listFavorites: ask('listFavorites'),
  addFavorite: ask('addFavorite'),
  removeFavorites: ask('removeFavorites'),
  restoreFavorites: ask('restoreFavorites'),
  recordLookup: ask('recordLookup'),
  listHistory: ask('listHistory'),
  clearHistory: ask('clearHistory'),
  getSettings: ask('getSettings'),
  changeSettings: ask('changeSettings'),
  getHotkey: ask('getHotkey'),
  setHotkey: ask('setHotkey'),
  suspendHotkey: ask('suspendHotkey'),
  listNotices: ask('listNotices'),
  dismissNotice: ask('dismissNotice'),
  getAppInfo: ask('getAppInfo'),
  getReceipts: ask('getReceipts'),
  copyText: ask('copyText'),
  openDataFolder: ask('openDataFolder'),
  getPopupShow: ask('getPopupShow'),
  hidePopup: ask('hidePopup'),
  fitPopup: ask('fitPopup'),
  pinPopup: ask('pinPopup'),
  reportPopupPainted: ask('reportPopupPainted'),
  openInMain: ask('openInMain'),
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
