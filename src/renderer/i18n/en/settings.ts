/** What others made, and the report on a failure, in English. */
export const about = {
  licences: 'Licences',
  updates:
    'Glossa never connects to the network, so it cannot update itself. Get new versions where you got this one.',
  licencesIntro: '{{count}} packages ship with Glossa. Open one to read its licence.',
  showLicences: 'Show licences',
  licencesFailed: 'The list could not be read. It lies beside the app as THIRD_PARTY.md.',
  report: 'Copy report',
  reportHelp:
    'For bug reports: versions and the end of the log, without your lookups or the path of your home folder.',
  reportCopied: 'Report copied',
  reportNotCopied: 'The report was not copied. {{why}}',
};

/** The settings, and what the app measured of itself, in English. */
export const settingsTexts = {
  settings: {
    tab: {
      general: 'General',
      lookup: 'Lookup',
      popup: 'Popup and hotkeys',
      review: 'Review',
      advanced: 'Advanced',
    },
    entries: 'Entries',
    speakAtOnce: 'Speak a word when its entry is opened',
    versions: 'Versions',
    appearance: 'Appearance',
    language: 'Language',
    languageSystem: 'System',
    theme: 'Theme',
    themeSystem: 'System',
    themeLight: 'Light',
    themeDark: 'Dark',
    textSize: 'Text size',
    chineseScript: 'Chinese characters',
    scriptAsWritten: 'As written',
    keepHistory: 'Keep a history of lookups',
    keepHistoryHelp: 'It stays on this computer.',
    clearHistoryHelp: 'Deletes every recorded lookup. Favorites stay.',
    data: 'Your data',
    dataHelp: 'Favorites, history and settings are in this folder.',
    openDataFolder: 'Open data folder',
    notOpened: 'The folder was not opened. {{why}}',
    about: 'About',
    notSaved: 'The change was not saved. {{why}}',
  },
  receipts: {
    title: 'Measured on this computer',
    popup: 'Hotkey to popup with its answer',
    popupValue_one:
      'half within {{p50}} ms, 95% within {{p95}} ms, slowest {{max}} ms, over {{count}} show',
    popupValue_other:
      'half within {{p50}} ms, 95% within {{p95}} ms, slowest {{max}} ms, over {{count}} shows',
    popupNone: 'not measured yet: press the hotkey',
    start: 'Start to first window',
    startValue: '{{ms}} ms',
    startNone: 'not measured',
    network: 'Refused network requests',
  },
} as const;

/** Copies of the reader's data, and how one comes back. */
export const backups = {
  title: 'Backups',
  help: 'Made on each day’s first change, and before imports, restores and large removals.',
  last: 'Last backup: {{when}}',
  none: 'No backup yet.',
  make: 'Back up now',
  made: 'The backup was made.',
  notMade: 'No backup was made. {{why}}',
  open: 'Restore…',
  choose: 'Restore a backup',
  chooseHelp: 'What you have now is backed up first, so that this can be undone.',
  kindDay: 'first change of the day',
  kindMigration: 'before an update',
  kindChange: 'before an import, a restore or a large removal',
  kindWish: 'made by you',
  favorites_one: '{{count}} favorite',
  favorites_other: '{{count}} favorites',
  lists_one: '{{count}} list',
  lists_other: '{{count}} lists',
  glossaries_one: '{{count}} own glossary',
  glossaries_other: '{{count}} own glossaries',
  lookups_one: '{{count}} entry looked up',
  lookups_other: '{{count}} entries looked up',
  damaged: 'damaged, cannot be restored',
  restore: 'Restore',
  restored: 'The backup of {{when}} is back.',
  cutIn_one:
    '{{count}} text was longer than texts may be now and was cut ({{rows}}). It is kept whole in {{file}} of the data folder.',
  cutIn_other:
    '{{count}} texts were longer than texts may be now and were cut ({{rows}}). They are kept whole in {{file}} of the data folder.',
  cutLookups_one: '{{count}} lookup was longer than a lookup may be now and was cut ({{rows}}).',
  cutLookups_other:
    '{{count}} lookups were longer than a lookup may be now and were cut ({{rows}}).',
  notRestored: 'Nothing was restored. {{why}}',
  notListed: 'The backups could not be read. {{why}}',
  working: 'Working on your data: {{percent}}%',
  noticeMissing:
    'The file user.db was not in the data folder. The backup of {{when}} was restored; nothing was deleted.',
  noticeMissingEmpty:
    'The file user.db was not in the data folder, and no backup can be read. An empty collection was begun; nothing was deleted.',
  noticeReadable:
    'Your favorites and history are shown, but nothing is changed and nothing new is kept: {{why}}',
  noticeUnavailable:
    'Your favorites and history cannot be opened, and were not touched: {{why}} Looking up works; nothing new is kept. A backup can be restored in Settings.',
  noticeSuspect:
    'The file user.db is damaged. Restart Glossa: the newest good backup takes its place, and the damaged file is kept.',
  noticeGone:
    'The file user.db was moved or deleted while Glossa runs. All that it held was backed up at once; restart Glossa to go on with it.',
  noticeGoneLost:
    'The file user.db was moved or deleted while Glossa runs, and could not be backed up. Put it back and restart Glossa.',
  noticeReplaced: 'The backup was restored. Restart Glossa to see it.',
  whyReadOnly: 'the data folder may not be written.',
  whyDiskFull: 'the disk is full.',
  whyBusy: 'another program has them to itself.',
  whyLink: 'user.db is a link, and what it leads to is not there.',
  whyNotAFile: 'user.db is no file.',
  whyForeign: 'user.db is not a database of Glossa.',
  whyUnknown: 'the log has the details.',
  noticeRestored:
    'Your favorites and history could not be read, so the backup of {{when}} was restored. What came after it is missing here; the damaged file was kept as {{file}}.',
  retry: 'Try again',
  notSaved: 'Your last change was not saved. {{why}}',
} as const;
