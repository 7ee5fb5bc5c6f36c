import { z } from 'zod';
import { CHOICES, FIELDS } from '../../shared/settings.ts';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';
import { DRAFT_RULES, LONGEST_DRAFT } from '../../shared/draft.ts';
import { KEPT_LIMITS, MISSED_LIMIT } from '../../shared/favorite.ts';
import { HOTKEY_NAMES } from '../../shared/hotkey.ts';
import type { Channel, Contract } from '../../shared/ipc.ts';
import { COLUMN_ROLES } from '../../shared/import.ts';
import { EXPORT_FORMATS } from '../../shared/library.ts';
import { PAPER_LIMITS } from '../../shared/reading.ts';
import type { Notice } from '../../shared/notice.ts';
import {
  backupName,
  cardId,
  conflictChoices,
  exportFormat,
  favoriteChange,
  favoriteIds,
  grade,
  keeping,
  listId,
  listName,
  paneWidths,
  paperId,
  paperSource,
  readingLevel,
  reviewSettings,
} from './userDataSchemas.ts';
import { MAX_ENTRY_ID, MAX_QUERY } from '../../shared/limits.ts';

/** The longest text that a window may hand over to be searched or copied, in UTF-16 units. */
const TEXT_LIMIT = 1_000_000;

/** The longest stack of a page, in UTF-16 units. */
const STACK_LIMIT = 20_000;
/** More rows than a glossary can hold are refused before they are looked at. */
const GLOSSARY_ROWS = 20_000;
/** The longest path that any system takes, in UTF-16 units. */
const PATH_LIMIT = 32_767;

const text = z.string().max(TEXT_LIMIT);
const entryId = z
  .string()
  .min(1)
  .max(MAX_ENTRY_ID)
  .transform((id) => id as EntryId);
const dictionaryId = z
  .string()
  .min(1)
  .max(200)
  .transform((id) => id as DictionaryId);
const dictionaryIds = z.array(dictionaryId).max(10_000);
const entryIds = z.array(entryId).max(GLOSSARY_ROWS);
const name = z.string().max(1_000);
/** A BCP 47 tag; longer ones are not in use. */
const language = z.string().min(1).max(100);
const path = z.string().min(1).max(PATH_LIMIT);
const ticket = z.string().min(1).max(64);
const texts = z.array(text).max(1_000);
const newRow = {
  headword: text,
  translation: text,
  reading: text,
  examples: texts,
  tags: texts,
  note: text,
  avoid: texts.exactOptional(),
};
const newRows = z.array(z.strictObject(newRow)).max(GLOSSARY_ROWS);
const missedWord = z.string().min(1).max(KEPT_LIMITS.query);
const flag = z.boolean();
const share = z.number().min(0).max(1);
const screenPart = z.strictObject({ x: share, y: share, width: share, height: share });
const nothing = z.tuple([]);

const searchOptions = z.strictObject({
  exactOnly: flag.exactOptional(),
  literal: flag.exactOptional(),
  limit: z.int().min(1).max(500).exactOptional(),
});

const settingsChange = z.strictObject({
  theme: z.enum(CHOICES.theme).exactOptional(),
  language: z.enum(CHOICES.language).exactOptional(),
  textSize: z.enum(CHOICES.textSize).exactOptional(),
  chineseScript: z.enum(CHOICES.chineseScript).exactOptional(),
  pinyin: z.enum(CHOICES.pinyin).exactOptional(),
  fields: z.array(z.enum(FIELDS)).max(FIELDS.length).exactOptional(),
  mutedRules: z.array(z.enum(DRAFT_RULES)).max(10).exactOptional(),
  folds: z.record(z.string().max(200), flag).exactOptional(),
  recordHistory: flag.exactOptional(),
  keepPapers: flag.exactOptional(),
  readingLevel: readingLevel.exactOptional(),
  popupPlace: z.enum(CHOICES.popupPlace).exactOptional(),
  startAtLogin: flag.exactOptional(),
  startHidden: flag.exactOptional(),
  speakAtOnce: flag.exactOptional(),
  paneWidths: paneWidths.exactOptional(),
  review: reviewSettings.exactOptional(),
});

