import { about } from './en/about.ts';
import { backups } from './en/backups.ts';
import { browse } from './en/browse.ts';
import { find } from './en/find.ts';
import { draft } from './en/draft.ts';
import { free } from './en/free.ts';
import { homeTexts } from './en/home.ts';
import { lists } from './en/lists.ts';
import { missed } from './en/missed.ts';
import { nothing, reason, search } from './en/search.ts';
import { reading } from './en/reading.ts';
import { review } from './en/review.ts';
import { settingsTexts } from './en/settings.ts';
import { shipped } from './en/shipped.ts';
import { summary } from './en/summary.ts';
import { transfer } from './en/transfer.ts';
import { word } from './en/word.ts';
import { enImport } from './enImport.ts';
import { enLibrary } from './enLibrary.ts';

/** The interface in English; the other languages have the same keys. */
export const en = {
  ...enLibrary,
  ...homeTexts,
  ...settingsTexts,
  browse,
  find,
  draft,
  free,
  shipped,
  summary,
  word,
  import: enImport,
  section: {
    nav: 'Sections',
    lookup: 'Look up',
    favorites: 'Favorites',
    review: 'Review',
    history: 'History',
    library: 'Library',
    reading: 'Reading',
    settings: 'Settings',
  },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    dismiss: 'Dismiss',
    messages: 'Messages',
    unknownLanguage: 'Unknown language',
    undo: 'Undo',
    failed: 'This could not be read.',
    quoted: '“{{text}}”',
  },
  about,
  lists,
  transfer,
  backups,
  reading,
  review,
  search,
  reason,
  nothing,
  missed,
  entry: {
    label: 'Entry',
    favorite: 'Add to favorites',
    speak: 'Speak',
    stop: 'Stop speaking',
    examples_one: 'Example',
    examples_other: 'Examples',
    note: 'Note',
    related: 'Related entries',
    otherDictionaries: 'Also in',
    sources: 'Sources',
    licence: 'Licence',
    backToResults: 'Back to results',
    openIn: 'Open the entry of {{dictionary}}',
    missing: 'This entry is not in the library any more.',
    addedTo: '“{{headword}}” is in “{{name}}” now.',
    keptCopy:
      'Its dictionary is not in the library any more. This is the copy kept with your favorite.',
    copy: 'Copy translation',
    copyAs: 'Copy as',
    copied: 'Copied “{{text}}”',
    notCopied: 'Nothing was copied. {{why}}',
  },
  copyAs: {
    both: 'Headword and translation',
    firstMention: 'First mention',
    row: 'Table row',
    markdown: 'Markdown',
    latex: 'LaTeX',
  },
  favorite: {
    notAdded: '“{{headword}}” was not kept. {{why}}',
    notRemoved: 'Nothing was removed. {{why}}',
    notRestored: 'The removal was not undone. {{why}}',
    removed_one: 'Removed “{{headword}}”',
    removed_other: 'Removed {{count}} favorites',
    restored_one: '“{{headword}}” is back',
    restored_other: '{{count}} favorites are back',
  },
  favorites: {
    search: 'Search favorites',
    table: 'Favorites',
    headword: 'Headword',
    reading: 'Pronunciation',
    translation: 'Translation',
    dictionary: 'Dictionary',
    added: 'Added',
    lookups: 'Lookups',
    resizeLists: 'Width of the lists',
    count_one: '{{count}} favorite',
    count_other: '{{count}} favorites',
    selected_one: '{{count}} selected',
    selected_other: '{{count}} selected',
    select: 'Select {{headword}}',
    selectAll: 'Select all',
    remove: 'Remove',
    emptyTitle: 'No favorites yet',
    empty: 'Press the star beside an entry to keep it here, or {{key}} while you read it.',
    emptyAction: 'Go to Look up',
    noMatch: 'No favorite matches “{{query}}”.',
    failed: 'Your favorites could not be read. {{why}}',
  },
  history: {
    search: 'Search history',
    list: 'Lookups',
    clear: 'Clear history',
    today: 'Today',
    yesterday: 'Yesterday',
    times_one: '{{count}} time',
    times_other: '{{count}} times',
    typed: 'typed “{{query}}”',
    off: 'New lookups are not kept: the history is switched off.',
    switchOn: 'Switch history on',
    emptyTitle: 'No lookups yet',
    empty: 'Every entry that you open from a search is listed here, by day.',
    noMatch: 'No lookup matches “{{query}}”.',
    confirmTitle: 'Clear the whole history?',
    confirm:
      'All lookups are deleted from this computer, from the backups too. This cannot be undone. Favorites stay.',
    confirmAction: 'Clear history',
    setAside_one:
      'One damaged file of your data was set aside. It may still hold lookups, and it is the only copy of whatever was not recovered from it.',
    setAside_other:
      '{{count}} damaged files of your data were set aside. They may still hold lookups, and they are the only copies of whatever was not recovered from them.',
    deleteSetAside_one: 'Delete this file too',
    deleteSetAside_other: 'Delete these {{count}} files too',
    cleared: 'The history is empty.',
    notCleared: 'The history was not cleared. {{why}}',
    notRemoved: 'The row was not removed. {{why}}',
    failed: 'Your history could not be read. {{why}}',
  },
  notice: {
    settingsDamaged:
      'Your settings could not be read. The standard settings are used; the damaged file was kept as {{file}}.',
    settingsNotSaved:
      'Your settings can be neither read nor saved, so the standard settings are used. Check the permissions of the data folder and that the disk is not full, then restart.',
    glossaryMissing:
      'The glossary {{file}} is not there. Everything else works; reinstalling Glossa brings it back.',
    glossaryBroken: 'The glossary {{file}} could not be loaded: {{detail}} Everything else works.',
    glossaryBrokenAt:
      'The glossary {{file}} could not be loaded, line {{line}}: {{detail}} Everything else works.',
    faultEncoding: 'it is not valid UTF-8 text, or parts of it were lost.',
    faultFrontMatter: 'its name and languages at the top are missing or not understood.',
    faultNoTable: 'there is no table with headwords and translations in it.',
    faultUnreadable: 'the file cannot be read.',
    userDataDamaged:
      'Your favorites and history could not be read. An empty collection was begun; the damaged file was kept as {{file}}.',
    userDataNewerReadable:
      'A newer version of Glossa wrote your data. Here you can read, look up and export it, but nothing is changed and nothing new is kept. Update Glossa to go on with it.',
    userDataNewer:
      'Your favorites and history were written by a newer version of Glossa. They were not touched; update Glossa to use them.',
    hotkeyRefused:
      'The popup’s hotkey does not work: the system or another program has it. Settings proposes others; the menu File and a command still open the popup.',
  },
  failure: {
    diskFull: 'The disk is full: free some space and try again.',
    readOnly: 'Glossa may not write to its data folder: check its permissions and try again.',
    notWritten:
      'The disk reported an error, or lets the file grow no more: check the disk and try again.',
    cancelled: 'It was cancelled; nothing was changed.',
    busy: 'Another program is using your data: wait a moment and try again.',
    gone: 'The file user.db was moved or deleted while Glossa runs: restart Glossa.',
    notFound: 'It is not there any more.',
    invalid: 'This value cannot be used.',
    newer:
      'A newer version of Glossa wrote your data; this version only reads it. Update Glossa to change it.',
    unavailable: 'Your saved data could not be opened when Glossa started.',
    unknown: 'Something unexpected happened; the log has the details. Try again.',
    page: 'This page could not be shown. Nothing that you kept is lost.',
    reload: 'Show it again',
    row: 'This row cannot be shown: {{name}}',
    removeRow: 'Remove it',
  },
} as const;
