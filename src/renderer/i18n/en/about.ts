/** What others made, and the report on a failure, in English. */
export const about = {
  licences: 'Licences',
  updates:
    'Glossa asks no network, so it does not update itself: newer versions come from the package manager or the page that you had it from.',
  licencesHelp: 'Glossa is made with the work of others.',
  licencesIntro: '{{count}} packages ship with Glossa. Open one to read its licence.',
  showLicences: 'Show licences',
  licencesFailed: 'The list could not be read. It lies beside the app as THIRD_PARTY.md.',
  report: 'Copy report',
  reportHelp:
    'The report has versions and the last lines of the log: no words that you looked up, and no path of your home folder.',
  reportCopied: 'Report copied',
  reportNotCopied: 'The report was not copied. {{why}}',
};