const importChoices = z.strictObject({
  encoding: z.string().max(50).exactOptional(),
  delimiter: z.string().length(1).exactOptional(),
  columns: z.array(z.enum(COLUMN_ROLES).nullable()).max(1_000).exactOptional(),
  hasHeader: flag.exactOptional(),
  sheet: z.int().min(0).max(499).exactOptional(),
  name: name.exactOptional(),
  headwordLanguage: language.exactOptional(),
  translationLanguage: language.exactOptional(),
  kind: z.enum(['glossary', 'dictionary']).exactOptional(),
});
const hotkeyName = z.enum(HOTKEY_NAMES);

const noticeKinds: Record<Notice['kind'], true> = {
  'settings-damaged': true,
  'settings-not-saved': true,
  'glossary-missing': true,
  'glossary-broken': true,
  'dictionaries-not-there': true,
  'dictionaries-unreadable': true,
  'user-data-damaged': true,
  'user-data-restored': true,
  'user-data-newer': true,
  'user-data-missing': true,
  'user-data-unavailable': true,
  'user-data-suspect': true,
  'user-data-gone': true,
  'user-data-replaced': true,
  'hotkey-refused': true,
};

/** What each channel takes: a tuple of its arguments, nothing more and nothing less. */
export const ipcSchemas: { readonly [C in Channel]: z.ZodType<Parameters<Contract[C]>> } = {
  search: z.tuple([text, searchOptions]),
  searchTexts: z.tuple([text, searchOptions]),
  getEntry: z.tuple([entryId]),
  findSynonyms: z.tuple([entryId]),
  listDictionaries: nothing,
  listHeadwords: z.tuple([dictionaryId, z.int().min(0), z.int().min(1).max(500)]),
  placeOfHeadword: z.tuple([dictionaryId, name]),
  setDictionaryOn: z.tuple([dictionaryId, flag]),
  orderDictionaries: z.tuple([dictionaryIds]),
  renameDictionary: z.tuple([dictionaryId, name]),
  removeDictionary: z.tuple([dictionaryId]),
  restoreDictionary: z.tuple([dictionaryId]),
  listRemovedDictionaries: nothing,
  deleteRemovedDictionary: z.tuple([dictionaryId]),
  copyGlossary: z.tuple([dictionaryId, name]),
  createGlossary: z.tuple([
    z.strictObject({ name, headwordLanguage: language, translationLanguage: language }),
  ]),
  listGlossaryRows: z.tuple([dictionaryId]),
  addGlossaryRows: z.tuple([dictionaryId, newRows]),
  changeGlossaryRow: z.tuple([dictionaryId, z.strictObject({ id: entryId, ...newRow })]),
  removeGlossaryRows: z.tuple([dictionaryId, entryIds]),
  restoreGlossaryRows: z.tuple([dictionaryId, entryIds]),
  exportGlossary: z.tuple([dictionaryId, z.enum(EXPORT_FORMATS)]),
  checkDraft: z.tuple([dictionaryId, z.string().max(LONGEST_DRAFT)]),
  chooseImportFile: nothing,
  takeOpenedFiles: nothing,
  previewImport: z.tuple([path, importChoices]),
  startImport: z.tuple([ticket, z.enum(['replace', 'keep-both']).nullable()]),
  cancelImport: z.tuple([ticket]),
  undoImport: z.tuple([dictionaryId]),
  getEntryOfTheDay: nothing,
  takeLostQuery: nothing,
  listFavoriteIds: nothing,
  findFavorites: z.tuple([favoriteIds]),
  addFavorite: z.tuple([entryId, keeping.optional()]),
  changeFavorites: z.tuple([favoriteIds, favoriteChange]),
  removeFavorites: z.tuple([favoriteIds]),
  restoreFavorites: z.tuple([favoriteIds]),
  listRemovedFavorites: nothing,
  searchFavorites: z.tuple([z.string().max(MAX_QUERY)]),
  listLists: nothing,
  addList: z.tuple([listName]),
  renameList: z.tuple([listId, listName]),
  removeList: z.tuple([listId]),
  orderLists: z.tuple([z.array(listId).max(10_000)]),
  exportFavorites: z.tuple([exportFormat, favoriteIds.nullable()]),
  chooseImport: nothing,
  previewSalvage: nothing,
  importFavorites: z.tuple([z.string().max(64), conflictChoices]),
  exportEverything: nothing,
  importEverything: z.tuple([z.enum(['replace', 'merge'])]),
  listBackups: nothing,
  makeBackup: nothing,
  restoreBackup: z.tuple([backupName]),
  cancelWork: nothing,
  getReview: z.tuple([listId.nullable(), cardId.nullable()]),
  listDecks: nothing,
  gradeCard: z.tuple([cardId, grade]),
  undoGrade: nothing,
  suspendCard: z.tuple([cardId]),
  buryCard: z.tuple([cardId]),
  reviveCards: z.tuple([cardId.nullable()]),
  getReviewStats: nothing,
  choosePaper: nothing,
  passPaper: z.tuple([paperSource]),
  cancelPass: nothing,
  listPapers: nothing,
  keepPlace: z.tuple([paperId, share]),
  removePapers: z.tuple([z.array(paperId).max(100_000)]),
  clearPapers: nothing,
  findInPapers: z.tuple([name, z.int().min(1).max(PAPER_LIMITS.sentences)]),
  markKnown: z.tuple([z.array(z.string().min(1).max(1_000)).max(100_000), flag]),
  keepWords: z.tuple([
    z.array(z.strictObject({ entryId, sentence: z.string().max(KEPT_LIMITS.metIn) })).max(100_000),
    z.array(listId).max(10_000),
    z.string().max(PAPER_LIMITS.title),
  ]),
  explainAcronym: z.tuple([z.string().max(MAX_QUERY)]),
  exportPaper: z.tuple([name, newRows, z.enum(EXPORT_FORMATS)]),
  recordLookup: z.tuple([entryId, z.string().max(KEPT_LIMITS.query)]),
  listHistory: z.tuple([z.int().min(1).max(10_000)]),
  countFavoriteLookups: nothing,
  listHistoryDays: z.tuple([z.int().min(1).max(100_000)]),
  removeLookups: z.tuple([entryId]),
  recordMissed: z.tuple([missedWord]),
  listMissed: z.tuple([z.int().min(1).max(MISSED_LIMIT)]),
  removeMissed: z.tuple([z.array(missedWord).max(MISSED_LIMIT)]),
  restoreMissed: z.tuple([
    z
      .array(
        z.strictObject({
          word: missedWord,
          lastAt: z.int().min(KEPT_LIMITS.earliest).max(KEPT_LIMITS.latest),
          count: z.int().min(1).max(1_000_000_000),
        }),
      )
      .max(MISSED_LIMIT),
  ]),
  exportMissed: nothing,
  clearHistory: z.tuple([flag]),
  countSetAside: nothing,
  getSettings: nothing,
  changeSettings: z.tuple([settingsChange]),
  getHotkeys: nothing,
  setHotkey: z.tuple([hotkeyName, z.string().max(100)]),
  suspendHotkeys: z.tuple([flag]),
  testHotkey: z.tuple([hotkeyName]),
  listNotices: nothing,
  dismissNotice: z.tuple([z.enum(Object.keys(noticeKinds) as Notice['kind'][])]),
  getAppInfo: nothing,
  getReceipts: nothing,
  copyText: z.tuple([text]),
  copyReport: z.tuple([z.string().max(STACK_LIMIT)]),
  openDataFolder: nothing,
  hasTray: nothing,
  getPopupShow: nothing,
  hidePopup: nothing,
  fitPopup: z.tuple([z.number().min(0).max(10_000), z.int().min(0)]),
  pinPopup: z.tuple([flag]),
  getLookupMemory: z.tuple([entryId]),
  fixPopupPlace: nothing,
  resetPopupPlace: nothing,
  showPopup: z.tuple([text]),
  getScreen: nothing,
  readScreenPart: z.tuple([screenPart]),
  closeScreen: nothing,
  printPage: nothing,
  savePage: z.tuple([name]),
  reportPopupPainted: z.tuple([z.int().min(0)]),
  addInMain: z.tuple([missedWord]),
  openInMain: z.tuple([entryId.nullable(), text, z.string().max(KEPT_LIMITS.metIn)]),
};
